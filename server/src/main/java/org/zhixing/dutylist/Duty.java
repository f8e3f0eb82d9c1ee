package org.zhixing.dutylist;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One item of a duty list.
 *
 * @param number within its sort, from 1
 * @param area the field of work it stands under, for instance 生态环保; may be empty
 * @param department who leads, or who has taken it back; empty for basic duties
 * @param departmentDuty what the department does, of what is taken back how it does it
 * @param townshipDuty what the township does; empty for what is taken back
 */
public record Duty(
        UUID id,
        UUID list,
        DutySort sort,
        int number,
        String area,
        String name,
        String department,
        String departmentDuty,
        String townshipDuty) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** By which the same item is found in the list of another township: its name without blanks. */
    static String key(String name) {
        return BLANKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
