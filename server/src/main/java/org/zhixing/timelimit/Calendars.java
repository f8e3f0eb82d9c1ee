package org.zhixing.timelimit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.worktime.Counting;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.HolidayNotices;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.OfficeHours;
import org.zhixing.worktime.WorkCalendar;

/**
 * The calendar as it became known, revision by revision. The first holds the notices on board; each imported notice
 * makes one more. Built calendars are kept: a revision never changes.
 */
@Component
class Calendars {

    /** Key of the advisory lock: shared by those who count, exclusive for those who change what is counted with. */
    private static final long LOCK = 0x7a68_6978_0001L;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<Integer, Revision> built = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Holds the calendar still until the end of the transaction, so that no import passes by a new limit. */
    void hold() {
        ensureBegun();
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
    }

    /** Keeps everybody else from counting until the end of the transaction. */
    void holdAlone() {
        ensureBegun();
        lockAlone();
    }

    private void lockAlone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
    }

    /** All revisions in order, the first at index 0. */
    List<Revision> all() {
        ensureBegun();
        int last = lastNumber();
        List<Revision> revisions = new ArrayList<>(last);
        for (int number = 1; number <= last; number++) {
            revisions.add(revision(number));
        }
        return revisions;
    }

    Revision latest() {
        List<Revision> all = all();
        return all.get(all.size() - 1);
    }

    /** The notices in force with a revision: of yearly ones for a year, and of equal numbers, the one imported last. */
    List<HolidayNotice> notices(int revision) {
        return jdbc
                .sql(
                        "SELECT lines FROM timelimit.calendar_notice WHERE revision <= :revision ORDER BY revision, issued, id")
                .param("revision", revision)
                .query(String.class)
                .list()
                .stream()
                .flatMap(lines -> NoticeLines.read(lines).notices().stream())
                .collect(Collectors.toMap(
                        notice -> notice.scope() == HolidayNotice.Scope.YEARLY
                                ? String.valueOf(notice.year())
                                : notice.scope() + notice.number(),
                        notice -> notice,
                        (earlier, later) -> later))
                .values()
                .stream()
                .toList();
    }

    /** Stores one more notice as a revision of its own; the caller {@link #holdAlone holds} the lock. */
    int add(HolidayNotice notice, Instant knownFrom, String importedBy) {
        int number = lastNumber() + 1;
        insertRevision(number, knownFrom, importedBy);
        insert(number, notice);
        return number;
    }

    /** A revision that is not stored: what the latest would be with one more notice. */
    Revision imagined(HolidayNotice notice, Instant knownFrom) {
        Revision latest = latest();
        Counting counting = latest.counting();
        return new Revision(
                latest.number() + 1,
                knownFrom,
                new Counting(counting.calendar().with(notice), counting.officeHours(), Zone.SHANGHAI),
                source(notice));
    }

    /** The first revision is stored before anyone holds the lock, so that nobody waits for himself. */
    private void ensureBegun() {
        if (built.isEmpty() && lastNumber() == 0) {
            apart.executeWithoutResult(status -> begin());
        }
    }

    /** Forgets what was read of a revision whose import has failed. */
    void forgetUnstored() {
        int last = lastNumber();
        built.keySet().removeIf(number -> number > last);
    }

    private static String source(HolidayNotice notice) {
        return notice.title() + " " + notice.number();
    }

    private void begin() {
        lockAlone();
        if (lastNumber() == 0) {
            insertRevision(1, Instant.EPOCH, "");
            HolidayNotices.builtIn().forEach(notice -> insert(1, notice));
        }
    }

    private int lastNumber() {
        return jdbc.sql("SELECT COALESCE(max(revision), 0) FROM timelimit.calendar_revision")
                .query(Integer.class)
                .single();
    }

    private void insertRevision(int number, Instant knownFrom, String importedBy) {
        jdbc.sql(
                        """
                        INSERT INTO timelimit.calendar_revision (revision, known_from, office_hours, imported_by)
                        SELECT :revision, :knownFrom, hours, :importedBy
                          FROM timelimit.office_hours ORDER BY number DESC LIMIT 1
                        """)
                .param("revision", number)
                .param("knownFrom", Timestamp.from(knownFrom))
                .param("importedBy", importedBy)
                .update();
    }

    private void insert(int revision, HolidayNotice notice) {
        jdbc.sql(
                        """
                        INSERT INTO timelimit.calendar_notice
                               (id, revision, year, scope, number, title, issued, certainty, lines)
                        VALUES (:id, :revision, :year, :scope, :number, :title, :issued, :certainty, :lines)
                        """)
                .param("id", Ids.next())
                .param("revision", revision)
                .param("year", notice.year())
                .param("scope", notice.scope().name())
                .param("number", notice.number())
                .param("title", notice.title())
                .param("issued", Date.valueOf(notice.issued()))
                .param("certainty", notice.certainty().name())
                .param("lines", NoticeLines.write(notice))
                .update();
    }

    private Revision revision(int number) {
        Revision known = built.get(number);
        if (known != null) {
            return known;
        }
        String source = number == 1
                ? ""
                : jdbc.sql("SELECT lines FROM timelimit.calendar_notice WHERE revision = :revision LIMIT 1")
                        .param("revision", number)
                        .query((row, i) -> source(
                                NoticeLines.read(row.getString(1)).notices().get(0)))
                        .single();
        // asked for beforehand: inside the statement that reads the revision they would take a second connection
        var notices = notices(number);
        Revision read = jdbc.sql(
                        "SELECT known_from, office_hours FROM timelimit.calendar_revision WHERE revision = :revision")
                .param("revision", number)
                .query((row, i) -> new Revision(
                        number,
                        row.getTimestamp("known_from").toInstant(),
                        new Counting(
                                WorkCalendar.of(notices),
                                OfficeHours.parse(row.getString("office_hours")).orElseThrow(),
                                Zone.SHANGHAI),
                        source))
                .single();
        built.put(number, read);
        return read;
    }
}
