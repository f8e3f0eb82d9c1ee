package org.zhixing.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes pairs and absences. A and B are never absent together, whoever writes first (R061). */
@Component
class StandInWriting {

    private final JdbcClient jdbc;

    StandInWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time, until the end of the transaction: what is checked stays true. */
    void alone() {
        jdbc.sql("LOCK TABLE organization.stand_in, organization.absence IN SHARE ROW EXCLUSIVE MODE")
                .update();
    }

    /** Who of a pair would be away on the same day, with what is in force and what is to be written. */
    record Together(String a, String b) {}

    Optional<Together> together(List<NewStandIn> pairs, List<NewAbsence> absences) {
        return jdbc.sql(
                        """
                        WITH pair AS (
                            SELECT post_a, post_b, valid_from, valid_until FROM organization.stand_in
                            UNION ALL
                            SELECT * FROM unnest(CAST(:as AS uuid[]), CAST(:bs AS uuid[]), CAST(:pair_froms AS date[]),
                                                 CAST(:pair_untils AS date[]))),
                        away AS (
                            SELECT person_id, valid_from, valid_until FROM organization.absence WHERE NOT given_up
                            UNION ALL
                            SELECT * FROM unnest(CAST(:people AS uuid[]), CAST(:froms AS date[]),
                                                 CAST(:untils AS date[])))
                        SELECT person_a.name AS a, person_b.name AS b
                        FROM pair
                        JOIN organization.appointment held_a ON held_a.post_id = pair.post_a
                        JOIN organization.appointment held_b ON held_b.post_id = pair.post_b
                        JOIN away away_a ON away_a.person_id = held_a.person_id
                        JOIN away away_b ON away_b.person_id = held_b.person_id
                        JOIN organization.person person_a ON person_a.id = held_a.person_id
                        JOIN organization.person person_b ON person_b.id = held_b.person_id
                        WHERE held_a.person_id <> held_b.person_id
                          AND NOT isempty(%s * %s * %s * %s * %s)
                        LIMIT 1
                        """
                                .formatted(
                                        Days.range("pair"),
                                        Days.range("held_a"),
                                        Days.range("held_b"),
                                        Days.range("away_a"),
                                        Days.range("away_b")))
                .param("as", Columns.of(pairs, pair -> pair.a().value()))
                .param("bs", Columns.of(pairs, pair -> pair.b().value()))
                .param("pair_froms", Columns.of(pairs, NewStandIn::from))
                .param("pair_untils", Columns.of(pairs, NewStandIn::until))
                .param("people", Columns.of(absences, each -> each.person().value()))
                .param("froms", Columns.of(absences, NewAbsence::from))
                .param("untils", Columns.of(absences, NewAbsence::until))
                .query(Together.class)
                .optional();
    }

    void insertPairs(List<NewStandIn> pairs) {
        jdbc.sql(
                        """
                        INSERT INTO organization.stand_in (id, post_a, post_b, valid_from, valid_until)
                        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:as AS uuid[]), CAST(:bs AS uuid[]),
                                             CAST(:froms AS date[]), CAST(:untils AS date[]))
                        """)
                .param("ids", Columns.of(pairs, NewStandIn::id))
                .param("as", Columns.of(pairs, pair -> pair.a().value()))
                .param("bs", Columns.of(pairs, pair -> pair.b().value()))
                .param("froms", Columns.of(pairs, NewStandIn::from))
                .param("untils", Columns.of(pairs, NewStandIn::until))
                .update();
    }

    void insertAbsences(List<NewAbsence> absences) {
        jdbc.sql(
                        """
                        INSERT INTO organization.absence (id, person_id, valid_from, valid_until, reason, hand_over)
                        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:people AS uuid[]), CAST(:froms AS date[]),
                                             CAST(:untils AS date[]), CAST(:reasons AS text[]),
                                             CAST(:hand_overs AS text[]))
                        """)
                .param("ids", Columns.of(absences, NewAbsence::id))
                .param("people", Columns.of(absences, each -> each.person().value()))
                .param("froms", Columns.of(absences, NewAbsence::from))
                .param("untils", Columns.of(absences, NewAbsence::until))
                .param("reasons", Columns.of(absences, NewAbsence::reason))
                .param("hand_overs", Columns.of(absences, NewAbsence::handOver))
                .update();
    }
}
