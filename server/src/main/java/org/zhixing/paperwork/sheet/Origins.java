package org.zhixing.paperwork.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** What is known where a paper comes from; whether somebody may see it is asked before. */
@Component
public class Origins {

    private static final LimitKind TERM = new LimitKind("supervision.docket");
    private static final Set<LimitKind> TERMS =
            Set.of(TERM, new LimitKind("supervision.yellow"), new LimitKind("supervision.red"));

    private final JdbcClient jdbc;
    private final TimeLimits limits;

    Origins(JdbcClient jdbc, TimeLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** The dockets in the order given, with their terms as they stand at an instant. */
    public List<Matter> matters(Collection<DocketId> dockets, Instant at) {
        var terms = limits.of(dockets.stream().map(DocketId::subject).toList(), at);
        Map<DocketId, Matter> found = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM supervision.docket_wording WHERE id = ANY(?)")
                .param(dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, n) -> matter(row, terms))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return dockets.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Matter matter(ResultSet row, Map<CaseRef, List<LimitView>> terms) throws SQLException {
        var id = new DocketId(row.getObject("id", UUID.class));
        String colour = row.getString("colour");
        return new Matter(
                id,
                row.getString("number"),
                row.getString("title"),
                row.getString("requirement"),
                row.getString("source_title"),
                row.getString("authority"),
                new UnitId(row.getObject("opener", UUID.class)),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                colour == null ? null : Colour.valueOf(colour),
                due(terms.getOrDefault(id.subject(), List.of())).orElse(row.getObject("stated_due", LocalDate.class)));
    }

    /** The last day of the term that runs, else of the last that ran. */
    private static Optional<LocalDate> due(List<LimitView> all) {
        return all.stream()
                .filter(limit -> TERMS.contains(limit.kind()))
                .max(Comparator.<LimitView, Boolean>comparing(limit -> limit.endedAt() == null)
                        .thenComparing(LimitView::startedAt))
                .map(limit -> lastDay(limit.dueAt()));
    }

    private static LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), Zone.SHANGHAI);
    }

    /** When the unit's own term was due, as it was shown at an instant. */
    public Optional<LocalDate> dueAsShown(DocketId docket, Instant at) {
        return limits.shown(List.of(docket.subject()), at).getOrDefault(docket.subject(), List.of()).stream()
                .filter(limit -> limit.kind().equals(TERM))
                .findFirst()
                .map(limit -> lastDay(limit.dueAt()));
    }

    /** When the unit's own term was due, by what had effect at an instant. */
    public Optional<LocalDate> dueAt(DocketId docket, Instant at) {
        return limits.of(List.of(docket.subject()), at).getOrDefault(docket.subject(), List.of()).stream()
                .filter(limit -> limit.kind().equals(TERM))
                .findFirst()
                .map(limit -> lastDay(limit.dueAt()));
    }

    /** Other open dockets of the same lead unit and opener, oldest first: they may go on the same sheet. */
    public List<Matter> besides(Matter matter, Instant at) {
        var others = jdbc.sql(
                        """
                SELECT id FROM supervision.docket_wording
                WHERE lead = ? AND opener = ? AND id <> ? AND state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED')
                ORDER BY opened_at DESC LIMIT 20""")
                .params(
                        matter.lead().value(),
                        matter.opener().value(),
                        matter.id().value())
                .query((row, n) -> new DocketId(row.getObject("id", UUID.class)))
                .list();
        return matters(others, at);
    }

    /** Whether one of them was opened at an instant and has not ended. */
    public boolean runsSince(Collection<DocketId> dockets, Instant opened) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT FROM supervision.docket_wording WHERE id = ANY(:ids) AND opened_at = :opened
                    AND state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED'))""")
                .param("ids", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .param("opened", opened.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Extensions of a docket that were answered, latest first. */
    public List<Answered> extensions(DocketId docket) {
        return answered("docket", docket.value());
    }

    public Optional<Answered> extension(UUID id) {
        return answered("id", id).stream().findFirst();
    }

    private List<Answered> answered(String column, UUID value) {
        return jdbc.sql("SELECT * FROM supervision.extension_answered WHERE " + column + " = ? ORDER BY asked_at DESC")
                .param(value)
                .query((row, n) -> new Answered(
                        row.getObject("id", UUID.class),
                        new DocketId(row.getObject("docket", UUID.class)),
                        row.getInt("nth"),
                        row.getInt("working_days"),
                        row.getString("reason"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by"),
                        row.getString("state").equals("GRANTED"),
                        row.getInt("granted_days"),
                        Objects.requireNonNullElse(row.getString("opinion"), ""),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        row.getString("answered_by")))
                .list();
    }

    public Optional<Instructed> instruction(UUID id) {
        return jdbc.sql("SELECT * FROM supervision.instruction_given WHERE id = ?")
                .param(id)
                .query((row, n) -> new Instructed(
                        id,
                        row.getString("carrier_title"),
                        row.getString("carrier_from"),
                        row.getString("carrier_number").isEmpty()
                                ? row.getString("receipt_number")
                                : row.getString("carrier_number"),
                        row.getString("leader_post_name") + row.getString("leader_name"),
                        row.getObject("given_on", LocalDate.class),
                        new UnitId(row.getObject("office", UUID.class)),
                        Objects.requireNonNullElse(row.getString("words"), "")))
                .optional();
    }

    /** The dockets an instruction was opened as, in its order. */
    public List<DocketId> docketsOf(UUID instruction) {
        return jdbc.sql("SELECT docket FROM supervision.instruction_docket WHERE instruction = ? ORDER BY round, place")
                .param(instruction)
                .query((row, n) -> new DocketId(row.getObject("docket", UUID.class)))
                .list();
    }

    /** The unit that was said to be competent when the docket was contested, the last. */
    public Optional<UnitId> competent(DocketId docket) {
        return jdbc.sql("SELECT competent FROM supervision.competent_unit_named WHERE docket = ? LIMIT 1")
                .param(docket.value())
                .query((row, n) -> new UnitId(row.getObject("competent", UUID.class)))
                .optional();
    }
}
