package org.zhixing.plan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.PlanDocument.Facts;
import org.zhixing.plan.review.PlanDocument.StagePlan;
import org.zhixing.shell.SearchWords;
import tools.jackson.core.type.TypeReference;

/** Plan documents, each seen only by the office that reviews it. */
@Repository
public class PlanDocuments {

    private static final TypeReference<List<StagePlan>> STAGES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PlanDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanDocument document) {
        jdbc.sql(
                        """
                INSERT INTO plan.document
                    (id, source_name, text, title, facts, stages, state, office, version, read_at, read_by, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, to_tsvector('simple', ?))""")
                .params(
                        document.id().value(),
                        document.sourceName(),
                        document.text(),
                        document.facts().title(),
                        JsonColumn.write(document.facts()),
                        JsonColumn.write(document.stages()),
                        document.state().name(),
                        document.office().value(),
                        document.version(),
                        document.readAt().atOffset(ZoneOffset.UTC),
                        document.readBy(),
                        SearchWords.index(String.join(
                                " ",
                                document.facts().title(),
                                document.facts().number(),
                                document.facts().issuer(),
                                document.sourceName())))
                .update();
    }

    public Optional<PlanDocument> find(PlanDocumentId id, UnitId office) {
        return jdbc.sql("SELECT * FROM plan.document WHERE id = ? AND office = ?")
                .params(id.value(), office.value())
                .query(PlanDocuments::row)
                .optional();
    }

    /** Newest first; {@code before} is the last of the previous page, null for the first. */
    public List<PlanDocument> of(UnitId office, @Nullable PlanDocument before, int limit) {
        var scoped = before == null
                ? jdbc.sql("SELECT * FROM plan.document WHERE office = ? ORDER BY read_at DESC, id DESC LIMIT ?")
                        .params(office.value(), limit)
                : jdbc.sql(
                                """
                        SELECT * FROM plan.document
                        WHERE office = ? AND (read_at, id) < (?, ?)
                        ORDER BY read_at DESC, id DESC LIMIT ?""")
                        .params(
                                office.value(),
                                before.readAt().atOffset(ZoneOffset.UTC),
                                before.id().value(),
                                limit);
        return scoped.query(PlanDocuments::row).list();
    }

    /** Documents that hold all the words, newest first. */
    List<PlanDocument> search(UnitId office, String words, int limit) {
        return jdbc.sql(
                        """
                SELECT * FROM plan.document
                WHERE office = ? AND words @@ to_tsquery('simple', ?) AND state <> 'DISCARDED'
                ORDER BY read_at DESC, id DESC LIMIT ?""")
                .params(office.value(), words, limit)
                .query(PlanDocuments::row)
                .list();
    }

    /** Issuers of the documents of an office, those read last first. */
    public List<String> issuers(UnitId office) {
        return jdbc.sql(
                        """
                SELECT facts ->> 'issuer' AS issuer FROM plan.document
                WHERE office = ? AND facts ->> 'issuer' <> '' GROUP BY 1 ORDER BY max(read_at) DESC LIMIT 100""")
                .param(office.value())
                .query(String.class)
                .list();
    }

    /** Moves on by one version; false when somebody else was faster. */
    public boolean advance(PlanDocument document, DocumentState state) {
        return document.state().mayBecome(state)
                && jdbc.sql("UPDATE plan.document SET version = version + 1, state = ? WHERE id = ? AND version = ?")
                                .params(state.name(), document.id().value(), document.version())
                                .update()
                        == 1;
    }

    private static PlanDocument row(ResultSet row, int number) throws SQLException {
        return new PlanDocument(
                new PlanDocumentId(row.getObject("id", UUID.class)),
                row.getString("source_name"),
                row.getString("text"),
                JsonColumn.read(row.getString("facts"), Facts.class),
                JsonColumn.read(row.getString("stages"), STAGES),
                DocumentState.valueOf(row.getString("state")),
                new UnitId(row.getObject("office", UUID.class)),
                row.getLong("version"),
                row.getTimestamp("read_at").toInstant(),
                row.getString("read_by"));
    }
}
