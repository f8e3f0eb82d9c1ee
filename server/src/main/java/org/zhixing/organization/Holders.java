package org.zhixing.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** Appointments as they are read: only while the post and its unit last, so rights end with a task force (R038). */
final class Holders {

    /** Columns of {@link #read}; tables {@code a}, {@code post}, {@code person} and {@code v}. */
    static final String COLUMNS =
            """
            a.person_id, person.name AS person_name, a.post_id, post.name AS post_name, post.unit_id, post.duty,
            a.valid_from, a.valid_until\
            """;

    static final String TABLES =
            """
            organization.appointment a
            JOIN organization.post ON post.id = a.post_id
            JOIN organization.person ON person.id = a.person_id
            JOIN organization.unit_version v ON v.unit_id = post.unit_id\
            """;

    static final String ON_THE_DAY = Days.on("a") + " AND " + Days.on("post") + " AND " + Days.on("v");

    /** Units in official order; in each the head first. */
    static final String ORDER =
            """
            v.sort_key, array_position(ARRAY['HEAD', 'DEPUTY', 'MEMBER'], post.standing), post.official_order,
            a.post_id, a.valid_from, a.person_id\
            """;

    private Holders() {}

    static Appointment read(ResultSet row, int number) throws SQLException {
        return new Appointment(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("post_name"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Role.valueOf(row.getString("duty")),
                row.getObject("valid_from", LocalDate.class),
                lastDay(row));
    }

    static @Nullable LocalDate lastDay(ResultSet row) throws SQLException {
        return row.getObject("valid_until", LocalDate.class);
    }
}
