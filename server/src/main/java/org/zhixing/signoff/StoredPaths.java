package org.zhixing.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.worktime.Period;

/** Paths from the tables. */
@Repository
class StoredPaths implements Paths {

    /** Key of the advisory lock of whoever writes a new version. */
    private static final long LOCK = 0x7369_676e_6f66L;

    private static final String BETWEEN = "\u3001";

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final StepPosts posts;
    private final Ledger ledger;

    StoredPaths(JdbcClient jdbc, CityOffices offices, StepPosts posts, Ledger ledger) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.posts = posts;
        this.ledger = ledger;
    }

    @Override
    public Path of(String kind) {
        int version = newest(kind, null);
        if (version == 0) {
            throw new IllegalStateException("no path for " + kind);
        }
        return of(kind, version);
    }

    @Override
    public Optional<Path> of(String kind, UnitId unit) {
        int version = newest(kind, unit);
        return version == 0
                ? Optional.empty()
                : Optional.of(of(kind, version)).filter(path -> !path.steps().isEmpty());
    }

    /** Of the city's, or of a unit's own; 0 where there is none. */
    private int newest(String kind, @Nullable UnitId unit) {
        return jdbc.sql(
                        """
                SELECT coalesce(max(version), 0) FROM signoff.path
                 WHERE kind = ? AND unit IS NOT DISTINCT FROM CAST(? AS uuid)""")
                .params(Arrays.asList(kind, unit == null ? null : unit.value()))
                .query(Integer.class)
                .single();
    }

    Path of(String kind, int version) {
        record Head(String source, @Nullable UUID unit) {}
        var head = jdbc.sql("SELECT source, unit FROM signoff.path WHERE kind = ? AND version = ?")
                .params(kind, version)
                .query((row, n) -> new Head(row.getString("source"), row.getObject("unit", UUID.class)))
                .single();
        var steps = jdbc.sql("SELECT * FROM signoff.step WHERE kind = ? AND version = ? ORDER BY place")
                .params(kind, version)
                .query((row, n) -> new Step(
                        row.getInt("place"),
                        StepKind.valueOf(row.getString("step")),
                        names(row.getString("posts")),
                        row.getBoolean("by_page"),
                        row.getString("within")))
                .list();
        var unit = head.unit();
        return new Path(kind, unit == null ? null : new UnitId(unit), version, head.source(), steps);
    }

    @Override
    public List<Path> all() {
        return jdbc
                .sql("SELECT DISTINCT kind FROM signoff.path WHERE unit IS NULL ORDER BY kind")
                .query(String.class)
                .list()
                .stream()
                .map(this::of)
                .toList();
    }

    @Override
    @Transactional
    public Outcome<Path> set(String kind, List<Step> steps, String source, Instant at, Actor actor) {
        var refusal = against(kind, steps, source, LocalDate.ofInstant(at, Zone.SHANGHAI));
        if (newest(kind, null) == 0) {
            refusal = Refusal.of("signoff.refused.unknown", "practice 7");
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        write(kind, null, steps, source, at, actor);
        return Outcome.done(of(kind));
    }

    @Override
    @Transactional
    public Outcome<Optional<Path>> set(
            String kind, UnitId unit, List<Step> steps, String source, Instant at, Actor actor) {
        boolean lifted = steps.stream().noneMatch(step -> step.kind().asksPosts());
        var refusal = againstUnit(unit, lifted ? List.of() : steps, source, LocalDate.ofInstant(at, Zone.SHANGHAI));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        write(kind, unit, lifted ? List.of() : steps, source, at, actor);
        return Outcome.done(of(kind, unit));
    }

    /** A new version; versions are counted within the kind, whoever's they are, by one writer at a time. */
    private void write(String kind, @Nullable UnitId unit, List<Step> steps, String source, Instant at, Actor actor) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
        int version = 1
                + jdbc.sql("SELECT coalesce(max(version), 0) FROM signoff.path WHERE kind = ?")
                        .param(kind)
                        .query(Integer.class)
                        .single();
        jdbc.sql("INSERT INTO signoff.path (kind, version, source, unit) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(kind, version, source.strip(), unit == null ? null : unit.value()))
                .update();
        int place = 0;
        for (Step step : steps) {
            place++;
            jdbc.sql("INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            kind,
                            version,
                            place,
                            step.kind().name(),
                            step.kind().asksPosts() ? String.join(BETWEEN, step.posts()) : "",
                            step.kind().asksPosts() && step.byPage(),
                            Period.read(step.within()).orElseThrow().code())
                    .update();
        }
        ledger.append(Entry.of(
                new Stream(
                        "signoff/path",
                        unit == null
                                ? UUID.nameUUIDFromBytes(kind.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                : unit.value()),
                at,
                actor,
                "signoff.path-set",
                Map.of(
                        "kind",
                        kind,
                        "version",
                        version,
                        "source",
                        source.strip(),
                        "steps",
                        steps.stream().map(step -> step.kind().name()).collect(Collectors.joining(" ")))));
    }

    /** Why a unit cannot go this way: each step asks leaders who are there, and the last one signs. */
    private @Nullable Refusal againstUnit(UnitId unit, List<Step> steps, String source, LocalDate day) {
        if (source.isBlank()) {
            return Refusal.of("signoff.refused.source", "architecture 12");
        }
        if (steps.isEmpty()) {
            return null;
        }
        if (steps.get(0).kind() != StepKind.DRAFT || count(steps, StepKind.DRAFT) != 1) {
            return Refusal.of("signoff.refused.draft-first", "practice 3");
        }
        if (count(steps, StepKind.SIGN) != 1 || steps.get(steps.size() - 1).kind() != StepKind.SIGN) {
            return Refusal.of("signoff.refused.unit-signs-last", "practice 3");
        }
        return againstSteps(steps, step -> offices.holdingWithSections(unit, step.posts(), day), "practice 3");
    }

    private @Nullable Refusal against(String kind, List<Step> steps, String source, LocalDate day) {
        if (source.isBlank()) {
            return Refusal.of("signoff.refused.source", "architecture 12");
        }
        if (steps.isEmpty() || steps.get(0).kind() != StepKind.DRAFT || count(steps, StepKind.DRAFT) != 1) {
            return Refusal.of("signoff.refused.draft-first", "practice 7");
        }
        if (kind.startsWith(SheetSteps.PREFIX)) {
            return againstSheet(steps, day);
        }
        if (count(steps, StepKind.CHECK) == 0) {
            return Refusal.of("signoff.refused.unchecked", "practice 7");
        }
        long signatures = count(steps, StepKind.SIGN);
        if (signatures > 1 || (signatures == 1 && steps.get(steps.size() - 1).kind() != StepKind.SIGN)) {
            return Refusal.of("signoff.refused.signature-last", "practice 7");
        }
        return againstSteps(steps, step -> posts.holding(step.posts(), day), "practice 7");
    }

    /**
     * Drafted, checked and signed, or all by one person; that rule stands in the open with its reason. They are signed in
     * the supervision office: what a leader is to sign goes on a way of its own.
     */
    private @Nullable Refusal againstSheet(List<Step> steps, LocalDate day) {
        var kinds = steps.stream().map(Step::kind).toList();
        if (!kinds.equals(SheetSteps.BY_ONE) && !kinds.equals(SheetSteps.BY_SEVERAL)) {
            return Refusal.of("signoff.refused.sheet-steps", "practice 7");
        }
        var refusal = againstSteps(steps, step -> posts.holding(step.posts(), day), "practice 7");
        boolean elsewhere = steps.stream()
                .filter(step -> step.kind().asksPosts())
                .flatMap(step -> posts.holding(step.posts(), day).stream())
                .anyMatch(held -> held.duty() != Role.SUPERVISION_CHIEF && held.duty() != Role.SUPERVISION_OFFICER);
        return refusal == null && elsewhere ? Refusal.of("signoff.refused.sheet-signers", "practice 7") : refusal;
    }

    private static @Nullable Refusal againstSteps(
            List<Step> steps, Function<Step, List<Appointment>> holding, String rule) {
        for (Step step : steps) {
            if (step.kind().asksPosts() && holding.apply(step).isEmpty()) {
                return Refusal.of("signoff.refused.nobody", rule, String.join(BETWEEN, step.posts()));
            }
            if (Period.read(step.within()).isEmpty()) {
                return Refusal.of("signoff.refused.within", rule, step.within());
            }
        }
        return null;
    }

    private static long count(List<Step> steps, StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** Names as they are written in a list. */
    static List<String> names(String written) {
        return Arrays.stream(written.split("[\\p{IsPunctuation}\\n\\r]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
