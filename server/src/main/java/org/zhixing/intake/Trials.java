package org.zhixing.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Context;
import org.zhixing.intake.check.DryRun;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.sheet.Line;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;
import org.zhixing.supervision.DocketVisibility;

/** Makes the dry run of a register with what the house knows now, in a handful of questions however many rows there are. */
@Component
class Trials {

    private final RegisterRows rows;
    private final Organization organization;
    private final DocketVisibility visibility;
    private final JdbcClient jdbc;

    Trials(RegisterRows rows, Organization organization, DocketVisibility visibility, JdbcClient jdbc) {
        this.rows = rows;
        this.organization = organization;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    Report of(Register register, Instant at, Actor actor) {
        var lines = rows.lines(register.id());
        var run = new DryRun(register.layout().items(lines), rows.columns(register.id()), rows.said(register.id()));
        var today = at.atZone(Zone.SHANGHAI).toLocalDate();
        var names = run.unitNames();
        Map<String, UnitMatch> units = new HashMap<>();
        organization.match(names, today).forEach(match -> units.put(match.written(), match));
        return run.against(new Context(
                register.name(), register.year(), today, units, takenNumbers(run.numbers()), running(at, actor)));
    }

    private Set<String> takenNumbers(List<String> numbers) {
        return new HashSet<>(jdbc.sql(
                        "SELECT d.number FROM supervision.docket_overview d WHERE d.number = ANY(:numbers)")
                .param(
                        "numbers",
                        numbers.stream().map(one -> one.replaceAll("\\s+", "")).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What runs in the house already, as far as the officer sees it. */
    private Set<String> running(Instant at, Actor actor) {
        var scope = visibility.of(actor, at);
        var running = new HashSet<String>();
        jdbc.sql("SELECT d.title, d.lead FROM supervision.docket_overview d WHERE d.ended_at IS NULL AND ("
                        + scope.predicate() + ")")
                .params(scope.params())
                .query(row -> {
                    running.add(Field.plain(row.getString("title")) + "|" + row.getObject("lead", UUID.class));
                });
        return running;
    }

    /** What the columns mean: as this office has said before, else as the heads read. A field is guessed once. */
    Map<Integer, Field> guess(UnitId office, List<String> heads) {
        var known = rows.knownHeads(office);
        Map<Integer, Field> columns = new LinkedHashMap<>();
        Set<Field> guessed = new HashSet<>();
        for (int place = 0; place < heads.size(); place++) {
            String head = heads.get(place);
            var before = known.get(Field.plain(head));
            var field = before != null ? before : Field.of(head).orElse(Field.IGNORED);
            boolean again = before == null && field != Field.IGNORED && !guessed.add(field);
            columns.put(place, again ? Field.IGNORED : field);
        }
        return columns;
    }

    /** Rows that become dockets. */
    static List<Checked> taken(Report report) {
        return report.rows().stream()
                .filter(row -> row.item() != null)
                .filter(row -> switch (row.verdict()) {
                    case READY, WARNING -> true;
                    case PROBLEM, LEFT_OUT -> false;
                })
                .toList();
    }

    List<Line> lines(Register register) {
        return rows.lines(register.id());
    }
}
