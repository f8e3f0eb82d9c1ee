package org.zhixing.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.factor.Offer;

/**
 * One step between the password and the first page, or the same on the own account's pages.
 *
 * @param refusal why the last try failed
 * @param offer the second factor offered, null where none is
 * @param asksPassword whether the present password must be given as well
 * @param recoveryCodes shown once, else empty
 * @param onTo where the way goes on
 */
public record StepPage(
        @Nullable Refusal refusal,
        @Nullable Offer offer,
        boolean asksPassword,
        List<String> recoveryCodes,
        String onTo) {

    static StepPage asking(@Nullable Refusal refusal) {
        return new StepPage(refusal, null, false, List.of(), "/");
    }
}
