package org.zhixing.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;
import org.zhixing.ledger.Trace;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketStates;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/**
 * Replays dockets to an instant: states from the verbs of the ledger, limits as they were shown, colours by the notices in
 * force. An act counts as known from the latest instant that stands in its stream up to it; what was entered late, from
 * the day of the entry.
 */
@Repository
public class Recall {

    private static final LimitKind TERM = new LimitKind("supervision.docket");
    private static final Set<String> HANDED_ON = Set.of("docket.transfer", "docket.uphold-objection");
    private static final String LEAD = "lead";

    private static final String DOCKETS =
            """
            SELECT d.id, d.number, d.title, d.lead, d.entered_at > :then AS later FROM supervision.docket_overview d
             WHERE d.opened_at <= :then AND (CAST(:only AS uuid) IS NULL OR d.id = CAST(:only AS uuid)) AND (%s)""";
    private static final String COLOURS =
            """
            SELECT n.docket, n.colour FROM supervision.notice_in_time n
             WHERE n.docket = ANY(:ids) AND n.issued_at <= :then AND (n.ended_at IS NULL OR n.ended_at > :then)""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final DocketStates states;
    private final Ledger ledger;
    private final TimeLimits limits;
    private final Organization organization;

    Recall(
            JdbcClient jdbc,
            DocketVisibility visibility,
            DocketStates states,
            Ledger ledger,
            TimeLimits limits,
            Organization organization) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.states = states;
        this.ledger = ledger;
        this.limits = limits;
        this.organization = organization;
    }

    private record Found(DocketId id, String number, String title, UnitId lead, boolean later) {}

    /** All dockets that were known then and that the actor may see now. */
    @Transactional(readOnly = true)
    public Register register(Actor actor, Instant then, Instant now) {
        return replay(find(actor, then, now, null), then);
    }

    /** One docket as it was known then; empty when it was not, or is not to be seen. */
    @Transactional(readOnly = true)
    public Optional<Known> docket(DocketId id, Actor actor, Instant then, Instant now) {
        return replay(find(actor, then, now, id.value()), then).rows().stream().findFirst();
    }

    /** What its limits looked like then, oldest first. */
    @Transactional(readOnly = true)
    public List<LimitView> limits(DocketId id, Instant then) {
        return limits.shown(List.of(id.subject()), then).getOrDefault(id.subject(), List.of());
    }

    /** How many of the acts were known at an instant. */
    static int known(List<Trace> traces, Instant then) {
        int known = 0;
        while (known < traces.size() && !traces.get(known).at().isAfter(then)) {
            known++;
        }
        return known;
    }

    private List<Found> find(Actor actor, Instant then, Instant now, @Nullable UUID only) {
        var scope = visibility.of(actor, now);
        return jdbc.sql(DOCKETS.formatted(scope.predicate()))
                .params(scope.params())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("only", only)
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new DocketId(row.getObject("id", UUID.class)),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                new UnitId(row.getObject(LEAD, UUID.class)),
                row.getBoolean("later"));
    }

    private Register replay(List<Found> all, Instant then) {
        var found = all.stream().filter(one -> !one.later()).toList();
        var ids = found.stream().map(one -> one.id().value()).toList();
        var subjects = found.stream().map(one -> one.id().subject()).toList();
        var traces = subjects.isEmpty()
                ? Map.<UUID, List<Trace>>of()
                : ledger.traces(Stream.of(subjects.get(0)).kind(), ids);
        var colours = colours(ids, then);
        var shown = limits.shown(subjects, then);
        var names = organization.names(
                found.stream().map(Found::lead).collect(Collectors.toSet()), LocalDate.ofInstant(then, Zone.SHANGHAI));
        var rows = found.stream()
                .map(one -> {
                    var acts = traces.getOrDefault(one.id().value(), List.of());
                    int known = known(acts, then);
                    String lead = handedOn(acts.subList(known, acts.size()))
                            ? leadOnRecord(one.id(), known)
                            : names.getOrDefault(one.lead(), "");
                    return new Known(
                            one.id(),
                            one.number(),
                            one.title(),
                            one.lead(),
                            lead,
                            after(acts.subList(0, known)),
                            colours.get(one.id().value()),
                            term(shown, one.id().subject()),
                            known,
                            acts.size() - known,
                            after(acts));
                })
                .filter(one -> one.state() != DocketState.DRAFT)
                .sorted(Comparator.comparing(Recall::due).thenComparing(Known::number))
                .toList();
        return new Register(rows, all.size() - found.size());
    }

    private static Instant due(Known one) {
        var limit = one.limit();
        return limit == null ? Instant.MAX : limit.dueAt();
    }

    private DocketState after(List<Trace> acts) {
        return states.after(acts.stream().map(Trace::verb).toList());
    }

    private static boolean handedOn(List<Trace> since) {
        return since.stream().anyMatch(act -> HANDED_ON.contains(act.verb()));
    }

    /** The lead that was named last among the acts known. */
    private String leadOnRecord(DocketId id, int known) {
        return ledger.timeline(id.subject()).stream()
                .limit(known)
                .map(Recorded::entry)
                .map(entry -> entry.changed().get(LEAD))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .reduce((older, newer) -> newer)
                .orElse("");
    }

    private static @Nullable LimitView term(Map<CaseRef, List<LimitView>> shown, CaseRef subject) {
        return shown.getOrDefault(subject, List.of()).stream()
                .filter(limit -> limit.kind().equals(TERM))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    private Map<UUID, Colour> colours(Collection<UUID> ids, Instant then) {
        var colours = new HashMap<UUID, Colour>();
        jdbc.sql(COLOURS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        Map.entry(row.getObject("docket", UUID.class), Colour.valueOf(row.getString("colour"))))
                .list()
                .forEach(one -> colours.merge(one.getKey(), one.getValue(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return colours;
    }
}
