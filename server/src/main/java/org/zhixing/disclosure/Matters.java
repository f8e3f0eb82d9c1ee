package org.zhixing.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;

/** Dockets and practices, for whoever wants to have one published and may see it. */
@Repository
class Matters {

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final InternalDockets internal;
    private final ObjectProvider<PublishablePractices> library;

    Matters(
            JdbcClient jdbc,
            DocketVisibility visibility,
            InternalDockets internal,
            ObjectProvider<PublishablePractices> library) {
        this.library = library;
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.internal = internal;
    }

    Optional<Matter> find(Source source, Actor actor, Instant at) {
        return source.isPractice() ? practice(source) : find(new DocketId(source.id()), actor, at);
    }

    /** The office sees the whole library. */
    private Optional<Matter> practice(Source source) {
        return library.stream()
                .flatMap(one -> one.of(List.of(source.id())).stream())
                .findFirst()
                .map(one -> new Matter(
                        source,
                        "",
                        one.title(),
                        one.done(),
                        one.released(),
                        one.conditions(),
                        List.of(),
                        one.internal(),
                        one.href()));
    }

    private Optional<Matter> find(DocketId docket, Actor actor, Instant at) {
        record Row(String number, String title, String requirement, DocketState state) {}
        var scope = visibility.of(actor, at);
        return jdbc.sql("SELECT d.number, d.title, d.requirement, d.state FROM supervision.docket_overview d"
                        + " WHERE d.id = :docket AND (" + scope.predicate() + ")")
                .params(scope.params())
                .param("docket", docket.value())
                .query((row, n) -> new Row(
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        row.getString("title"),
                        row.getString("requirement"),
                        DocketState.valueOf(row.getString("state"))))
                .optional()
                .map(row -> new Matter(
                        Source.of(docket),
                        row.number(),
                        row.title(),
                        row.requirement(),
                        row.state() != DocketState.DRAFT && row.state() != DocketState.DISCARDED,
                        lastReport(docket),
                        extensions(docket),
                        internal.all().contains(docket.value()),
                        docket.href()));
    }

    private String lastReport(DocketId docket) {
        return jdbc.sql("SELECT r.words FROM supervision.report_given r WHERE r.docket = ? ORDER BY r.at DESC LIMIT 1")
                .param(docket.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<Matter.Extension> extensions(DocketId docket) {
        return jdbc.sql("SELECT e.id, e.granted_days, e.answered_at, e.reason FROM supervision.extension_answered e"
                        + " WHERE e.docket = ? AND e.state = 'GRANTED' ORDER BY e.answered_at, e.id")
                .param(docket.value())
                .query((row, n) -> new Matter.Extension(
                        row.getObject("id", UUID.class),
                        row.getInt("granted_days"),
                        LocalDate.ofInstant(Columns.moment(row, "answered_at"), Zone.SHANGHAI),
                        row.getString("reason")))
                .list();
    }

    /** Names that a text contains of anybody who works or worked here. */
    List<String> peopleNamedIn(String text) {
        return jdbc.sql("SELECT DISTINCT a.person_name FROM organization.appointment_listing a"
                        + " WHERE position(a.person_name IN :text) > 0 ORDER BY a.person_name")
                .param("text", text)
                .query(String.class)
                .list();
    }

    /** Names that a text contains of people who are neither leaders nor heads of units: they are not published. */
    List<String> staffNamedIn(String text, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT a.person_name FROM organization.appointment_listing a
                         WHERE position(a.person_name IN :text) > 0
                           AND NOT EXISTS (SELECT FROM organization.appointment_listing o
                                            WHERE o.person_name = a.person_name AND o.duty IN ('LEADER', 'UNIT_HEAD')
                                              AND o.valid_from <= :day AND coalesce(o.valid_until, :day) >= :day)
                         ORDER BY a.person_name""")
                .param("text", text)
                .param("day", day)
                .query(String.class)
                .list();
    }
}
