package org.zhixing.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;

/** Units as a list: official order, searched by name or alias, page by page. */
@Service
@Transactional(readOnly = true)
public class UnitListing {

    private static final int COUNTED = 10_000;

    /**
     * A unit as a line.
     *
     * @param depth how many units stand above it
     * @param head names of its heads, empty if vacant
     * @param staff how many hold its posts, sections not counted
     */
    public record Line(UnitId id, String name, UnitType type, int depth, String parent, String head, int staff) {}

    /**
     * A page of lines.
     *
     * @param next where the next page begins, null on the last
     * @param total how many there are, at most 10,000
     */
    public record Page(List<Line> lines, @Nullable String next, int total) {}

    private record Placed(Line line, String place) {}

    private static final String FOUND =
            """
            organization.unit_version v
            WHERE %s AND (:search = '' OR position(lower(:search) IN lower(v.name)) > 0
                 OR EXISTS (SELECT FROM organization.unit_alias alias
                            WHERE alias.unit_id = v.unit_id AND position(lower(:search) IN lower(alias.alias)) > 0))
              AND (:type = '' OR v.type = :type)
            """
                    .formatted(Days.on("v"));

    private final JdbcClient jdbc;

    UnitListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page.
     *
     * @param search part of a name or alias, empty for all
     * @param type only units of this type, null for all
     * @param after where the page begins, as {@link Page#next} said; null for the first
     */
    public Page page(String search, @Nullable UnitType type, @Nullable String after, int rows, LocalDate on) {
        var given = search.strip();
        var wanted = type == null ? "" : type.name();
        var found = jdbc.sql("SELECT v.unit_id, v.name, v.type, v.sort_key,"
                        + " length(v.sort_key) - length(replace(v.sort_key, '/', '')) AS depth,"
                        + " coalesce((SELECT up.name FROM organization.unit_version up WHERE up.unit_id = v.parent_id AND "
                        + Days.on("up") + "), '') AS parent,"
                        + " coalesce((SELECT string_agg(person.name, '、' ORDER BY person.name)"
                        + " FROM organization.appointment a JOIN organization.post ON post.id = a.post_id"
                        + " JOIN organization.person ON person.id = a.person_id"
                        + " WHERE post.unit_id = v.unit_id AND post.standing = 'HEAD' AND " + Days.on("a") + " AND "
                        + Days.on("post") + "), '') AS head,"
                        + " (SELECT count(DISTINCT a.person_id) FROM organization.appointment a"
                        + " JOIN organization.post ON post.id = a.post_id WHERE post.unit_id = v.unit_id AND "
                        + Days.on("a") + " AND " + Days.on("post") + ") AS staff"
                        + " FROM " + FOUND + " AND v.sort_key > :after ORDER BY v.sort_key LIMIT :rows")
                .param("search", given)
                .param("type", wanted)
                .param("on", on)
                .param("after", after == null ? "" : after)
                .param("rows", rows + 1)
                .query((row, number) -> new Placed(
                        new Line(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("name"),
                                UnitType.valueOf(row.getString("type")),
                                row.getInt("depth"),
                                row.getString("parent"),
                                row.getString("head"),
                                row.getInt("staff")),
                        row.getString("sort_key")))
                .list();
        int total = jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM " + FOUND + " LIMIT " + COUNTED + ") counted")
                .param("search", given)
                .param("type", wanted)
                .param("on", on)
                .query(Integer.class)
                .single();
        var page = found.size() > rows ? found.subList(0, rows) : found;
        return new Page(
                page.stream().map(Placed::line).toList(),
                found.size() > rows ? page.get(rows - 1).place() : null,
                total);
    }
}
