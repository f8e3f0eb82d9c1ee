package org.zhixing.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.CityOffices;
import org.zhixing.worktime.Period;

/** Paths from the tables. */
@Repository
class StoredPaths implements Paths {

    private static final String BETWEEN = "\u3001";

    private final JdbcClient jdbc;
    private final CityOffices offices;
    private final Ledger ledger;

    StoredPaths(JdbcClient jdbc, CityOffices offices, Ledger ledger) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.ledger = ledger;
    }

    @Override
    public Path of(String kind) {
        int version = newest(kind);
        if (version == 0) {
            throw new IllegalStateException("no path for " + kind);
        }
        return of(kind, version);
    }

    private int newest(String kind) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM signoff.path WHERE kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    Path of(String kind, int version) {
        String source = jdbc.sql("SELECT source FROM signoff.path WHERE kind = ? AND version = ?")
                .params(kind, version)
                .query(String.class)
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
        return new Path(kind, version, source, steps);
    }

    @Override
    public List<Path> all() {
        return jdbc.sql("SELECT DISTINCT kind FROM signoff.path ORDER BY kind").query(String.class).list().stream()
                .map(this::of)
                .toList();
    }

    @Override
    @Transactional
    public Outcome<Path> set(String kind, List<Step> steps, String source, Instant at, Actor actor) {
        var refusal = against(steps, source, LocalDate.ofInstant(at, Zone.SHANGHAI));
        int before = newest(kind);
        if (before == 0) {
            refusal = Refusal.of("signoff.refused.unknown", "practice 7");
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        int version = before + 1;
        jdbc.sql("INSERT INTO signoff.path (kind, version, source) VALUES (?, ?, ?)")
                .params(kind, version, source.strip())
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
                        "signoff/path", UUID.nameUUIDFromBytes(kind.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
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
        return Outcome.done(of(kind));
    }

    private @Nullable Refusal against(List<Step> steps, String source, LocalDate day) {
        if (source.isBlank()) {
            return Refusal.of("signoff.refused.source", "architecture 12");
        }
        if (steps.isEmpty() || steps.get(0).kind() != StepKind.DRAFT || count(steps, StepKind.DRAFT) != 1) {
            return Refusal.of("signoff.refused.draft-first", "practice 7");
        }
        if (count(steps, StepKind.CHECK) == 0) {
            return Refusal.of("signoff.refused.unchecked", "practice 7");
        }
        long signatures = count(steps, StepKind.SIGN);
        if (signatures > 1 || (signatures == 1 && steps.get(steps.size() - 1).kind() != StepKind.SIGN)) {
            return Refusal.of("signoff.refused.signature-last", "practice 7");
        }
        for (Step step : steps) {
            if (step.kind().asksPosts() && offices.holding(step.posts(), day).isEmpty()) {
                return Refusal.of("signoff.refused.nobody", "practice 7", String.join(BETWEEN, step.posts()));
            }
            if (Period.read(step.within()).isEmpty()) {
                return Refusal.of("signoff.refused.within", "practice 7", step.within());
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
