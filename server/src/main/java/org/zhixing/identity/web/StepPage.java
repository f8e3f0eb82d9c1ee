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
 * @param key what can be said of certificate keys, null where none is asked for
 * @param asksCode whether a one-time code is asked for
 * @param asksPassword whether the present password must be given as well
 * @param recoveryCodes shown once, else empty
 * @param onTo where the way goes on
 */
public record StepPage(
        @Nullable Refusal refusal,
        @Nullable Offer offer,
        @Nullable KeyPart key,
        boolean asksCode,
        boolean asksPassword,
        List<String> recoveryCodes,
        String onTo) {

    static StepPage asking(@Nullable Refusal refusal) {
        return new StepPage(refusal, null, null, true, false, List.of(), "/");
    }
}
