package org.zhixing.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** Posts, people and who holds which post on a day. */
@Component
class StaffReading {

    private static final String HOLDERS =
            "SELECT " + Holders.COLUMNS + " FROM " + Holders.TABLES + " WHERE " + Holders.ON_THE_DAY;

    private static final String IN_ORDER = " ORDER BY " + Holders.ORDER;

    private static final String POSTS =
            """
            SELECT post.*, (SELECT v.name FROM organization.unit_version v WHERE v.unit_id = post.unit_id
                            ORDER BY v.valid_from DESC LIMIT 1) AS unit_name
            FROM organization.post WHERE \
            """;

    private final JdbcClient jdbc;

    StaffReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appointment> holdersInUnits(Collection<UnitId> units, LocalDate on) {
        return jdbc.sql(HOLDERS + " AND post.unit_id = ANY (CAST(:units AS uuid[]))" + IN_ORDER)
                .param("on", on)
                .param("units", Columns.ids(units, UnitId::value))
                .query(Holders::read)
                .list();
    }

    List<Appointment> appointmentsOf(PersonId person, LocalDate on) {
        return jdbc.sql(HOLDERS + " AND a.person_id = :person" + IN_ORDER)
                .param("on", on)
                .param("person", person.value())
                .query(Holders::read)
                .list();
    }

    Map<PostId, List<Appointment>> holders(Collection<PostId> posts, LocalDate on) {
        var found = new LinkedHashMap<PostId, List<Appointment>>();
        posts.forEach(post -> found.put(post, new ArrayList<>()));
        jdbc.sql(HOLDERS + " AND a.post_id = ANY (CAST(:posts AS uuid[]))" + IN_ORDER)
                .param("on", on)
                .param("posts", Columns.ids(posts, PostId::value))
                .query(Holders::read)
                .list()
                .forEach(holder -> found.computeIfAbsent(holder.post(), post -> new ArrayList<>())
                        .add(holder));
        return found;
    }

    Map<UnitId, Appointment> headsOf(Collection<UnitId> units, LocalDate on) {
        var found = new LinkedHashMap<UnitId, Appointment>();
        jdbc.sql(HOLDERS + " AND post.standing = 'HEAD' AND post.unit_id = ANY (CAST(:units AS uuid[]))" + IN_ORDER)
                .param("on", on)
                .param("units", Columns.ids(units, UnitId::value))
                .query(Holders::read)
                .list()
                .forEach(head -> found.putIfAbsent(head.unit(), head));
        return found;
    }

    /** A unit without a line of its own in the division of work goes with the unit above it. */
    Map<UnitId, Appointment> leadersInCharge(Collection<UnitId> units, LocalDate on) {
        var found = new LinkedHashMap<UnitId, Appointment>();
        jdbc.sql(
                        """
                        WITH RECURSIVE climb AS (
                            SELECT asked, asked AS above, 0 AS height FROM unnest(CAST(:units AS uuid[])) AS asked
                            UNION ALL
                            SELECT climb.asked, up.parent_id, climb.height + 1
                            FROM climb JOIN organization.unit_version up ON up.unit_id = climb.above
                            WHERE up.parent_id IS NOT NULL AND climb.height < 9 AND %1$s),
                        charged AS (
                            SELECT DISTINCT ON (climb.asked) climb.asked, division.post_id
                            FROM climb JOIN organization.division_of_work division ON division.unit_id = climb.above
                            WHERE %2$s
                            ORDER BY climb.asked, climb.height)
                        SELECT charged.asked, %3$s
                        FROM charged JOIN (%4$s) ON a.post_id = charged.post_id
                        WHERE %5$s ORDER BY %6$s
                        """
                                .formatted(
                                        Days.on("up"),
                                        Days.on("division"),
                                        Holders.COLUMNS,
                                        Holders.TABLES,
                                        Holders.ON_THE_DAY,
                                        Holders.ORDER))
                .param("on", on)
                .param("units", Columns.ids(units, UnitId::value))
                .query((row, number) ->
                        Map.entry(new UnitId(row.getObject("asked", UUID.class)), Holders.read(row, number)))
                .list()
                .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        return found;
    }

    Map<PostId, Post> posts(Collection<PostId> ids) {
        var found = new HashMap<PostId, Post>();
        jdbc.sql(POSTS + "post.id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", Columns.ids(ids, PostId::value))
                .query(StaffReading::post)
                .list()
                .forEach(post -> found.put(post.id(), post));
        return found;
    }

    List<Post> postsOf(UnitId unit, LocalDate on) {
        return jdbc.sql(POSTS + "post.unit_id = :unit AND " + Days.on("post")
                        + " ORDER BY array_position(ARRAY['HEAD', 'DEPUTY', 'MEMBER'], post.standing),"
                        + " post.official_order, post.id")
                .param("unit", unit.value())
                .param("on", on)
                .query(StaffReading::post)
                .list();
    }

    Map<PersonId, Person> people(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person>();
        jdbc.sql("SELECT id, name, email FROM organization.person WHERE id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", Columns.ids(ids, PersonId::value))
                .query((row, number) -> new Person(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email")))
                .list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("name"),
                Role.valueOf(row.getString("duty")),
                Standing.valueOf(row.getString("standing")),
                row.getInt("official_order"),
                row.getObject("valid_from", LocalDate.class),
                Holders.lastDay(row));
    }
}
