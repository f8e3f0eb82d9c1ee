package org.zhixing.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;

/** The answers, one a question. */
@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Given given) {
        var behalf = given.onBehalfOf();
        var behalfPerson = behalf == null ? null : behalf.person();
        var confirmation = given.confirmation();
        var carrier = given.carrier();
        jdbc.sql(
                        """
                        INSERT INTO approval.answer (
                            question_id, approved, until, opinion, answered_at, post_id, post_name, unit_name, person_id,
                            person_name, on_behalf, behalf_person, behalf_name, behalf_post_name, carrier, decided_on,
                            scan, confirmation_id)
                        VALUES (
                            :id, :approved, :until, :opinion, :at, :post, :post_name, :unit_name, :person,
                            :person_name, :behalf, :behalf_person, :behalf_name, :behalf_post, :carrier, :decided_on,
                            :scan, :confirmation)
                        """)
                .param("id", given.question().value())
                .param("approved", given.approved())
                .param("until", given.until())
                .param("opinion", given.opinion())
                .param("at", Timestamp.from(given.at()))
                .param("post", given.post().value())
                .param("post_name", given.postName())
                .param("unit_name", given.unitName())
                .param("person", given.by().value())
                .param("person_name", given.byName())
                .param("behalf", behalf == null ? null : behalf.kind().name())
                .param("behalf_person", behalfPerson == null ? null : behalfPerson.value())
                .param("behalf_name", behalf == null ? null : behalf.personName())
                .param("behalf_post", behalf == null ? null : behalf.postName())
                .param("carrier", carrier == null ? null : carrier.name())
                .param("decided_on", given.decidedOn())
                .param("scan", given.scan())
                .param("confirmation", confirmation == null ? null : confirmation.value())
                .update();
    }

    Optional<Given> of(ApprovalId question) {
        return jdbc.sql("SELECT * FROM approval.answer WHERE question_id = :id")
                .param("id", question.value())
                .query(Answers::read)
                .optional();
    }

    Map<ApprovalId, Given> of(Collection<ApprovalId> questions) {
        var found = new HashMap<ApprovalId, Given>();
        jdbc.sql("SELECT * FROM approval.answer WHERE question_id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", Questions.texts(questions, ApprovalId::value))
                .query(Answers::read)
                .list()
                .forEach(given -> found.put(given.question(), given));
        return found;
    }

    void confirm(ApprovalId question, Instant at) {
        jdbc.sql("UPDATE approval.answer SET confirmed_at = :at WHERE question_id = :id")
                .param("at", Timestamp.from(at))
                .param("id", question.value())
                .update();
    }

    void contest(ApprovalId question, String objection) {
        jdbc.sql("UPDATE approval.answer SET objection = :objection WHERE question_id = :id")
                .param("objection", objection)
                .param("id", question.value())
                .update();
    }

    private static Given read(ResultSet row, int number) throws SQLException {
        var carrier = row.getString("carrier");
        var confirmation = row.getObject("confirmation_id", UUID.class);
        return new Given(
                new ApprovalId(row.getObject("question_id", UUID.class)),
                row.getBoolean("approved"),
                row.getObject("until", LocalDate.class),
                row.getString("opinion"),
                Columns.moment(row, "answered_at"),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("post_name"),
                row.getString("unit_name"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                behalf(row),
                carrier == null ? null : Carrier.valueOf(carrier),
                row.getObject("decided_on", LocalDate.class),
                row.getString("scan"),
                confirmation == null ? null : new LimitId(confirmation),
                Columns.instant(row, "confirmed_at"),
                row.getString("objection"));
    }

    private static @Nullable OnBehalfOf behalf(ResultSet row) throws SQLException {
        var kind = row.getString("on_behalf");
        if (kind == null) {
            return null;
        }
        var person = row.getObject("behalf_person", UUID.class);
        return new OnBehalfOf(
                OnBehalfOf.Kind.valueOf(kind),
                person == null ? null : new PersonId(person),
                row.getString("behalf_name"),
                row.getString("behalf_post_name"));
    }
}
