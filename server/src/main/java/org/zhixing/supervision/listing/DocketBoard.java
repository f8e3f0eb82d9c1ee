package org.zhixing.supervision.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.BoardColumn;

/**
 * All running dockets that somebody may see, counted by unit, by its sections and by who handles them there (R156): one
 * question. Each figure is the total of the list that it opens to.
 */
@Repository
public class DocketBoard {

    private static final String COUNT =
            """
            SELECT x.key, max(x.name) AS name, count(*) AS open,
                   count(*) FILTER (WHERE x.soon) AS soon, count(*) FILTER (WHERE x.late) AS late,
                   count(*) FILTER (WHERE x.report = 'LATE') AS reported_late,
                   count(*) FILTER (WHERE x.course = 'BEHIND') AS behind,
                   count(*) FILTER (WHERE x.course = 'FAR_BEHIND') AS far_behind
              FROM (SELECT d.%s AS key, d.person_name AS name, NOT l.paused AND l.due_at <= :now AS late,
                           NOT l.paused AND l.due_at > :now AND l.warns_at <= :now AS soon,
                           %s AS report, %s AS course %s %s) x
             GROUP BY x.key
            """;

    private final DocketListing listing;
    private final Lights lights;
    private final JdbcClient jdbc;

    DocketBoard(DocketListing listing, Lights lights, JdbcClient jdbc) {
        this.listing = listing;
        this.lights = lights;
        this.jdbc = jdbc;
    }

    /** By what it is counted. */
    public enum By {
        /** 部门为主体. */
        LEAD,
        /** 处室为平台. */
        SECTION,
        /** 岗位为基础. */
        PERSON
    }

    /**
     * What lies with one of them.
     *
     * @param key of the unit, section or person; null for what has been given to none
     * @param person name of the person, where it is counted by them
     */
    public record Count(@Nullable UUID key, @Nullable String person, Map<BoardColumn, Integer> figures) {}

    /** In no order. */
    public List<Count> of(By by, DocketFilter within, Actor actor, Instant now) {
        var params = new HashMap<String, Object>();
        String where = listing.where(actor, now, within, params);
        params.putAll(lights.params(now));
        return jdbc.sql(COUNT.formatted(
                        by.name().toLowerCase(Locale.ROOT), Lights.REPORT, Lights.COURSE, DocketListing.FROM, where))
                .params(params)
                .query((row, number) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        var figures = new EnumMap<BoardColumn, Integer>(BoardColumn.class);
        for (BoardColumn column : BoardColumn.values()) {
            figures.put(column, row.getInt(column.name().toLowerCase(Locale.ROOT)));
        }
        return new Count(Columns.id(row, "key"), row.getString("name"), figures);
    }
}
