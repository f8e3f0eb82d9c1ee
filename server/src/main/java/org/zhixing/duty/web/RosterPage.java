package org.zhixing.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.duty.Shift;
import org.zhixing.shell.Choice;

/**
 * The duty roster.
 *
 * @param restDays rest days among those shown
 * @param today case time
 * @param removable lines that the reader may take off
 * @param writes whether the reader may add lines
 * @param calls whether the reader may see whom to call
 * @param units whose people can be chosen
 * @param people of the unit chosen; empty until one is
 * @param form as typed before
 */
public record RosterPage(
        List<Shift> shifts,
        List<LocalDate> restDays,
        LocalDate today,
        List<UUID> removable,
        boolean writes,
        boolean calls,
        List<Choice> units,
        List<Choice> people,
        Form form,
        @Nullable Refusal refusal) {

    /** What is typed to put somebody on the roster. */
    public record Form(String unit, String person, String from, String until, String phone, boolean city) {}
}
