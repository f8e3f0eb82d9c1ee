package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.access.Standing;
import org.zhixing.supervision.access.Standings;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.TimeLimits;

/** Sets the scenes of a batch: everything about its dockets, with one question per kind of thing. */
@Component
public class Stage {

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

    public Batch batch(Instant at, Actor actor) {
        var book = rules.current();
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return new Batch(at, actor, standings.of(actor, day, book), book, organization);
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
        return new Batch(at, actor, new Standing(actor, null, Set.of(), true), rules.current(), organization);
    }

    /** Locks the dockets that the actor may see and reads them whole. */
    public Map<DocketId, Scene> lock(Collection<DocketId> ids, Batch batch) {
        return scenes(dockets.lock(ids, seerOf(batch)), batch);
    }

    /** As {@link #lock}, for reading only. */
    public Map<DocketId, Scene> look(Collection<DocketId> ids, Batch batch) {
        return scenes(dockets.find(ids, seerOf(batch)), batch);
    }

    private static Visibility seerOf(Batch batch) {
        return batch.actor().isSystem() ? DocketRows.UNSCOPED : Visibility.of(batch.standing());
    }

    private Map<DocketId, Scene> scenes(Map<DocketId, Docket> found, Batch batch) {
        var scenes = new HashMap<DocketId, Scene>();
        if (found.isEmpty()) {
            return scenes;
        }
        var noticesOf = notices.of(found.keySet());
        var partsOf = dockets.participantsOf(found.keySet());
        var consulted = consulted(found.keySet());
        var limitsOf = limits.of(found.values().stream().map(Docket::subject).toList(), batch.at());
        var units = new HashSet<UnitId>();
        found.values().forEach(docket -> units.addAll(Set.of(docket.lead())));
        partsOf.values().stream().flatMap(List::stream).forEach(part -> units.add(part.unit()));
        batch.name(units);
        found.forEach((id, docket) -> scenes.put(
                id,
                new Scene(
                        batch,
                        docket,
                        noticesOf.getOrDefault(id, List.of()),
                        partsOf.getOrDefault(id, List.of()),
                        consulted.getOrDefault(id, Set.of()),
                        limitsOf.getOrDefault(docket.subject(), List.of()))));
        return scenes;
    }

    /** Units asked in consultations that are still open. */
    private Map<DocketId, Set<UnitId>> consulted(Collection<DocketId> ids) {
        var asked = new HashMap<DocketId, Set<UnitId>>();
        jdbc.sql(
                        """
                        SELECT docket, unnest(units) AS unit FROM supervision.consultation
                        WHERE concluded_at IS NULL AND docket = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", DocketRows.array(ids))
                .query(row -> {
                    asked.computeIfAbsent(new DocketId(row.getObject("docket", UUID.class)), docket -> new HashSet<>())
                            .add(new UnitId(row.getObject("unit", UUID.class)));
                });
        return asked;
    }
}
