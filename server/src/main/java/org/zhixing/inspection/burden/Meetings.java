package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.AllowanceKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.desk.Asking;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Grounds;

/**
 * Meetings to which units are called, planned or held: the one thing of the burden meter that is recorded by hand. One
 * that is long, or near to another of the same units, needs its reason or is merged; a body calls its whole line once a year
 * (R173, domain law L9).
 */
@Service
public class Meetings {

    private static final String MEETING = "MEETING";
    private static final String COLUMNS =
            "SELECT title, day, minutes, speech, units, necessity, convener FROM inspection.meeting";

    private final JdbcClient jdbc;
    private final InspectionTables tables;
    private final Ledger ledger;
    private final Asking asking;
    private final InspectionRules rules;
    private final Allowances allowances;
    private final CityOffices offices;

    Meetings(
            JdbcClient jdbc,
            InspectionTables tables,
            Ledger ledger,
            Asking asking,
            InspectionRules rules,
            Allowances allowances,
            CityOffices offices) {
        this.allowances = allowances;
        this.offices = offices;
        this.rules = rules;
        this.asking = asking;
        this.jdbc = jdbc;
        this.tables = tables;
        this.ledger = ledger;
    }

    /**
     * A meeting.
     *
     * @param speech minutes of the main speech, 0 where nothing is said of it
     * @param units who is called
     * @param necessity why it is long or held by itself; empty where nobody asks
     * @param convener of a meeting of its whole line (全系统会议); null for any other
     */
    public record Meeting(
            String title,
            LocalDate day,
            int minutes,
            int speech,
            List<UnitId> units,
            String necessity,
            @Nullable UnitId convener) {

        public Meeting {
            title = title.strip();
            necessity = necessity.strip();
            units = units.stream().distinct().toList();
        }

        /** One that is not of a whole line. */
        public static Meeting of(String title, LocalDate day, int minutes, List<UnitId> units, String necessity) {
            return new Meeting(title, day, minutes, 0, units, necessity, null);
        }
    }

    /** Another meeting of one of the same units that is near in time: the two may be one. */
    private Optional<Meeting> near(LocalDate day, List<UnitId> units) {
        int apart = rules.rule("meeting.apart").number();
        return jdbc.sql(COLUMNS + " WHERE day BETWEEN :from AND :to AND units && :units ORDER BY day, id LIMIT 1")
                .param("from", day.minusDays(apart))
                .param("to", day.plusDays(apart))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> meeting(row))
                .optional();
    }

    /** Why a meeting is not held as it is; null when it may be. */
    private @Nullable Refusal against(Meeting meeting, LocalDate today) {
        var longest = rules.rule("meeting.longest");
        if (meeting.minutes() > longest.number()) {
            return Refusal.of("inspection.refused.meeting-longest", longest.source(), longest.number());
        }
        var speech = rules.rule("meeting.speech");
        if (meeting.speech() > speech.number()) {
            return Refusal.of("inspection.refused.meeting-speech", speech.source(), speech.number());
        }
        var usual = rules.rule("meeting.usual");
        if (meeting.minutes() > usual.number() && meeting.necessity().isBlank()) {
            return Refusal.of("inspection.refused.meeting-long", usual.source(), usual.number());
        }
        var again = againstAnother(meeting, today);
        return again != null || !meeting.necessity().isBlank()
                ? again
                : near(meeting.day(), meeting.units())
                        .map(other ->
                                Refusal.of("inspection.refused.meeting-merge", "R173", other.title(), other.day()))
                        .orElse(null);
    }

    /** A body calls its whole line once a year, unless a named leader has given leave for more (L9 part 2). */
    private @Nullable Refusal againstAnother(Meeting meeting, LocalDate today) {
        var convener = meeting.convener();
        if (convener == null) {
            return null;
        }
        if (offices.bodies(today).stream().noneMatch(one -> one.id().equals(convener))) {
            return Refusal.of("inspection.refused.no-body", "R173");
        }
        int year = meeting.day().getYear();
        // two at a time would both be the first
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('inspection.meeting' || :convener, 0))")
                .param("convener", convener.value().toString())
                .query(row -> {});
        var held = ofWholeLines(Year.of(year)).stream()
                .filter(one -> convener.equals(one.convener()))
                .toList();
        var most = rules.rule("meeting.system-wide");
        int granted = allowances.granted(convener, AllowanceKind.SYSTEM_MEETING, year);
        return held.size() < most.number() + granted
                ? null
                : Refusal.of(
                        "inspection.refused.meeting-system",
                        most.source(),
                        offices.name(convener, today),
                        held.size(),
                        held.get(0).title());
    }

    /**
     * Plans or records a meeting.
     *
     * @param typed on what basis units are called, and why what they know is not in the house already (L9 b)
     */
    @Transactional
    public Outcome<UUID> record(Meeting meeting, Grounds typed, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("inspection.refused.not-yours", "R052");
        }
        if (meeting.title().isEmpty() || meeting.units().isEmpty() || meeting.minutes() < 1 || meeting.speech() < 0) {
            return Outcome.refused("inspection.refused.incomplete", "R052");
        }
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var refusal = against(meeting, today);
        var grounds = asking.owned(typed, at, actor);
        refusal = refusal != null ? refusal : asking.against(meeting.units(), MEETING, grounds, meeting.day(), at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        UUID id = Ids.next();
        var convener = meeting.convener();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("title", meeting.title());
        row.put("day", meeting.day());
        row.put("minutes", meeting.minutes());
        row.put("speech", meeting.speech());
        row.put("necessity", meeting.necessity());
        row.put("convener", convener == null ? null : convener.value());
        row.put("units", meeting.units().stream().map(UnitId::value).toList());
        row.put("recorded_at", at);
        row.put("recorded_by", actor.personName());
        tables.insert("meeting", row);
        asking.state(id, MEETING, grounds, at, actor);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", meeting.title());
        facts.put("day", meeting.day());
        facts.put("minutes", meeting.minutes());
        if (convener != null) {
            facts.put("convener", offices.name(convener, today));
        }
        if (!meeting.necessity().isEmpty()) {
            facts.put("necessity", meeting.necessity());
        }
        facts.putAll(Asking.facts(grounds));
        ledger.append(Entry.of(new Stream(CaseId.MODULE + "/meeting", id), at, actor, "meeting.recorded", facts));
        return Outcome.done(id);
    }

    /**
     * Two planned meetings that may be one.
     *
     * @param common how many units are called to both
     */
    public record Mergeable(Meeting first, Meeting second, int common) {}

    /** Planned ones that are near to each other and call the same units, the earliest first (R173). */
    public List<Mergeable> mergeable(LocalDate today) {
        int apart = rules.rule("meeting.apart").number();
        var planned = jdbc.sql(COLUMNS + " WHERE day >= :today ORDER BY day, id")
                .param("today", today)
                .query((row, number) -> meeting(row))
                .list();
        var pairs = new ArrayList<Mergeable>();
        for (int one = 0; one < planned.size(); one++) {
            var first = planned.get(one);
            for (var second : planned.subList(one + 1, planned.size())) {
                int common = (int)
                        second.units().stream().filter(first.units()::contains).count();
                if (common > 0 && !second.day().isAfter(first.day().plusDays(apart))) {
                    pairs.add(new Mergeable(first, second, common));
                }
            }
        }
        return pairs;
    }

    /** Those of whole lines in a year, planned and held, by day. */
    public List<Meeting> ofWholeLines(Year year) {
        return jdbc.sql(COLUMNS + " WHERE convener IS NOT NULL AND day >= :from AND day < :to ORDER BY day, id")
                .param("from", year.atDay(1))
                .param("to", year.plusYears(1).atDay(1))
                .query((row, number) -> meeting(row))
                .list();
    }

    /** How many meetings of its whole line a body convenes in a year without asking anybody. */
    public int mostOfWholeLine() {
        return rules.rule("meeting.system-wide").number();
    }

    /** Of one month, the latest first. */
    public List<Meeting> of(YearMonth month) {
        return jdbc.sql(COLUMNS + " WHERE day >= :from AND day < :to ORDER BY day DESC, id DESC")
                .param("from", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query((row, number) -> meeting(row))
                .list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("speech"),
                Columns.ids(row, "units").stream().map(UnitId::new).toList(),
                row.getString("necessity"),
                Columns.id(row, "convener", UnitId::new));
    }
}
