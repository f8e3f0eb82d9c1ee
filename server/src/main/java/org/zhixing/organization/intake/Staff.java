package org.zhixing.organization.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** Posts, people and appointments there are, and those that the rows above have added. */
final class Staff {

    record KnownPost(PostId id, UnitId unit, String name, Role duty) {}

    private final Map<String, KnownPost> posts = new HashMap<>();
    private final Map<String, PersonId> byUnitAndName = new HashMap<>();
    private final Map<String, PersonId> byEmail = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private Staff() {}

    /** What lasts on the day. */
    static Staff on(LocalDate day, JdbcClient jdbc) {
        var staff = new Staff();
        jdbc.sql(
                        """
                        SELECT id, unit_id, name, duty FROM organization.post
                        WHERE valid_until IS NULL OR valid_until >= :on
                        """)
                .param("on", day)
                .query((row, number) -> new KnownPost(
                        new PostId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("duty"))))
                .list()
                .forEach(staff::add);
        jdbc.sql(
                        """
                        SELECT a.person_id, a.post_id, person.name, coalesce(person.email, '') AS email,
                               CASE WHEN v.type = 'SECTION' THEN v.parent_id ELSE v.unit_id END AS body
                        FROM organization.appointment a
                        JOIN organization.person ON person.id = a.person_id
                        JOIN organization.post ON post.id = a.post_id
                        JOIN organization.unit_version v ON v.unit_id = post.unit_id
                             AND (v.valid_until IS NULL OR v.valid_until >= :on)
                        WHERE a.valid_until IS NULL OR a.valid_until >= :on
                        """)
                .param("on", day)
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    staff.held.add(row.getString("post_id") + "/" + person.value());
                    staff.add(
                            new UnitId(row.getObject("body", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            person);
                    return person;
                })
                .list();
        return staff;
    }

    void add(KnownPost post) {
        posts.put(post.unit().value() + "/" + post.name(), post);
    }

    void add(UnitId body, String name, String email, PersonId person) {
        byUnitAndName.putIfAbsent(body.value() + "/" + name, person);
        if (!email.isEmpty()) {
            byEmail.putIfAbsent(name + "/" + email, person);
        }
    }

    Optional<KnownPost> post(UnitId unit, String name) {
        return Optional.ofNullable(posts.get(unit.value() + "/" + name));
    }

    Optional<PersonId> person(UnitId body, String name, String email) {
        var known = byEmail.get(name + "/" + email);
        return Optional.ofNullable(known != null ? known : byUnitAndName.get(body.value() + "/" + name));
    }

    boolean holds(PostId post, PersonId person) {
        return held.contains(post.value() + "/" + person.value());
    }
}
