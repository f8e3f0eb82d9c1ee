package org.zhixing.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;
import org.zhixing.worktime.Period;

/** Questions, the posts asked, and who stepped back. */
@Repository
class Questions {

    /** Columns of {@link #read}; table {@code q}. */
    static final String COLUMNS =
            "q.*, ARRAY(SELECT p.post_id::text FROM approval.question_post p WHERE p.question_id = q.id ORDER BY p.place)"
                    + " AS posts";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM approval.question q ";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Asked asked) {
        var question = asked.question();
        jdbc.sql(
                        """
                        INSERT INTO approval.question (
                            id, kind, subject_module, subject_type, subject_id, title, reasons, href, rule, within,
                            secretary_may_record, state, limit_id, asked_at, asked_by_person,
                            asked_by_post, asked_by_unit, asked_by_name, asked_by_post_name, asked_by_unit_name, until)
                        VALUES (
                            :id, :kind, :module, :type, :subject, :title, :reasons, :href, :rule, :within, :secretary, :state, :limit, :at, :person,
                            :post, :asker_unit, :name, :post_name, :unit_name, :until)
                        """)
                .param("id", question.id().value())
                .param("kind", question.kind())
                .param("module", question.subject().module())
                .param("type", question.subject().type())
                .param("subject", question.subject().id())
                .param("title", question.title())
                .param("reasons", question.reasons())
                .param("href", question.href())
                .param("rule", question.rule())
                .param("within", question.within().code())
                .param("secretary", question.secretaryMayRecord())
                .param("state", asked.state().name())
                .param("limit", asked.limit().value())
                .param("at", Timestamp.from(asked.at()))
                .param(
                        "person",
                        asked.byPerson() == null ? null : asked.byPerson().value())
                .param("post", asked.byPost() == null ? null : asked.byPost().value())
                .param(
                        "asker_unit",
                        asked.byUnit() == null ? null : asked.byUnit().value())
                .param("name", asked.byName())
                .param("post_name", asked.byPostName())
                .param("unit_name", asked.byUnitName())
                .param("until", question.until())
                .update();
        insertPosts(question.id(), question.posts());
    }

    /** The question, held until the end of the transaction: of two answers at once the second finds it answered. */
    Optional<Asked> hold(ApprovalId id) {
        return jdbc.sql(SELECT + "WHERE q.id = :id FOR UPDATE OF q")
                .param("id", id.value())
                .query(Questions::read)
                .optional();
    }

    Optional<Asked> find(ApprovalId id) {
        return jdbc.sql(SELECT + "WHERE q.id = :id")
                .param("id", id.value())
                .query(Questions::read)
                .optional();
    }

    Optional<Asked> open(CaseRef subject, String kind) {
        return jdbc.sql(
                        SELECT
                                + """
                        WHERE q.subject_module = :module AND q.subject_type = :type AND q.subject_id = :id
                          AND q.kind = :kind AND q.state = 'OPEN'
                        """)
                .param("module", subject.module())
                .param("type", subject.type())
                .param("id", subject.id())
                .param("kind", kind)
                .query(Questions::read)
                .optional();
    }

    /** All on a case that wait for an answer, the oldest first. */
    List<Asked> openOn(CaseRef subject) {
        return jdbc.sql(
                        SELECT
                                + """
                        WHERE q.subject_module = :module AND q.subject_type = :type AND q.subject_id = :id
                          AND q.state = 'OPEN' ORDER BY q.asked_at, q.id
                        """)
                .param("module", subject.module())
                .param("type", subject.type())
                .param("id", subject.id())
                .query(Questions::read)
                .list();
    }

    /** Holds all on these cases that wait for an answer until the end of the transaction, in the order of their ids. */
    void holdOpenOn(Collection<CaseRef> subjects) {
        jdbc.sql(
                        """
                        SELECT q.id FROM approval.question q
                        WHERE q.state = 'OPEN' AND (q.subject_module, q.subject_type, q.subject_id) IN (
                            SELECT * FROM unnest(
                                CAST(:modules AS text[]), CAST(:types AS text[]), CAST(:ids AS uuid[])))
                        ORDER BY q.id FOR UPDATE OF q
                        """)
                .param("modules", subjects.stream().map(CaseRef::module).toArray(String[]::new))
                .param("types", subjects.stream().map(CaseRef::type).toArray(String[]::new))
                .param("ids", texts(subjects, CaseRef::id))
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /** All that wait for an answer, in the one order in which they are held; nobody else waits for having them read. */
    List<Asked> openOnes() {
        return jdbc.sql(SELECT + "WHERE q.state = 'OPEN' ORDER BY q.id")
                .query(Questions::read)
                .list();
    }

    /** Others are asked in the place of those who were. */
    void readdress(ApprovalId id, List<PostId> posts) {
        jdbc.sql("DELETE FROM approval.question_post WHERE question_id = :id")
                .param("id", id.value())
                .update();
        insertPosts(id, posts);
    }

    private void insertPosts(ApprovalId id, List<PostId> posts) {
        jdbc.sql(
                        """
                        INSERT INTO approval.question_post (question_id, post_id, place)
                        SELECT :id, post, min(place) FROM unnest(CAST(:posts AS uuid[])) WITH ORDINALITY AS t (post, place)
                        GROUP BY post
                        """)
                .param("id", id.value())
                .param("posts", texts(posts, PostId::value))
                .update();
    }

    /** Questions by their limits, for the sweep. */
    List<Asked> byLimits(Collection<LimitId> limits) {
        return jdbc.sql(SELECT + "WHERE q.limit_id = ANY (CAST(:limits AS uuid[])) ORDER BY q.id")
                .param("limits", texts(limits, LimitId::value))
                .query(Questions::read)
                .list();
    }

    /** Questions with an answer that waits for the leader's word, by the limit of that waiting. */
    List<Asked> byConfirmations(Collection<LimitId> limits) {
        return jdbc.sql(
                        SELECT
                                + """
                        JOIN approval.answer a ON a.question_id = q.id
                        WHERE a.confirmation_id = ANY (CAST(:limits AS uuid[])) ORDER BY q.id
                        """)
                .param("limits", texts(limits, LimitId::value))
                .query(Questions::read)
                .list();
    }

    void move(ApprovalId id, QuestionState from, QuestionState to) {
        int moved = jdbc.sql("UPDATE approval.question SET state = :to WHERE id = :id AND state = :from")
                .param("to", to.name())
                .param("id", id.value())
                .param("from", from.name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("question " + id + " is no longer " + from);
        }
    }

    /** False when the person has stepped back before. */
    boolean recuse(ApprovalId id, PersonId person, String reason, Instant at) {
        return jdbc.sql(
                                """
                                INSERT INTO approval.recusal (question_id, person_id, reason, recused_at)
                                VALUES (:id, :person, :reason, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Set<PersonId> recused(ApprovalId id) {
        return jdbc.sql("SELECT person_id FROM approval.recusal WHERE question_id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    static Asked read(ResultSet row, int number) throws SQLException {
        var posts = Stream.of((String[]) row.getArray("posts").getArray())
                .map(id -> new PostId(UUID.fromString(id)))
                .toList();
        var subject = new CaseRef(
                row.getString("subject_module"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class));
        var within = Period.parse(row.getString("within")).orElseThrow();
        var question = new Question(
                new ApprovalId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                subject,
                row.getString("title"),
                row.getString("reasons"),
                row.getString("href"),
                posts,
                within,
                row.getString("rule"),
                row.getBoolean("secretary_may_record"),
                row.getObject("until", LocalDate.class));
        var person = row.getObject("asked_by_person", UUID.class);
        var post = row.getObject("asked_by_post", UUID.class);
        var unit = row.getObject("asked_by_unit", UUID.class);
        return new Asked(
                question,
                QuestionState.valueOf(row.getString("state")),
                new LimitId(row.getObject("limit_id", UUID.class)),
                Columns.moment(row, "asked_at"),
                person == null ? null : new PersonId(person),
                post == null ? null : new PostId(post),
                unit == null ? null : new UnitId(unit),
                row.getString("asked_by_name"),
                row.getString("asked_by_post_name"),
                row.getString("asked_by_unit_name"));
    }

    static <T> String[] texts(Collection<T> ids, java.util.function.Function<T, UUID> value) {
        return ids.stream().map(id -> value.apply(id).toString()).toArray(String[]::new);
    }
}
