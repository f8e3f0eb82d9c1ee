package org.zhixing.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.shell.SearchWords;

/** Writes people, posts, appointments, the division of work and named secretaries, set-based. */
@Component
class StaffWriting {

    private final JdbcClient jdbc;

    StaffWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertPeople(List<NewPerson> people) {
        jdbc.sql(
                        """
                        INSERT INTO organization.person (id, name, email, words)
                        SELECT id, name, email, to_tsvector('simple', words)
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:emails AS text[]),
                                    CAST(:words AS text[])) AS new (id, name, email, words)
                        """)
                .param("ids", Columns.of(people, person -> person.id().value()))
                .param("names", Columns.of(people, NewPerson::name))
                .param("emails", Columns.of(people, NewPerson::email))
                .param("words", Columns.of(people, person -> SearchWords.index(person.name())))
                .update();
    }

    void insertPosts(List<NewPost> posts) {
        jdbc.sql(
                        """
                        INSERT INTO organization.post
                            (id, unit_id, name, duty, standing, official_order, valid_from, valid_until)
                        SELECT * FROM unnest(
                            CAST(:ids AS uuid[]), CAST(:units AS uuid[]), CAST(:names AS text[]),
                            CAST(:duties AS text[]), CAST(:standings AS text[]), CAST(:orders AS int[]),
                            CAST(:froms AS date[]), CAST(:untils AS date[]))
                        """)
                .param("ids", Columns.of(posts, post -> post.id().value()))
                .param("units", Columns.of(posts, post -> post.unit().value()))
                .param("names", Columns.of(posts, NewPost::name))
                .param("duties", Columns.of(posts, NewPost::duty))
                .param("standings", Columns.of(posts, NewPost::standing))
                .param("orders", Columns.of(posts, NewPost::officialOrder))
                .param("froms", Columns.of(posts, NewPost::from))
                .param("untils", Columns.of(posts, NewPost::until))
                .update();
    }

    void insertAppointments(List<NewAppointment> appointments) {
        jdbc.sql(
                        """
                        INSERT INTO organization.appointment (person_id, post_id, valid_from, valid_until)
                        SELECT * FROM unnest(CAST(:people AS uuid[]), CAST(:posts AS uuid[]), CAST(:froms AS date[]),
                                             CAST(:untils AS date[]))
                        """)
                .param("people", Columns.of(appointments, each -> each.person().value()))
                .param("posts", Columns.of(appointments, each -> each.post().value()))
                .param("froms", Columns.of(appointments, NewAppointment::from))
                .param("untils", Columns.of(appointments, NewAppointment::until))
                .update();
    }

    /**
     * What was in force for a unit ends the day before the new line begins; what begins later stays; a line for the same
     * day is corrected.
     */
    void insertDivisions(List<NewDivision> divisions) {
        var units = Columns.of(divisions, each -> each.unit().value());
        var froms = Columns.of(divisions, NewDivision::from);
        jdbc.sql(
                        """
                        UPDATE organization.division_of_work old SET valid_until = new.valid_from - 1
                        FROM unnest(CAST(:units AS uuid[]), CAST(:froms AS date[])) AS new (unit_id, valid_from)
                        WHERE old.unit_id = new.unit_id AND old.valid_from < new.valid_from
                          AND (old.valid_until IS NULL OR old.valid_until >= new.valid_from)
                        """)
                .param("units", units)
                .param("froms", froms)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO organization.division_of_work (unit_id, post_id, valid_from, valid_until, document)
                        SELECT new.unit_id, new.post_id, new.valid_from,
                               coalesce(new.valid_until, (SELECT min(later.valid_from) - 1
                                                          FROM organization.division_of_work later
                                                          WHERE later.unit_id = new.unit_id
                                                            AND later.valid_from > new.valid_from)),
                               new.document
                        FROM unnest(CAST(:units AS uuid[]), CAST(:posts AS uuid[]), CAST(:froms AS date[]),
                                    CAST(:untils AS date[]), CAST(:documents AS text[]))
                             AS new (unit_id, post_id, valid_from, valid_until, document)
                        ON CONFLICT (unit_id, valid_from)
                        DO UPDATE SET post_id = excluded.post_id, document = excluded.document
                        """)
                .param("units", units)
                .param("posts", Columns.of(divisions, each -> each.leader().value()))
                .param("froms", froms)
                .param("untils", Columns.of(divisions, NewDivision::until))
                .param("documents", Columns.of(divisions, NewDivision::document))
                .update();
    }

    void insertSecretaries(List<NewSecretary> secretaries) {
        jdbc.sql(
                        """
                        INSERT INTO organization.named_secretary (leader_id, secretary_id, valid_from, valid_until)
                        SELECT * FROM unnest(CAST(:leaders AS uuid[]), CAST(:secretaries AS uuid[]),
                                             CAST(:froms AS date[]), CAST(:untils AS date[]))
                        """)
                .param("leaders", Columns.of(secretaries, each -> each.leader().value()))
                .param("secretaries", Columns.of(secretaries, each -> each.secretary()
                        .value()))
                .param("froms", Columns.of(secretaries, NewSecretary::from))
                .param("untils", Columns.of(secretaries, NewSecretary::until))
                .update();
    }
}
