package org.zhixing.brief.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;

/** The dockets of briefs as they stood, and the figures counted from them. */
@Repository
public class FactRows {

    private static final String INSERT =
            """
            INSERT INTO brief.row (brief, docket, unit, unit_name, place, number, title, state, colour, due_at, ended_at,
                days, cause, cause_words, held, report_light, course_light, planned, reached, figures, cited, former)
            VALUES (:brief, :docket, :unit, :unit_name, :place, :number, :title, :state, :colour, :due_at, :ended_at,
                :days, :cause, :cause_words, :held, :report_light, :course_light, :planned, :reached, :figures, :cited, :former)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    FactRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Which rows of a brief.
     *
     * @param figure null for all
     * @param unit null for all
     */
    public record Which(@Nullable BriefFigure figure, @Nullable UnitId unit) {

        public static final Which ALL = new Which(null, null);
    }

    /** The dockets of a brief are these and no others. */
    public void replace(BriefId id, List<BriefRow> rows) {
        jdbc.sql("DELETE FROM brief.row WHERE brief = :brief")
                .param("brief", id.value())
                .update();
        batch.batchUpdate(INSERT, rows.stream().map(row -> params(id, row)).toArray(MapSqlParameterSource[]::new));
    }

    /** Units in official order, within them the earliest due first. */
    public List<BriefRow> rows(BriefId id, Which which, BriefSight.Scope scope) {
        var params = new HashMap<>(scope.params());
        var where = new StringBuilder("r.brief = :brief AND (" + scope.predicate() + ")");
        params.put("brief", id.value());
        if (which.figure() != null) {
            where.append(" AND r.figures @> ARRAY[CAST(:figure AS text)]");
            params.put("figure", which.figure().name());
        }
        if (which.unit() != null) {
            where.append(" AND r.unit = :unit");
            params.put("unit", which.unit().value());
        }
        return jdbc.sql("SELECT * FROM brief.row r WHERE " + where + " ORDER BY r.place, r.unit, r.due_at, r.docket")
                .params(params)
                .query((row, number) -> read(row))
                .list();
    }

    /** A unit in a brief, with its figures. */
    public record OfUnit(UnitId unit, String name, Map<BriefFigure, Integer> figures) {

        public int of(BriefFigure figure) {
            return figures.getOrDefault(figure, 0);
        }
    }

    /** The figures of each unit in official order, counted from the rows. */
    public List<OfUnit> units(BriefId id, BriefSight.Scope scope) {
        var units = new LinkedHashMap<UnitId, OfUnit>();
        var params = new HashMap<>(scope.params());
        params.put("brief", id.value());
        jdbc.sql(
                        """
                SELECT r.place, r.unit, r.unit_name, f.figure, count(*) AS n
                FROM brief.row r LEFT JOIN LATERAL unnest(r.figures) AS f (figure) ON true
                WHERE r.brief = :brief AND (%s)
                GROUP BY r.place, r.unit, r.unit_name, f.figure ORDER BY r.place, r.unit"""
                                .formatted(scope.predicate()))
                .params(params)
                .query(row -> {
                    var unit = new UnitId(row.getObject("unit", UUID.class));
                    String name = row.getString("unit_name");
                    var figures = units.computeIfAbsent(
                                    unit, id2 -> new OfUnit(id2, name, new EnumMap<>(BriefFigure.class)))
                            .figures();
                    var figure = row.getString("figure");
                    if (figure != null) {
                        figures.put(BriefFigure.valueOf(figure), row.getInt("n"));
                    }
                });
        return List.copyOf(units.values());
    }

    /** The figures of the whole brief, counted from all its rows. */
    public Map<BriefFigure, Integer> figures(BriefId id) {
        var figures = new EnumMap<BriefFigure, Integer>(BriefFigure.class);
        units(id, BriefSight.Scope.SYSTEM)
                .forEach(unit -> unit.figures().forEach((figure, n) -> figures.merge(figure, n, Integer::sum)));
        return figures;
    }

    private static MapSqlParameterSource params(BriefId id, BriefRow row) {
        return new MapSqlParameterSource()
                .addValue("brief", id.value())
                .addValue("docket", row.docket().value())
                .addValue("unit", row.unit().value())
                .addValue("unit_name", row.unitName())
                .addValue("place", row.place())
                .addValue("number", row.number())
                .addValue("title", row.title())
                .addValue("state", row.state().name())
                .addValue("colour", name(row.colour()))
                .addValue("due_at", row.dueAt() == null ? null : Columns.at(row.dueAt()))
                .addValue("ended_at", row.endedAt() == null ? null : Columns.at(row.endedAt()))
                .addValue("days", row.days())
                .addValue("cause", name(row.cause()))
                .addValue("cause_words", row.causeWords())
                .addValue("held", row.writtenHeld())
                .addValue("report_light", name(row.reportLight()))
                .addValue("course_light", name(row.courseLight()))
                .addValue("planned", row.planned())
                .addValue("reached", row.reached())
                .addValue("figures", row.figures().stream().map(Enum::name).toArray(String[]::new))
                .addValue("cited", row.cited())
                .addValue("former", row.former());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static BriefRow read(ResultSet row) throws SQLException {
        var figures = EnumSet.noneOf(BriefFigure.class);
        Arrays.stream((String[]) row.getArray("figures").getArray())
                .map(BriefFigure::valueOf)
                .forEach(figures::add);
        return new BriefRow(
                new DocketId(row.getObject("docket", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("unit_name"),
                row.getInt("place"),
                row.getString("number"),
                row.getString("title"),
                DocketState.valueOf(row.getString("state")),
                constant(Colour.class, row.getString("colour")),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "ended_at"),
                row.getInt("days"),
                constant(BriefRow.Cause.class, row.getString("cause")),
                row.getString("cause_words"),
                BriefRow.readHeld(row.getString("held")),
                constant(ReportLight.class, row.getString("report_light")),
                constant(CourseLight.class, row.getString("course_light")),
                row.getBigDecimal("planned"),
                row.getBigDecimal("reached"),
                figures,
                row.getString("cited"),
                row.getBoolean("former"));
    }
}
