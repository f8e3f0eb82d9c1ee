package org.zhixing.supervision.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Carrier;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.NewInstruction.Paper;
import org.zhixing.supervision.RemarkKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.instruction.InstructionSight.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Instructions with their remarks and matters. Column names are written in code only. */
@Repository
public class InstructionRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InstructionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Instruction> find(InstructionId id, Scope scope) {
        return read(id, scope, "");
    }

    /** Held until the end of the transaction. */
    Optional<Instruction> hold(InstructionId id, Scope scope) {
        return read(id, scope, " FOR UPDATE OF i");
    }

    private Optional<Instruction> read(InstructionId id, Scope scope, String lock) {
        return jdbc.sql("SELECT i.* FROM supervision.instruction i WHERE i.id = :id AND (" + scope.predicate() + ")"
                        + lock)
                .param("id", id.value())
                .params(scope.params())
                .query((row, number) -> instruction(row))
                .optional();
    }

    public List<Remark> remarksOf(InstructionId id) {
        return jdbc.sql("SELECT r.* FROM supervision.remark r WHERE r.instruction = :id ORDER BY r.place")
                .param("id", id.value())
                .query((row, number) -> new Remark(
                        row.getInt("place"),
                        RemarkKind.valueOf(row.getString("kind")),
                        new Leader(
                                new PostId(row.getObject("post", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("post_name")),
                        Objects.requireNonNull(Columns.date(row, "given_on")),
                        row.getString("text")))
                .list();
    }

    /** Matters of all rounds, with the dockets that they became. */
    public List<Matter> mattersOf(InstructionId id) {
        return jdbc.sql(
                        """
                        SELECT m.*, d.number, d.state AS docket_state FROM supervision.matter m
                        LEFT JOIN supervision.docket d ON d.id = m.docket
                        WHERE m.instruction = :id ORDER BY m.round, m.place
                        """)
                .param("id", id.value())
                .query((row, number) -> matter(row))
                .list();
    }

    /** The instruction a docket came from, if the scope lets it be seen. */
    public Optional<Instruction> behind(DocketId docket, Scope scope) {
        return jdbc.sql("SELECT i.* FROM supervision.instruction i JOIN supervision.matter m ON m.instruction = i.id"
                        + " WHERE m.docket = :docket AND (" + scope.predicate() + ")")
                .param("docket", docket.value())
                .params(scope.params())
                .query((row, number) -> instruction(row))
                .optional();
    }

    void insert(Map<String, @Nullable Object> columns) {
        populate("supervision.instruction", List.of(columns));
    }

    void insertRemark(InstructionId id, Remark remark) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("instruction", id.value());
        row.put("place", remark.place());
        row.put("kind", remark.kind());
        row.put("post", remark.leader().post().value());
        row.put("person", remark.leader().person().value());
        row.put("name", remark.leader().name());
        row.put("post_name", remark.leader().postName());
        row.put("given_on", remark.givenOn());
        row.put("text", remark.text());
        populate("supervision.remark", List.of(row));
    }

    void rewrite(InstructionId id, int place, String text) {
        jdbc.sql("UPDATE supervision.remark SET text = :text WHERE instruction = :id AND place = :place")
                .param("text", text)
                .param("id", id.value())
                .param("place", place)
                .update();
    }

    /** The matters of a round as they are now proposed. */
    void propose(InstructionId id, int round, List<InstructionCommand.Matter> matters) {
        jdbc.sql("DELETE FROM supervision.matter WHERE instruction = :id AND round = :round AND docket IS NULL")
                .param("id", id.value())
                .param("round", round)
                .update();
        var rows = new java.util.ArrayList<Map<String, @Nullable Object>>();
        for (var matter : matters) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("instruction", id.value());
            row.put("round", round);
            row.put("place", rows.size() + 1);
            row.put("title", matter.title());
            row.put("quote", matter.quote());
            row.put("requirement", matter.requirement());
            row.put("lead", matter.lead().value());
            row.put(
                    "assistants",
                    matter.assistants().stream().map(UnitId::value).toList());
            row.put("members", matter.members().stream().map(UnitId::value).toList());
            row.put("urgency", matter.urgency());
            row.put("due", matter.due());
            row.put("although", matter.although());
            row.put("duty_item", matter.duty().item());
            row.put("duty_admission", matter.duty().admission());
            row.put("duty_admitted_on", matter.duty().admittedOn());
            rows.add(row);
        }
        populate("supervision.matter", rows);
    }

    void opened(InstructionId id, Matter matter, DocketId docket) {
        jdbc.sql("UPDATE supervision.matter SET docket = :docket"
                        + " WHERE instruction = :id AND round = :round AND place = :place")
                .param("docket", docket.value())
                .param("id", id.value())
                .param("round", matter.round())
                .param("place", matter.place())
                .update();
    }

    void update(InstructionId id, Map<String, @Nullable Object> columns) {
        String set = columns.keySet().stream()
                .map(column -> column + " = new." + column)
                .collect(java.util.stream.Collectors.joining(", "));
        jdbc.sql("UPDATE supervision.instruction old SET " + set + ", version = old.version + 1"
                        + " FROM jsonb_populate_record(NULL::supervision.instruction, CAST(:row AS jsonb)) new"
                        + " WHERE old.id = :id")
                .param("row", json.writeValueAsString(columns))
                .param("id", id.value())
                .update();
    }

    private void populate(String table, Collection<Map<String, @Nullable Object>> rows) {
        jdbc.sql("INSERT INTO " + table + " SELECT * FROM jsonb_populate_recordset(NULL::" + table
                        + ", CAST(:rows AS jsonb))")
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private static Instruction instruction(ResultSet row) throws SQLException {
        String confirmation = row.getString("confirmation");
        return new Instruction(
                new InstructionId(row.getObject("id", UUID.class)),
                new Paper(
                        row.getString("carrier_title"),
                        row.getString("carrier_from"),
                        row.getString("carrier_number"),
                        row.getString("receipt_number"),
                        row.getInt("copies")),
                Carrier.valueOf(row.getString("form")),
                InstructionClass.valueOf(row.getString("class")),
                row.getBoolean("reply_required"),
                new Leader(
                        new PostId(row.getObject("leader_post", UUID.class)),
                        new PersonId(row.getObject("leader_person", UUID.class)),
                        row.getString("leader_name"),
                        row.getString("leader_post_name")),
                row.getObject("given_on", LocalDate.class),
                new UnitId(row.getObject("office", UUID.class)),
                InstructionState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "registered_at")),
                row.getString("registered_by"),
                person(row, "recorder"),
                confirmation == null ? null : Confirmation.valueOf(confirmation),
                question(row, "recording"),
                new PersonId(row.getObject("writer", UUID.class)),
                row.getString("writer_name"),
                row.getString("checked_by"),
                row.getString("opinion"),
                person(row, "proposer"),
                row.getString("proposed_by"),
                row.getString("decided_by"),
                row.getInt("round"),
                row.getInt("answered"),
                row.getString("reply_words"),
                person(row, "reply_drafter"),
                row.getString("reply_drafted_by"),
                person(row, "reply_checker"),
                row.getString("reply_checked_by"),
                Columns.id(row, "reply_paper"),
                question(row, "reply_question"),
                Columns.instant(row, "submitted_at"),
                Columns.instant(row, "ended_at"),
                row.getString("end_words"),
                row.getInt("version"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        var docket = Columns.id(row, "docket");
        String state = row.getString("docket_state");
        return new Matter(
                row.getInt("round"),
                row.getInt("place"),
                new InstructionCommand.Matter(
                        row.getString("title"),
                        row.getString("quote"),
                        row.getString("requirement"),
                        new UnitId(row.getObject("lead", UUID.class)),
                        Columns.ids(row, "assistants").stream().map(UnitId::new).toList(),
                        Columns.ids(row, "members").stream().map(UnitId::new).toList(),
                        Urgency.valueOf(row.getString("urgency")),
                        Columns.date(row, "due"),
                        row.getString("although"),
                        DutyGround.typed(
                                row.getString("duty_item"),
                                row.getString("duty_admission"),
                                row.getString("duty_admitted_on"))),
                docket == null ? null : new DocketId(docket),
                row.getString("number"),
                state == null ? null : DocketState.valueOf(state));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable ApprovalId question(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new ApprovalId(id);
    }
}
