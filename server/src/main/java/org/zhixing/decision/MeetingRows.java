package org.zhixing.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;

/** Meetings and their matters, as they are kept. */
@Repository
class MeetingRows {

    private static final String ITEMS =
            """
            SELECT i.*, m.title AS meeting_title, m.held_on, d.number AS docket_number, d.state AS docket_state,
                   d.colour AS docket_colour,
                   coalesce((SELECT r.words FROM supervision.report_given r
                              WHERE r.docket = d.id AND r.kind = 'COMPLETION' ORDER BY r.at DESC LIMIT 1), '') AS report
              FROM decision.item i
              JOIN decision.meeting m ON m.id = i.meeting
              LEFT JOIN supervision.docket_overview d ON d.id = i.docket AND (%s)
             WHERE %s
             ORDER BY m.held_on DESC, m.id DESC, i.place LIMIT :limit""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DocketVisibility visibility;

    MeetingRows(JdbcClient jdbc, JdbcTemplate batches, DocketVisibility visibility) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.visibility = visibility;
    }

    void add(Meeting meeting, List<NewMeeting.Matter> matters) {
        jdbc.sql(
                        """
                        INSERT INTO decision.meeting (id, kind, title, number, held_on, convener, convener_name, office,
                            registered_at, registered_by, words)
                        VALUES (:id, :kind, :title, :number, :held, :convener, :name, :office, :at, :by,
                            to_tsvector('simple', :words))""")
                .param("id", meeting.id())
                .param("kind", meeting.kind().name())
                .param("title", meeting.title())
                .param("number", meeting.number())
                .param("held", meeting.heldOn())
                .param("convener", meeting.convener().value())
                .param("name", meeting.convenerName())
                .param("office", meeting.office().value())
                .param("at", meeting.registeredAt().atOffset(ZoneOffset.UTC))
                .param("by", meeting.registeredBy())
                .param("words", SearchWords.index(words(meeting, matters)))
                .update();
        var rows = new java.util.ArrayList<@Nullable Object[]>();
        for (int place = 0; place < matters.size(); place++) {
            var one = matters.get(place);
            var lead = one.lead();
            rows.add(new @Nullable Object[] {
                Ids.next(),
                meeting.id(),
                place + 1,
                one.text(),
                lead == null ? null : lead.value(),
                one.leadName(),
                one.assistants().stream().map(UnitId::value).toArray(UUID[]::new),
                one.due(),
                one.members().stream().map(UnitId::value).toArray(UUID[]::new),
                (lead == null ? ItemState.UNSETTLED : ItemState.SETTLED).name()
            });
        }
        batches.batchUpdate(
                "INSERT INTO decision.item (id, meeting, place, text, lead, lead_name, assistants, due, members, state, remark,"
                        + " result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                rows);
    }

    private static String words(Meeting meeting, List<NewMeeting.Matter> matters) {
        var words = new StringBuilder(meeting.source());
        matters.forEach(one -> words.append(' ').append(one.text()));
        return words.toString();
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql("SELECT * FROM decision.meeting WHERE id = :id")
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional();
    }

    /** On which day each of these was held; what is no meeting is left out. */
    Map<UUID, LocalDate> heldOn(Collection<UUID> meetings) {
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql("SELECT id, held_on FROM decision.meeting WHERE id = ANY(:ids)")
                .param("ids", meetings.toArray(UUID[]::new))
                .query(row -> {
                    days.put(row.getObject("id", UUID.class), row.getObject("held_on", LocalDate.class));
                });
        return days;
    }

    List<Meeting> newest(int limit) {
        return jdbc.sql("SELECT * FROM decision.meeting ORDER BY held_on DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> meeting(row))
                .list();
    }

    List<Meeting> matching(String words, int limit) {
        return jdbc.sql("SELECT * FROM decision.meeting WHERE words @@ to_tsquery('simple', :words)"
                        + " ORDER BY held_on DESC, id DESC LIMIT :limit")
                .param("words", words)
                .param("limit", limit)
                .query((row, n) -> meeting(row))
                .list();
    }

    /** The meeting out of which a docket came, also one opened before the convener asked for more. */
    Optional<Meeting> of(UUID docket) {
        return jdbc.sql(
                        """
                        SELECT m.* FROM decision.meeting m JOIN decision.item i ON i.meeting = m.id
                         WHERE i.docket = :docket
                            OR EXISTS (SELECT FROM decision.earlier_docket e WHERE e.item = i.id AND e.docket = :docket)
                        """)
                .param("docket", docket)
                .query((row, n) -> meeting(row))
                .optional();
    }

    /** Matters of one meeting in the order of its minutes. */
    List<Item> items(UUID meeting, Actor actor, Instant at) {
        return items("i.meeting = :meeting", Map.of("meeting", meeting), actor, at, Integer.MAX_VALUE);
    }

    /** Matters of all meetings, the newest first; all states where none is named. */
    List<Item> register(@Nullable ItemState state, Actor actor, Instant at, int limit) {
        return state == null
                ? items("TRUE", Map.of(), actor, at, limit)
                : items("i.state = :state", Map.of("state", state.name()), actor, at, limit);
    }

    private List<Item> items(String condition, Map<String, Object> named, Actor actor, Instant at, int limit) {
        var scope = visibility.of(actor, at);
        var params = new HashMap<>(scope.params());
        params.putAll(named);
        params.put("limit", limit);
        return jdbc.sql(ITEMS.formatted(scope.predicate(), condition))
                .params(params)
                .query((row, n) -> item(row))
                .list();
    }

    /** Locks the matters of a meeting until the transaction ends, so that each is decided once. */
    void lock(UUID meeting) {
        jdbc.sql("SELECT id FROM decision.item WHERE meeting = :meeting FOR UPDATE")
                .param("meeting", meeting)
                .query(UUID.class)
                .list();
    }

    void opened(Map<UUID, DocketId> dockets) {
        batches.batchUpdate(
                "UPDATE decision.item SET state = 'OPENED', docket = ?, result = '', reported_at = NULL WHERE id = ?",
                dockets.entrySet().stream()
                        .map(one -> new Object[] {one.getValue().value(), one.getKey()})
                        .toList());
    }

    void settled(UUID item, UnitId lead, String leadName, @Nullable LocalDate due) {
        jdbc.sql(
                        "UPDATE decision.item SET state = 'SETTLED', lead = :lead, lead_name = :name, due = :due WHERE id = :id")
                .param("lead", lead.value())
                .param("name", leadName)
                .param("due", due)
                .param("id", item)
                .update();
    }

    void dropped(Collection<UUID> items, String reason) {
        jdbc.sql("UPDATE decision.item SET state = 'DROPPED', remark = :reason WHERE id IN (:items)")
                .param("reason", reason)
                .param("items", items)
                .update();
    }

    void reported(Map<UUID, String> results, Instant at) {
        batches.batchUpdate(
                "UPDATE decision.item SET state = 'REPORTED', result = ?, reported_at = ? WHERE id = ?",
                results.entrySet().stream()
                        .map(one -> new Object[] {one.getValue(), at.atOffset(ZoneOffset.UTC), one.getKey()})
                        .toList());
    }

    void read(Collection<UUID> items, Instant at) {
        jdbc.sql("UPDATE decision.item SET state = 'READ', read_at = :at WHERE id IN (:items)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("items", items)
                .update();
    }

    /** The convener wants more: the docket stays what it was, the matter waits for a new one. */
    void again(Collection<UUID> items, String remark, Instant at) {
        jdbc.sql("INSERT INTO decision.earlier_docket (docket, item, until)"
                        + " SELECT docket, id, :at FROM decision.item WHERE id IN (:items) AND docket IS NOT NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("items", items)
                .update();
        jdbc.sql("UPDATE decision.item SET state = 'SETTLED', docket = NULL, due = NULL, remark = :remark"
                        + " WHERE id IN (:items)")
                .param("remark", remark)
                .param("items", items)
                .update();
    }

    /** Matters whose drafts were discarded wait for a docket again: their places by meeting. */
    Map<UUID, List<String>> waitAgain(Collection<DocketId> dockets) {
        var places = new LinkedHashMap<UUID, List<String>>();
        jdbc.sql(
                        "UPDATE decision.item SET state = 'SETTLED', docket = NULL WHERE state = 'OPENED' AND docket = ANY (:dockets)"
                                + " RETURNING meeting, place")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    places.computeIfAbsent(row.getObject("meeting", UUID.class), same -> new ArrayList<>())
                            .add(Integer.toString(row.getInt("place")));
                });
        return places;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("held_on", LocalDate.class),
                new PostId(row.getObject("convener", UUID.class)),
                row.getString("convener_name"),
                new UnitId(row.getObject("office", UUID.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("registered_by"));
    }

    private static List<UnitId> units(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(UnitId::new)
                .toList();
    }

    private static Item item(ResultSet row) throws SQLException {
        var lead = row.getObject("lead", UUID.class);
        var docket = row.getObject("docket", UUID.class);
        var reported = row.getObject("reported_at", OffsetDateTime.class);
        var state = row.getString("docket_state");
        var colour = row.getString("docket_colour");
        var number = row.getString("docket_number");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getString("meeting_title"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("place"),
                row.getString("text"),
                lead == null ? null : new UnitId(lead),
                row.getString("lead_name"),
                units(row, "assistants"),
                row.getObject("due", LocalDate.class),
                units(row, "members"),
                ItemState.valueOf(row.getString("state")),
                docket == null ? null : new DocketId(docket),
                row.getString("remark"),
                row.getString("result"),
                reported == null ? null : reported.toInstant(),
                state == null
                        ? null
                        : new Item.Now(
                                number == null ? "" : number,
                                DocketState.valueOf(state),
                                colour == null ? null : Colour.valueOf(colour),
                                row.getString("report")));
    }
}
