package org.zhixing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Layout;
import org.zhixing.intake.check.Said;
import org.zhixing.intake.sheet.Cell;
import org.zhixing.intake.sheet.Line;
import org.zhixing.rows.Columns;

/** Registers, their rows, columns and corrections on PostgreSQL. */
@Component
class RegisterRows {

    /** The field under which a decision about a whole row is kept. */
    private static final String ROW = "ROW";

    private static final String IN = "IN";
    private static final String OUT = "OUT";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RegisterRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Register> find(UUID id, @Nullable UnitId office, boolean lock) {
        return office == null
                ? Optional.empty()
                : jdbc.sql("SELECT * FROM intake.register WHERE id = :id AND office = :office"
                                + (lock ? " FOR UPDATE" : ""))
                        .param("id", id)
                        .param("office", office.value())
                        .query((row, n) -> register(row))
                        .optional();
    }

    /** The newest first. */
    List<Register> of(UnitId office, int limit) {
        return jdbc.sql(
                        "SELECT * FROM intake.register WHERE office = :office ORDER BY offered_at DESC, id DESC LIMIT :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query((row, n) -> register(row))
                .list();
    }

    /** A file that was taken in before, and neither given up nor withdrawn. */
    Optional<Register> same(UnitId office, String digest) {
        return jdbc.sql("SELECT * FROM intake.register WHERE office = :office AND digest = :digest"
                        + " AND state IN ('OFFERED', 'CARRIED_OUT')")
                .param("office", office.value())
                .param("digest", digest)
                .query((row, n) -> register(row))
                .optional();
    }

    void insert(Register one, List<Line> lines) {
        jdbc.sql(
                        """
                        INSERT INTO intake.register (id, office, file_name, file, digest, sheet, title, state, year, head_from,
                            head_to, rows, offered_at, offered_by, written, reason)
                        VALUES (:id, :office, :name, :file, :digest, :sheet, :title, :state, :year, :from, :to, :rows, :at,
                            :by, 0, '')
                        """)
                .param("id", one.id())
                .param("office", one.office().value())
                .param("name", one.fileName())
                .param("file", one.file())
                .param("digest", one.digest())
                .param("sheet", one.sheet())
                .param("title", one.title())
                .param("state", one.state().name())
                .param("year", one.year())
                .param("from", one.layout().from())
                .param("to", one.layout().to())
                .param("rows", one.rows())
                .param("at", Columns.at(one.offeredAt()))
                .param("by", one.offeredBy())
                .update();
        batches.batchUpdate(
                "INSERT INTO intake.line (register, number, cells, days) VALUES (?, ?, ?, ?)",
                lines,
                lines.size(),
                (statement, line) -> {
                    statement.setObject(1, one.id());
                    statement.setInt(2, line.number());
                    var texts = line.cells().stream().map(Cell::text).toArray();
                    var days = line.cells().stream()
                            .map(cell -> cell.day() == null ? "" : cell.day().toString())
                            .toArray();
                    statement.setArray(3, statement.getConnection().createArrayOf("text", texts));
                    statement.setArray(4, statement.getConnection().createArrayOf("text", days));
                });
    }

    List<Line> lines(UUID register) {
        return jdbc.sql("SELECT number, cells, days FROM intake.line WHERE register = :register ORDER BY number")
                .param("register", register)
                .query((row, n) -> {
                    var texts = (String[]) row.getArray("cells").getArray();
                    var days = (String[]) row.getArray("days").getArray();
                    var cells = new ArrayList<Cell>();
                    for (int i = 0; i < texts.length; i++) {
                        cells.add(new Cell(texts[i], days[i].isEmpty() ? null : LocalDate.parse(days[i])));
                    }
                    return new Line(row.getInt("number"), cells);
                })
                .list();
    }

    Map<Integer, Field> columns(UUID register) {
        var columns = new LinkedHashMap<Integer, Field>();
        jdbc.sql("SELECT place, field FROM intake.mapped_column WHERE register = :register ORDER BY place")
                .param("register", register)
                .query(row -> {
                    columns.put(row.getInt("place"), Field.valueOf(row.getString("field")));
                });
        return columns;
    }

    void map(UUID register, List<String> heads, Map<Integer, Field> columns) {
        jdbc.sql("DELETE FROM intake.mapped_column WHERE register = :register")
                .param("register", register)
                .update();
        var rows = List.copyOf(columns.entrySet());
        batches.batchUpdate(
                "INSERT INTO intake.mapped_column (register, place, head, field) VALUES (?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, register);
                    statement.setInt(2, row.getKey());
                    statement.setString(3, row.getKey() < heads.size() ? heads.get(row.getKey()) : "");
                    statement.setString(4, row.getValue().name());
                });
    }

    Map<String, Field> knownHeads(UnitId office) {
        var known = new HashMap<String, Field>();
        jdbc.sql("SELECT head, field FROM intake.known_head WHERE office = :office")
                .param("office", office.value())
                .query(row -> {
                    known.put(row.getString("head"), Field.valueOf(row.getString("field")));
                });
        return known;
    }

    void remember(UnitId office, Map<String, Field> heads) {
        var rows = List.copyOf(heads.entrySet());
        batches.batchUpdate(
                "INSERT INTO intake.known_head (office, head, field) VALUES (?, ?, ?)"
                        + " ON CONFLICT (office, head) DO UPDATE SET field = excluded.field",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, office.value());
                    statement.setString(2, row.getKey());
                    statement.setString(3, row.getValue().name());
                });
    }

    Map<Integer, Said> said(UUID register) {
        var said = new HashMap<Integer, Said>();
        jdbc.sql("SELECT number, field, value FROM intake.correction WHERE register = :register")
                .param("register", register)
                .query(row -> {
                    String field = row.getString("field");
                    String value = row.getString("value");
                    said.compute(row.getInt("number"), (number, before) -> {
                        var one = before == null ? Said.NOTHING : before;
                        return field.equals(ROW) ? one.take(value.equals(IN)) : one.with(Field.valueOf(field), value);
                    });
                });
        return said;
    }

    /** Writes what a person said; a value said again replaces the first. */
    void say(UUID register, Map<Integer, Said> said, Instant at, Actor actor) {
        var rows = new ArrayList<Object[]>();
        said.forEach((number, one) -> {
            one.values()
                    .forEach((field, value) -> rows.add(
                            new Object[] {register, number, field.name(), value, Columns.at(at), actor.personName()}));
            if (one.taken() != null) {
                rows.add(new Object[] {register, number, ROW, one.taken() ? IN : OUT, Columns.at(at), actor.personName()
                });
            }
        });
        batches.batchUpdate(
                """
                INSERT INTO intake.correction (register, number, field, value, said_at, said_by) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (register, number, field)
                DO UPDATE SET value = excluded.value, said_at = excluded.said_at, said_by = excluded.said_by
                """,
                rows);
    }

    void lay(UUID register, Layout layout, int year, String title, int rows) {
        jdbc.sql(
                        """
                        UPDATE intake.register SET head_from = :from, head_to = :to, year = :year, title = :title, rows = :rows
                        WHERE id = :id
                        """)
                .param("from", layout.from())
                .param("to", layout.to())
                .param("year", year)
                .param("title", title)
                .param("rows", rows)
                .param("id", register)
                .update();
    }

    void asked(UUID register, long rows) {
        jdbc.sql("UPDATE intake.register SET asked = :asked WHERE id = :id AND asked IS NULL")
                .param("asked", (int) rows)
                .param("id", register)
                .update();
    }

    void carried(UUID register, int written, UUID limit, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE intake.register SET state = 'CARRIED_OUT', written = :written, quiet_limit = :limit,
                            carried_at = :at, carried_by = :by WHERE id = :id
                        """)
                .param("written", written)
                .param("limit", limit)
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("id", register)
                .update();
    }

    void end(UUID register, RegisterState state, String reason, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE intake.register SET state = :state, reason = :reason, withdrawn_at = :at, withdrawn_by = :by
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("id", register)
                .update();
    }

    private static Register register(ResultSet row) throws SQLException {
        int asked = row.getInt("asked");
        boolean tried = !row.wasNull();
        return new Register(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("office", UUID.class)),
                row.getString("file_name"),
                row.getObject("file", UUID.class),
                row.getString("digest"),
                row.getString("sheet"),
                row.getString("title"),
                RegisterState.valueOf(row.getString("state")),
                row.getInt("year"),
                new Layout(row.getInt("head_from"), row.getInt("head_to")),
                row.getInt("rows"),
                tried ? Integer.valueOf(asked) : null,
                Columns.moment(row, "offered_at"),
                row.getString("offered_by"),
                Columns.instant(row, "carried_at"),
                row.getString("carried_by"),
                row.getInt("written"),
                row.getObject("quiet_limit", UUID.class),
                Columns.instant(row, "withdrawn_at"),
                row.getString("withdrawn_by"),
                row.getString("reason"));
    }
}
