package org.zhixing.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.duty.Shifts;
import org.zhixing.notification.CallList;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/**
 * Calls that are still to be made wait for whoever is on duty for the whole city today (practice 9); where nobody is, for
 * the supervision office.
 */
@Component
class DutyErrands implements ToDoSource {

    private final CallList calls;
    private final Shifts shifts;

    DutyErrands(CallList calls, Shifts shifts) {
        this.calls = calls;
        this.shifts = shifts;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        return calls(actor, LocalDate.ofInstant(at, Zone.SHANGHAI))
                ? calls.list(true, limit).stream()
                        .map(call -> new ToDo(
                                new CaseRef("notification", "call", call.id()),
                                title(call),
                                "duty.errand.CALL",
                                "/duty/calls",
                                null,
                                call.urgent()))
                        .toList()
                : List.of();
    }

    /** Its numbers; what has none is known by whom to call. */
    private static String title(CallList.Call call) {
        var numbers = call.numbers().stream().filter(one -> !one.isBlank()).toList();
        return numbers.isEmpty() ? call.phone() : String.join(" · ", numbers);
    }

    private boolean calls(Actor actor, LocalDate day) {
        var person = actor.person();
        if (person == null) {
            return false;
        }
        var city = shifts.on(day).stream().filter(shift -> shift.unit() == null).toList();
        return city.isEmpty()
                ? actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)
                : city.stream().anyMatch(shift -> shift.person().equals(person));
    }
}
