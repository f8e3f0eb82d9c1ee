package org.zhixing.secrecy.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Refusal;
import org.zhixing.identity.StepUp;
import org.zhixing.secrecy.Destruction;

/**
 * One order of destruction, and what this reader may do about it.
 *
 * @param numbers of the cases that have one, by their ids
 */
public record OrderPage(
        Destruction order,
        Map<UUID, String> numbers,
        Map<String, Long> affected,
        boolean mayConfirm,
        boolean mayWithdraw,
        StepUp.Asked asked,
        @Nullable Refusal refusal) {

    /** The page of a case; one that has none leads nowhere further. */
    public String href(CaseRef one) {
        return Addresses.of(one);
    }

    /** The number of a case, empty where it has none. */
    public String number(CaseRef one) {
        return numbers.getOrDefault(one.id(), "");
    }

    /** Rows by module, for people. */
    public Map<String, Long> byModule() {
        var modules = new TreeMap<String, Long>();
        affected.forEach((table, rows) -> modules.merge(table.substring(0, table.indexOf('.')), rows, Long::sum));
        return modules;
    }
}
