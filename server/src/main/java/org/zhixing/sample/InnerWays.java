package org.zhixing.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.report.UnitReport;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitWays;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.Rounds;
import org.zhixing.supervision.round.UnitRounds;

/** Bureaus whose completion reports pass their own leaders first: one report waits for the head, another has come back. */
@Component
@ConditionalOnProperty("zhixing.sample")
class InnerWays {

    private static final String WITHIN = "1wd";

    private final UnitWays ways;
    private final UnitReportDesk desk;
    private final Approvals approvals;
    private final Rounds rounds;
    private final UnitRounds months;
    private final JdbcClient jdbc;
    private final Map<String, String> words = Words.pairs("inner-ways.txt");

    InnerWays(
            UnitWays ways,
            UnitReportDesk desk,
            Approvals approvals,
            Rounds rounds,
            UnitRounds months,
            JdbcClient jdbc) {
        this.ways = ways;
        this.desk = desk;
        this.approvals = approvals;
        this.rounds = rounds;
        this.months = months;
        this.jdbc = jdbc;
    }

    private record Taken(UUID id, String personName) {}

    /** All of it, in the caller's transaction; a bureau without a docket in work has its steps alone. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        var before = dayZero.minusDays(1);
        boolean agreed = true;
        for (UnitId unit : city.reviewing()) {
            var head = Objects.requireNonNull(city.find(unit, Role.UNIT_HEAD));
            var deputy = Objects.requireNonNull(city.find(unit, Role.SECTION_STAFF));
            ways.set(UnitReportKind.COMPLETION, steps(deputy, head), word("source"), at(before, 9), cast.actor(head))
                    .orThrow();
            var docket = jdbc.sql("SELECT id, person_name FROM supervision.docket_wording"
                            + " WHERE state = 'ACKNOWLEDGED' AND number IS NOT NULL AND lead = :lead"
                            + " ORDER BY opened_at DESC, id LIMIT 1")
                    .param("lead", unit.value())
                    .query((row, n) -> new Taken(row.getObject("id", UUID.class), row.getString("person_name")))
                    .optional();
            if (docket.isPresent()) {
                forward(city, cast, unit, docket.get(), cast.actor(deputy), agreed, before);
                agreed = false;
            }
        }
        batch(city, cast, city.reviewing().get(0), before);
    }

    /** The month's answers of one bureau go by its own steps too: what its liaison has typed waits for the deputy. */
    private void batch(City city, Cast cast, UnitId unit, LocalDate day) {
        var head = Objects.requireNonNull(city.find(unit, Role.UNIT_HEAD));
        var deputy = Objects.requireNonNull(city.find(unit, Role.SECTION_STAFF));
        var liaison = cast.actor(Objects.requireNonNull(city.find(unit, Role.UNIT_LIAISON)));
        ways.set(UnitReportKind.PROGRESS, steps(deputy, head), word("source"), at(day, 9), cast.actor(head))
                .orThrow();
        var month = rounds.current(unit, liaison, at(day, 11));
        var answers = rounds.items(month, unit, liaison, at(day, 11)).stream()
                .filter(RoundItem::answerable)
                .map(item -> new UnitRounds.Answer(
                        item.id(), word("month"), item.measured() ? BigDecimal.ONE : null, List.of(), false))
                .toList();
        months.save(unit, month, answers, at(day, 11), liaison);
        months.present(unit, month, at(day, 11), liaison).orThrow();
    }

    private static List<Step> steps(City.Holder deputy, City.Holder head) {
        return List.of(
                new Step(1, StepKind.DRAFT, List.of(), false, WITHIN),
                new Step(2, StepKind.REVIEW, List.of(deputy.postName()), true, WITHIN),
                new Step(3, StepKind.SIGN, List.of(head.postName()), true, WITHIN));
    }

    private void forward(City city, Cast cast, UnitId unit, Taken docket, Actor deputy, boolean agreed, LocalDate day) {
        var content = new UnitReport.Content(word("report"), null, null, List.of(), List.of());
        var id = desk.putForward(
                        UnitReportId.next(),
                        new DocketId(docket.id()),
                        UnitReportKind.COMPLETION,
                        content,
                        at(day, 10),
                        cast.actor(drafter(city, unit, docket.personName())))
                .orThrow();
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        approvals
                .answer(question.id(), agreed, word(agreed ? "agreed" : "back"), at(day, 15), deputy)
                .orThrow();
    }

    /** Who works on it, if he has an account in the sample; else the liaison. */
    private static City.Holder drafter(City city, UnitId unit, String name) {
        return city.sectionsOf(unit).stream()
                .map(section -> city.find(section, Role.SECTION_STAFF))
                .filter(Objects::nonNull)
                .filter(holder -> holder.name().equals(name))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(city.find(unit, Role.UNIT_LIAISON)));
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant();
    }
}
