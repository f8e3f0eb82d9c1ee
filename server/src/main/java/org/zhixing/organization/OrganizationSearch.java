package org.zhixing.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;

/** Units and people of today in the global search, by pairs of characters and by initials. */
@Service
@Transactional(readOnly = true)
class OrganizationSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final CaseClock clock;

    OrganizationSearch(JdbcClient jdbc, CaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever may open the pages of units; the auditor of the ledger may not. */
    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        if (actor.roles().isEmpty() || actor.has(Role.AUDIT_ADMINISTRATOR)) {
            return List.of();
        }
        var today = clock.today();
        var found = new ArrayList<>(units(words, limit, today));
        found.addAll(people(words, limit, today));
        return found;
    }

    private List<Found> units(String words, int limit, LocalDate today) {
        return jdbc.sql("SELECT v.unit_id, v.name, coalesce((SELECT up.name FROM organization.unit_version up"
                        + " WHERE up.unit_id = v.parent_id AND " + Days.on("up") + "), '') AS parent"
                        + " FROM organization.unit_version v WHERE v.words @@ CAST(:words AS tsquery) AND "
                        + Days.on("v") + " ORDER BY v.sort_key LIMIT :limit")
                .param("words", words)
                .param("on", today)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "organization.found.unit",
                        row.getString("name"),
                        row.getString("parent"),
                        page(row.getObject("unit_id", UUID.class))))
                .list();
    }

    /** Each appointment leads to the unit: a person has no page of his own. */
    private List<Found> people(String words, int limit, LocalDate today) {
        return jdbc.sql("SELECT person.name AS person, post.name AS post, v.name AS unit, v.unit_id FROM "
                        + Holders.TABLES + " WHERE person.words @@ CAST(:words AS tsquery) AND " + Holders.ON_THE_DAY
                        + " ORDER BY " + Holders.ORDER + " LIMIT :limit")
                .param("words", words)
                .param("on", today)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "organization.found.person",
                        row.getString("person"),
                        row.getString("unit") + " " + row.getString("post"),
                        page(row.getObject("unit_id", UUID.class))))
                .list();
    }

    private static String page(UUID unit) {
        return "/system/organization/units/" + unit;
    }
}
