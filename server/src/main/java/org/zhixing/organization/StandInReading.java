package org.zhixing.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;

/** Who acts or records for whom on a day: stand-ins only while A is away and B is not (R061), named secretaries. */
@Component
class StandInReading {

    private static final String AWAY =
            "EXISTS (SELECT FROM organization.absence away WHERE away.person_id = %s AND NOT away.given_up AND "
                    + Days.on("away") + ")";

    /** A's appointment {@code a}, B's appointment {@code b}, where B acts for A on the day. */
    private static final String PAIRS = Holders.TABLES
            + "\nJOIN organization.stand_in pair ON pair.post_a = a.post_id"
            + "\nJOIN organization.appointment b ON b.post_id = pair.post_b"
            + "\nJOIN organization.post post_b ON post_b.id = b.post_id"
            + "\nWHERE " + Holders.ON_THE_DAY + " AND " + Days.on("pair") + " AND " + Days.on("b") + " AND "
            + Days.on("post_b") + " AND " + AWAY.formatted("a.person_id") + " AND NOT " + AWAY.formatted("b.person_id")
            + " AND a.person_id <> b.person_id";

    private final JdbcClient jdbc;

    StandInReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appointment> standsInFor(PersonId person, LocalDate on) {
        return jdbc.sql("SELECT " + Holders.COLUMNS + " FROM " + PAIRS + " AND b.person_id = :person ORDER BY "
                        + Holders.ORDER)
                .param("on", on)
                .param("person", person.value())
                .query(Holders::read)
                .list();
    }

    Map<PostId, List<Appointment>> standInsFor(Collection<PostId> posts, LocalDate on) {
        var found = new HashMap<PostId, List<Appointment>>();
        jdbc.sql("SELECT b_side.post_a, " + Holders.COLUMNS + " FROM (SELECT a.post_id AS post_a, b.post_id AS post_b,"
                        + " b.person_id AS person_b FROM " + PAIRS
                        + " AND a.post_id = ANY (CAST(:posts AS uuid[]))) b_side JOIN (" + Holders.TABLES
                        + ") ON b_side.post_b = a.post_id AND b_side.person_b = a.person_id WHERE " + Holders.ON_THE_DAY
                        + " ORDER BY " + Holders.ORDER)
                .param("on", on)
                .param("posts", Columns.ids(posts, PostId::value))
                .query((row, number) ->
                        Map.entry(new PostId(row.getObject("post_a", UUID.class)), Holders.read(row, number)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    List<Appointment> recordsFor(PersonId person, LocalDate on) {
        return jdbc.sql("SELECT " + Holders.COLUMNS + " FROM " + Holders.TABLES
                        + " JOIN organization.named_secretary named ON named.leader_id = a.person_id WHERE "
                        + Holders.ON_THE_DAY + " AND " + Days.on("named")
                        + " AND post.duty = 'LEADER' AND named.secretary_id = :person ORDER BY " + Holders.ORDER)
                .param("on", on)
                .param("person", person.value())
                .query(Holders::read)
                .list();
    }

    Map<PostId, List<PersonId>> secretariesOf(Collection<PostId> posts, LocalDate on) {
        var found = new HashMap<PostId, List<PersonId>>();
        jdbc.sql("SELECT DISTINCT a.post_id, named.secretary_id FROM " + Holders.TABLES
                        + " JOIN organization.named_secretary named ON named.leader_id = a.person_id WHERE "
                        + Holders.ON_THE_DAY + " AND " + Days.on("named")
                        + " AND a.post_id = ANY (CAST(:posts AS uuid[])) ORDER BY 1, 2")
                .param("on", on)
                .param("posts", Columns.ids(posts, PostId::value))
                .query((row, number) -> Map.entry(
                        new PostId(row.getObject("post_id", UUID.class)),
                        new PersonId(row.getObject("secretary_id", UUID.class))))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }
}
