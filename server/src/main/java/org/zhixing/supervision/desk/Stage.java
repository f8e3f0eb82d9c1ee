package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.access.Seer;
import org.zhixing.supervision.access.Standing;
import org.zhixing.supervision.access.Standings;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.TimeLimits;

/** Sets the scenes of a batch: everything about its dockets, with one question per kind of thing. */
@Component
public class Stage {

    /** Units asked in consultations that are still open. */
    private static final String CONSULTED =
            """
            SELECT docket, unnest(units) AS unit FROM supervision.consultation
            WHERE concluded_at IS NULL AND docket = ANY(CAST(:ids AS uuid[]))
            """;

    /** Units named with obstacles that are not answered yet (R055). */
    private static final String REMOVERS =
            """
            SELECT docket, remover AS unit FROM supervision.obstacle
            WHERE answered_at IS NULL AND remover IS NOT NULL AND docket = ANY(CAST(:ids AS uuid[]))
            """;

    private final Rules rules;
    private final Standings standings;
    private final Organization organization;
    private final DocketRows dockets;
    private final NoticeRows notices;
    private final TimeLimits limits;
    private final JdbcClient jdbc;

    Stage(
            Rules rules,
            Standings standings,
            Organization organization,
            DocketRows dockets,
            NoticeRows notices,
            TimeLimits limits,
            JdbcClient jdbc) {
        this.rules = rules;
        this.standings = standings;
        this.organization = organization;
        this.dockets = dockets;
        this.notices = notices;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    /** Somebody at a time. */
    public record Hand(Instant at, Actor actor) {}

    public Batch batch(Instant at, Actor actor) {
        var book = rules.current();
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return new Batch(at, actor, standings.of(actor, day, book), book, new Neighbours(organization, day));
    }

    /** A batch for each of several who act together; what they read of the city they share. */
    public Map<Hand, Batch> batches(Collection<Hand> hands) {
        var book = rules.current();
        var batches = new LinkedHashMap<Hand, Batch>();
        hands.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        hand -> LocalDate.ofInstant(hand.at(), Zone.SHANGHAI), LinkedHashMap::new, Collectors.toList()))
                .forEach((day, some) -> {
                    var neighbours = new Neighbours(organization, day);
                    var stand = standings.of(some.stream().map(Hand::actor).toList(), day, book);
                    some.forEach(hand -> batches.put(
                            hand,
                            new Batch(
                                    hand.at(),
                                    hand.actor(),
                                    Objects.requireNonNull(stand.get(hand.actor())),
                                    book,
                                    neighbours)));
                });
        return batches;
    }

    /** What a signed-in actor may see. */
    public Visibility seer(Actor actor, Instant at) {
        return Visibility.of(batch(at, actor).standing());
    }

    /**
     * A batch in which the docket is found whoever the actor is: what follows from an answer given elsewhere, where the
     * right to give it has been decided.
     */
    public Batch systemBatch(Instant at, Actor actor) {
        var neighbours = new Neighbours(organization, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return new Batch(at, actor, new Standing(actor, null, Set.of(), true), rules.current(), neighbours);
    }

    /** Locks the dockets that the actor may see and reads them whole. */
    public Map<DocketId, Scene> lock(Collection<DocketId> ids, Batch batch) {
        var seers = new HashMap<DocketId, Batch>();
        ids.forEach(id -> seers.put(id, batch));
        return lock(seers);
    }

    /** Locks each docket that he who acts on it may see, and reads them whole. */
    public Map<DocketId, Scene> lock(Map<DocketId, Batch> acting) {
        var seers = new HashMap<DocketId, Seer>();
        acting.forEach(
                (id, batch) -> seers.put(id, batch.actor().isSystem() ? Seer.SYSTEM : Seer.of(batch.standing())));
        return scenes(dockets.lock(seers), acting);
    }

    /** As {@link #lock}, for reading only. */
    public Map<DocketId, Scene> look(Collection<DocketId> ids, Batch batch) {
        var seer = batch.actor().isSystem() ? DocketRows.UNSCOPED : Visibility.of(batch.standing());
        var looking = new HashMap<DocketId, Batch>();
        ids.forEach(id -> looking.put(id, batch));
        return scenes(dockets.find(ids, seer), looking);
    }

    private Map<DocketId, Scene> scenes(Map<DocketId, Docket> found, Map<DocketId, Batch> batches) {
        var scenes = new HashMap<DocketId, Scene>();
        if (found.isEmpty()) {
            return scenes;
        }
        var noticesOf = notices.of(found.keySet());
        var partsOf = dockets.participantsOf(found.keySet());
        var consulted = units(CONSULTED, found.keySet());
        var removers = units(REMOVERS, found.keySet());
        var moments = new HashMap<CaseRef, Instant>();
        found.forEach((id, docket) ->
                moments.put(docket.subject(), batchOf(batches, id).at()));
        var limitsOf = limits.of(moments);
        var draftedOf = dockets.draftedOf(found.values().stream()
                .filter(docket -> docket.state() == DocketState.DRAFT)
                .map(Docket::id)
                .toList());
        var units = new HashSet<UnitId>();
        found.values().forEach(docket -> units.add(docket.lead()));
        partsOf.values().stream().flatMap(List::stream).forEach(part -> units.add(part.unit()));
        found.keySet().forEach(id -> batchOf(batches, id).name(units));
        found.forEach((id, docket) -> {
            var own = limitsOf.getOrDefault(docket.subject(), List.of());
            batchOf(batches, id).effects().found(docket.subject(), own);
            scenes.put(
                    id,
                    new Scene(
                            batchOf(batches, id),
                            docket,
                            noticesOf.getOrDefault(id, List.of()),
                            partsOf.getOrDefault(id, List.of()),
                            consulted.getOrDefault(id, Set.of()),
                            removers.getOrDefault(id, Set.of()),
                            own,
                            draftedOf.get(id)));
        });
        return scenes;
    }

    private static Batch batchOf(Map<DocketId, Batch> batches, DocketId id) {
        return Objects.requireNonNull(batches.get(id));
    }

    private Map<DocketId, Set<UnitId>> units(String sql, Collection<DocketId> ids) {
        var units = new HashMap<DocketId, Set<UnitId>>();
        jdbc.sql(sql).param("ids", DocketRows.array(ids)).query(row -> {
            units.computeIfAbsent(new DocketId(row.getObject("docket", UUID.class)), docket -> new HashSet<>())
                    .add(new UnitId(row.getObject("unit", UUID.class)));
        });
        return units;
    }
}
