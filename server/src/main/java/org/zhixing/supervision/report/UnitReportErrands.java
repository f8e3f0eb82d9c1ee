package org.zhixing.supervision.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportState;

/**
 * What came back waits for its drafter and for who speaks for the unit; what is on its way they wait for. Each with the
 * inner day. Those whom a step asks find the question among their approvals.
 */
@Component
class UnitReportErrands implements ToDoSource {

    private final UnitReportRows rows;
    private final UnitWays ways;
    private final InnerLimit inner;

    UnitReportErrands(UnitReportRows rows, UnitWays ways, InnerLimit inner) {
        this.rows = rows;
        this.ways = ways;
        this.inner = inner;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        return of(UnitReportState.BACK, "supervision.report.mend.", actor, at, limit);
    }

    @Override
    public List<ToDo> awaitedBy(Actor actor, Instant at, int limit) {
        return of(UnitReportState.ON_ITS_WAY, "supervision.report.awaited.", actor, at, limit);
    }

    private List<ToDo> of(UnitReportState state, String key, Actor actor, Instant at, int limit) {
        var person = actor.person();
        if (person == null || actor.roles().stream().anyMatch(Role::administers)) {
            return List.of();
        }
        UnitId unit = actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD)
                ? ways.homeOf(actor, at).orElse(null)
                : null;
        var todos = new ArrayList<ToDo>();
        var found = rows.of(state, person, unit, limit);
        for (UnitReportKind kind : UnitReportKind.values()) {
            var some = found.stream().filter(one -> one.kind() == kind).toList();
            var due = inner.of(some.stream().map(UnitReport::docket).toList(), kind, at);
            some.forEach(report -> todos.add(new ToDo(
                    report.id().subject(),
                    report.docketTitle(),
                    key + kind.name(),
                    report.id().href(),
                    due.get(report.docket()),
                    false)));
        }
        return todos;
    }
}
