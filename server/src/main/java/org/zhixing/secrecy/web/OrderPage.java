package org.zhixing.secrecy.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Refusal;
import org.zhixing.secrecy.Destruction;

/** One order of destruction, and what this reader may do about it. */
public record OrderPage(
        Destruction order,
        Map<String, Long> affected,
        boolean mayConfirm,
        boolean mayWithdraw,
        boolean codeAsked,
        @Nullable Refusal refusal) {

    /** The page of a case; one that has none leads nowhere further. */
    public String href(CaseRef one) {
        return Addresses.of(one);
    }

    public String moduleOf(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
