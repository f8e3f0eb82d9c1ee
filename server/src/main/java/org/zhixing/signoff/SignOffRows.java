package org.zhixing.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.approval.ApprovalId;

/** Papers on their way, as they are kept. */
@Repository
class SignOffRows {

    private final JdbcClient jdbc;
    private final StoredPaths paths;

    SignOffRows(JdbcClient jdbc, StoredPaths paths) {
        this.jdbc = jdbc;
        this.paths = paths;
    }

    /** A sign-off with what its questions say. */
    record Row(UUID id, Submission submission, SignOff signOff) {}

    Optional<Row> find(CaseRef subject) {
        return one(subject, "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Row> hold(CaseRef subject) {
        return one(subject, " FOR UPDATE");
    }

    private Optional<Row> one(CaseRef subject, String lock) {
        return jdbc.sql("SELECT id, kind, version FROM signoff.sign_off"
                        + " WHERE subject_id = ? AND subject_module = ? AND subject_type = ?" + lock)
                .params(subject.id(), subject.module(), subject.type())
                .query((row, n) ->
                        new Key(row.getObject("id", UUID.class), row.getString("kind"), row.getInt("version")))
                .optional()
                .map(key -> row(key, subject));
    }

    private record Key(UUID id, String kind, int version) {}

    /** Steps and marks first: asked for inside the statement they would take a second connection. */
    private Row row(Key key, CaseRef subject) {
        var path = paths.of(key.kind(), key.version());
        var marks = marks(key.id());
        return jdbc.sql("SELECT * FROM signoff.sign_off WHERE id = ?")
                .param(key.id())
                .query((row, n) -> row(row, subject, path, marks))
                .single();
    }

    private static Row row(ResultSet row, CaseRef subject, Path path, List<Mark> marks) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var question = row.getObject("question", UUID.class);
        String kind = row.getString("kind");
        return new Row(
                id,
                new Submission(kind, subject, row.getString("title"), row.getString("reasons"), row.getString("href")),
                new SignOff(
                        subject,
                        path,
                        SignOffState.valueOf(row.getString("state")),
                        row.getInt("round"),
                        row.getInt("place"),
                        new PersonId(row.getObject("submitter", UUID.class)),
                        row.getString("submitter_name"),
                        question == null ? null : new ApprovalId(question),
                        marks));
    }

    private List<Mark> marks(UUID id) {
        return jdbc.sql("SELECT * FROM signoff.mark WHERE sign_off = ? ORDER BY nth")
                .param(id)
                .query((row, n) -> new Mark(
                        row.getInt("round"),
                        row.getInt("place"),
                        StepKind.valueOf(row.getString("step")),
                        row.getString("person_name"),
                        row.getString("post_name"),
                        row.getString("opinion"),
                        row.getObject("marked_at", OffsetDateTime.class).toInstant(),
                        person(row),
                        row.getBoolean("alone"),
                        page(row)))
                .list();
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static Mark.@Nullable Page page(ResultSet row) throws SQLException {
        var scan = row.getObject("scan", UUID.class);
        return scan == null
                ? null
                : new Mark.Page(scan, row.getObject("signed_on", LocalDate.class), row.getString("recorded_by"));
    }

    /** Begins a way, or a new round of it. */
    Row begin(Submission submission, Path path, PersonId submitter, String name) {
        jdbc.sql(
                        """
                INSERT INTO signoff.sign_off (id, subject_module, subject_type, subject_id, kind, version, title, reasons,
                    href, state, round, place, submitter, submitter_name)
                VALUES (:id, :module, :type, :subject, :kind, :version, :title, :reasons, :href, 'RUNNING', 1, :place,
                    :submitter, :name)
                ON CONFLICT (subject_id) DO UPDATE SET version = excluded.version, title = excluded.title,
                    reasons = excluded.reasons, state = 'RUNNING', round = sign_off.round + 1, place = excluded.place,
                    submitter = excluded.submitter, submitter_name = excluded.submitter_name, question = NULL""")
                .param("id", Ids.next())
                .param("module", submission.subject().module())
                .param("type", submission.subject().type())
                .param("subject", submission.subject().id())
                .param("kind", submission.kind())
                .param("version", path.version())
                .param("title", submission.title())
                .param("reasons", submission.reasons())
                .param("href", submission.href())
                .param("place", path.steps().get(0).place())
                .param("submitter", submitter.value())
                .param("name", name)
                .update();
        return hold(submission.subject()).orElseThrow();
    }

    void mark(Row row, Mark mark) {
        var page = mark.page();
        var by = mark.person();
        jdbc.sql(
                        """
                INSERT INTO signoff.mark (sign_off, nth, round, place, step, person_name, post_name, opinion, marked_at,
                    scan, signed_on, recorded_by, person, alone)
                SELECT :id, count(*) + 1, :round, :place, :step, :person, :post, :opinion, :at, CAST(:scan AS uuid),
                       CAST(:signed AS date), CAST(:recorded AS text), CAST(:by AS uuid), :alone
                  FROM signoff.mark WHERE sign_off = :id""")
                .param("id", row.id())
                .param("round", mark.round())
                .param("place", mark.place())
                .param("step", mark.kind().name())
                .param("person", mark.personName())
                .param("post", mark.postName())
                .param("opinion", mark.opinion())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("alone", mark.alone())
                .param("scan", page == null ? null : page.scan())
                .param("signed", page == null ? null : page.signedOn())
                .param("recorded", page == null ? null : page.recordedBy())
                .update();
    }

    void move(Row row, SignOffState to, int place, @Nullable ApprovalId question, List<PostId> asked) {
        jdbc.sql("UPDATE signoff.sign_off SET state = :state, place = :place, question = :question WHERE id = :id")
                .param("state", to.name())
                .param("place", place)
                .param("question", question == null ? null : question.value())
                .param("id", row.id())
                .update();
        asked.forEach(
                post -> jdbc.sql("INSERT INTO signoff.asked (sign_off, post) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(row.id(), post.value())
                        .update());
    }
}
