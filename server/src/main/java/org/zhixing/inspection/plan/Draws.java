package org.zhixing.inspection.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.rows.Columns;

/** Draws on record. */
@Repository
public class Draws {

    private final JdbcClient jdbc;
    private final InspectionTables tables;

    Draws(JdbcClient jdbc, InspectionTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Draws and records it; the caller's ledger entry names it. */
    public Draw draw(
            @Nullable UUID plan,
            @Nullable String period,
            List<SeededDraw.Item> population,
            int size,
            int leastFrom,
            List<UUID> owed,
            Instant at,
            Actor actor) {
        var blank = new Draw(
                Ids.next(),
                plan,
                period,
                SeededDraw.ALGORITHM,
                "",
                population,
                size,
                leastFrom,
                owed,
                List.of(),
                at,
                actor.personName());
        String seed = SeededDraw.seed(blank.subject(), population);
        var chosen = SeededDraw.choose(seed, population, size, leastFrom, owed);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", blank.id());
        row.put("plan", plan);
        row.put("period", period);
        row.put("algorithm", SeededDraw.ALGORITHM);
        row.put("seed", seed);
        row.put("population", array(population.stream().map(SeededDraw.Item::id).toList()));
        row.put("labels", population.stream().map(SeededDraw.Item::label).toList());
        row.put("groups", array(population.stream().map(SeededDraw.Item::group).toList()));
        row.put("size", size);
        row.put("least_from", leastFrom);
        row.put("owed", array(owed));
        row.put("chosen", array(chosen));
        row.put("drawn_at", at);
        row.put("drawn_by", actor.personName());
        tables.insert("draw", row);
        return find(blank.id()).orElseThrow();
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public Optional<Draw> find(UUID id) {
        return one("d.id = :value", id);
    }

    public Optional<Draw> ofPlan(UUID plan) {
        return one("d.plan = :value", plan);
    }

    public Optional<Draw> ofPeriod(String period) {
        return one("d.period = :value", period);
    }

    private Optional<Draw> one(String condition, Object value) {
        return jdbc.sql("SELECT d.* FROM inspection.draw d WHERE " + condition)
                .param("value", value)
                .query((row, number) -> {
                    var ids = Columns.ids(row, "population");
                    var labels = Columns.texts(row, "labels");
                    var groups = Columns.ids(row, "groups");
                    var population = new ArrayList<SeededDraw.Item>();
                    for (int i = 0; i < ids.size(); i++) {
                        population.add(new SeededDraw.Item(ids.get(i), labels.get(i), groups.get(i)));
                    }
                    return new Draw(
                            row.getObject("id", UUID.class),
                            Columns.id(row, "plan"),
                            row.getString("period"),
                            row.getString("algorithm"),
                            row.getString("seed"),
                            List.copyOf(population),
                            row.getInt("size"),
                            row.getInt("least_from"),
                            Columns.ids(row, "owed"),
                            Columns.ids(row, "chosen"),
                            java.util.Objects.requireNonNull(Columns.instant(row, "drawn_at")),
                            row.getString("drawn_by"));
                })
                .optional();
    }
}
