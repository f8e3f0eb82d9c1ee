package org.zhixing.brief.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.ExampleChoice;
import org.zhixing.brief.ReleasedPractices;
import org.zhixing.rows.Columns;

/** Practices as good examples of briefs: proposed out of the period, kept or struck by a person (R051). */
@Repository
public class Examples {

    private final JdbcClient jdbc;
    private final ObjectProvider<ReleasedPractices> library;

    Examples(JdbcClient jdbc, ObjectProvider<ReleasedPractices> library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    /** Proposes what was released in the period; what was decided stays, what is proposed no longer goes. */
    public void propose(Brief brief) {
        var released = library.stream()
                .flatMap(one -> one.released(brief.from(), brief.to(), brief.scope()).stream())
                .toList();
        jdbc.sql("DELETE FROM brief.example WHERE brief = :brief AND choice = 'PROPOSED'")
                .param("brief", brief.id().value())
                .update();
        int place = 0;
        for (var one : released) {
            place++;
            jdbc.sql(
                            """
                            INSERT INTO brief.example (brief, practice, place, unit_name, title, words, choice)
                            VALUES (:brief, :practice, :place, :unit, :title, :words, 'PROPOSED')
                            ON CONFLICT DO NOTHING""")
                    .param("brief", brief.id().value())
                    .param("practice", one.id())
                    .param("place", place)
                    .param("unit", one.unitName())
                    .param("title", one.title())
                    .param("words", one.words())
                    .update();
        }
    }

    /** In their order; one that the house reads no more is not among them. */
    public List<Example> of(BriefId id) {
        record Row(UUID practice, String unit, String title, String words, ExampleChoice choice, String by) {}
        var rows = jdbc.sql(
                        "SELECT e.practice, e.unit_name, e.title, e.words, e.choice, coalesce(e.decided_by, '') AS by"
                                + " FROM brief.example e WHERE e.brief = :brief ORDER BY e.place, e.practice")
                .param("brief", id.value())
                .query((row, n) -> new Row(
                        row.getObject("practice", UUID.class),
                        row.getString("unit_name"),
                        row.getString("title"),
                        row.getString("words"),
                        ExampleChoice.valueOf(row.getString("choice")),
                        row.getString("by")))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::practice).toList();
        Set<UUID> read = new HashSet<>();
        library.forEach(one -> read.addAll(one.stillRead(ids)));
        return rows.stream()
                .filter(row -> read.contains(row.practice()))
                .map(row -> new Example(
                        row.practice(),
                        row.unit(),
                        row.title(),
                        row.words(),
                        row.choice(),
                        row.by().isEmpty() ? null : row.by(),
                        library.stream().findFirst().orElseThrow().href(row.practice())))
                .toList();
    }

    /** What is printed. */
    public List<Example> kept(BriefId id) {
        return of(id).stream().filter(one -> one.choice() == ExampleChoice.KEPT).toList();
    }

    public void decide(BriefId id, Map<UUID, ExampleChoice> choices, Instant at, String by) {
        choices.forEach((practice, choice) -> jdbc.sql(
                        """
                        UPDATE brief.example SET choice = :choice, decided_by = :by, decided_at = :at
                         WHERE brief = :brief AND practice = :practice""")
                .param("choice", choice.name())
                .param("by", by)
                .param("at", Columns.at(at))
                .param("brief", id.value())
                .param("practice", practice)
                .update());
    }
}
