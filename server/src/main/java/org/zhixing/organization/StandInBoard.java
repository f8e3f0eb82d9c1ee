package org.zhixing.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;

/** Who stands in for whom in a unit, and who is or will be away. */
@Service
@Transactional(readOnly = true)
public class StandInBoard {

    /**
     * A pair of posts.
     *
     * @param a names of who holds A's post today
     * @param b names of who holds B's post today
     * @param acting whether B acts today because A is away
     */
    public record Pair(
            UUID id,
            String postA,
            String a,
            String postB,
            String b,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting) {}

    /** Days away. */
    public record Away(
            UUID id, PersonId person, String name, LocalDate from, LocalDate until, String reason, String handOver) {}

    private static final String HOLDERS =
            """
            (SELECT string_agg(person.name, '、' ORDER BY person.name) FROM organization.appointment a
             JOIN organization.person ON person.id = a.person_id WHERE a.post_id = %s AND %s)\
            """;

    private final JdbcClient jdbc;

    StandInBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs of the posts of these units that last on the day or begin later. */
    public List<Pair> pairs(List<UnitId> units, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT s.id, post_a.name AS name_a, coalesce(%1$s, '') AS holder_a, post_b.name AS name_b,
                               coalesce(%2$s, '') AS holder_b, s.valid_from, s.valid_until,
                               %3$s AND EXISTS (SELECT FROM organization.appointment a
                                   JOIN organization.absence away ON away.person_id = a.person_id AND NOT away.given_up
                                   WHERE a.post_id = s.post_a AND %4$s AND %5$s) AS acting
                        FROM organization.stand_in s
                        JOIN organization.post post_a ON post_a.id = s.post_a
                        JOIN organization.post post_b ON post_b.id = s.post_b
                        WHERE post_a.unit_id = ANY (CAST(:units AS uuid[]))
                          AND (s.valid_until IS NULL OR s.valid_until >= :on)
                        ORDER BY post_a.official_order, s.valid_from, s.id
                        """
                                .formatted(
                                        HOLDERS.formatted("s.post_a", Days.on("a")),
                                        HOLDERS.formatted("s.post_b", Days.on("a")),
                                        Days.on("s"),
                                        Days.on("a"),
                                        Days.on("away")))
                .param("units", Columns.ids(units, UnitId::value))
                .param("on", on)
                .query((row, number) -> new Pair(
                        row.getObject("id", UUID.class),
                        row.getString("name_a"),
                        row.getString("holder_a"),
                        row.getString("name_b"),
                        row.getString("holder_b"),
                        row.getObject("valid_from", LocalDate.class),
                        Holders.lastDay(row),
                        row.getBoolean("acting")))
                .list();
    }

    /** Who of these people is away on the day or later, soonest first. */
    public List<Away> away(List<PersonId> people, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT away.*, person.name FROM organization.absence away
                        JOIN organization.person ON person.id = away.person_id
                        WHERE away.person_id = ANY (CAST(:people AS uuid[])) AND NOT away.given_up
                          AND away.valid_until >= :on
                        ORDER BY away.valid_from, away.id LIMIT 500
                        """)
                .param("people", Columns.ids(people, PersonId::value))
                .param("on", on)
                .query((row, number) -> new Away(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("hand_over")))
                .list();
    }

    /** The posts of these units on the day, with who holds them. */
    public List<HeldPost> posts(List<UnitId> units, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT post.id, post.name, coalesce(%1$s, '') AS holders
                        FROM organization.post JOIN organization.unit_version v ON v.unit_id = post.unit_id
                        WHERE post.unit_id = ANY (CAST(:units AS uuid[])) AND %2$s AND %3$s
                        ORDER BY v.sort_key, post.official_order, post.id
                        """
                                .formatted(HOLDERS.formatted("post.id", Days.on("a")), Days.on("post"), Days.on("v")))
                .param("units", Columns.ids(units, UnitId::value))
                .param("on", on)
                .query((row, number) -> new HeldPost(
                        new PostId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("holders")))
                .list();
    }

    /** A post and the names of who holds it. */
    public record HeldPost(PostId id, String name, String holders) {}
}
