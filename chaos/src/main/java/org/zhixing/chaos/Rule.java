package org.zhixing.chaos;

/** What must hold between the tables, whatever has happened: how many are looked at, and which are not so. */
enum Rule {
    DOCKETS_ARE_WHOLE(
            "dockets, each with one green notice, one sheet, one number, its term and a message",
            "SELECT count(*) FROM supervision.docket",
            """
            SELECT d.title FROM supervision.docket d
             WHERE (SELECT count(*) FROM supervision.notice n
                     WHERE n.docket = d.id AND n.colour = 'GREEN' AND n.number = d.number) <> 1
                OR (SELECT count(*) FROM paper.sheet s WHERE s.subject_id = d.id AND s.number = d.number) <> 1
                OR (SELECT count(*) FROM timelimit.time_limit t
                     WHERE t.subject_id = d.id AND t.kind = 'supervision.docket') <> 1
                OR (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.open') <> 1
                OR NOT EXISTS (SELECT 1 FROM notification.message m WHERE m.subject_id = d.id)
            """),
    NUMBERS_HAVE_NO_GAPS(
            "numbers of sheets, none twice and without a gap",
            "SELECT count(*) FROM paper.sheet",
            """
            SELECT q.code || ' ' || q.year FROM paper.number_sequence q
              LEFT JOIN paper.sheet s ON s.number_code = q.code AND s.number_year = q.year
             GROUP BY q.code, q.year, q.next
            HAVING count(DISTINCT s.number_serial) <> q.next - 1 OR count(s.id) <> q.next - 1
            """),
    NOTICES_ARE_SHEETS(
            "issued notices, each with its sheet, its number and its entry",
            "SELECT count(*) FROM supervision.notice WHERE number IS NOT NULL",
            """
            SELECT n.id::text FROM supervision.notice n
             WHERE n.issued_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM paper.sheet s WHERE s.id = n.paper AND s.number = n.number)
            UNION ALL
            SELECT n.docket::text FROM supervision.notice n WHERE n.issued_at IS NOT NULL GROUP BY n.docket
            HAVING count(*) <> (SELECT count(*) FROM ledger.entry e
                                 WHERE e.stream_id = n.docket AND e.verb = 'notice.issue')
            """),
    PROPOSALS_ARE_ENTRIES(
            "yellow and red proposals of the sweep, each with one entry",
            "SELECT count(*) FROM supervision.notice WHERE colour <> 'GREEN'",
            """
            SELECT d.id::text FROM supervision.docket d
             WHERE (SELECT count(*) FROM supervision.notice n WHERE n.docket = d.id AND n.colour <> 'GREEN')
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'notice.propose')
            """),
    REPORTS_ARE_ENTRIES(
            "rows of progress, calls and completion reports, each with one entry",
            "SELECT (SELECT count(*) FROM supervision.progress) + (SELECT count(*) FROM supervision.call)"
                    + " + (SELECT count(*) FROM supervision.completion)",
            """
            SELECT d.id::text FROM supervision.docket d
             WHERE (SELECT count(*) FROM supervision.progress p WHERE p.docket = d.id)
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.report-progress')
                OR (SELECT count(*) FROM supervision.call c WHERE c.docket = d.id)
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.record-call')
                OR (SELECT count(*) FROM supervision.completion c WHERE c.docket = d.id)
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.report-completion')
            """),
    STATES_ARE_ENTRIES(
            "states of dockets, as their entries say",
            "SELECT count(*) FROM supervision.docket",
            """
            SELECT d.id::text FROM supervision.docket d
             WHERE (CASE WHEN d.acknowledged_at IS NULL THEN 0 ELSE 1 END)
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.acknowledge')
                OR (CASE WHEN d.state = 'CLOSED' THEN 1 ELSE 0 END)
                <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_id = d.id AND e.verb = 'docket.close')
            """),
    CHANGES_ARE_ENTRIES(
            "changes of limits, each with one entry",
            "SELECT count(*) FROM timelimit.change",
            """
            SELECT t.subject_id::text FROM timelimit.change c JOIN timelimit.time_limit t ON t.id = c.limit_id
             GROUP BY t.subject_id, c.what
            HAVING count(*) <> (SELECT count(*) FROM ledger.entry e
                                 WHERE e.stream_id = t.subject_id
                                   AND e.verb = 'timelimit.' || replace(lower(c.what), '_', '-'))
            """),
    NOTHING_DUE_IS_LEFT(
            "open limits, none with a rung that is due and not claimed",
            "SELECT count(*) FROM timelimit.running",
            """
            SELECT t.limit_id::text FROM timelimit.timer t
             WHERE t.at <= (SELECT max(swept_at) FROM timelimit.claim)
            """),
    NOTHING_WAITS_FOR_REPAIR(
            "claimed rungs, none set aside for repair by a fault",
            "SELECT count(*) FROM timelimit.claim",
            "SELECT p.limit_id || ' ' || p.failure FROM timelimit.repair p"),
    MESSAGES_ARE_SENT_ONCE(
            "messages of proposals, none twice at one sweep",
            "SELECT count(*) FROM notification.message WHERE subject_module = 'supervision'",
            """
            SELECT m.key || ' ' || m.subject_id FROM notification.message m
             WHERE m.subject_module = 'supervision' AND m.key LIKE '%propos%'
             GROUP BY m.key, m.subject_id, m.recipient, m.at HAVING count(*) > 1
            """),
    EVERYTHING_IS_SEALED(
            "entries of the ledger, all sealed",
            "SELECT count(*) FROM ledger.entry",
            "SELECT count(*) || ' unsealed' FROM ledger.entry e"
                    + " WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry_id = e.id) HAVING count(*) > 0");

    private final String words;
    private final String counts;
    private final String wrong;

    Rule(String words, String counts, String wrong) {
        this.words = words;
        this.counts = counts;
        this.wrong = wrong;
    }

    String words() {
        return words;
    }

    String counts() {
        return counts;
    }

    String wrong() {
        return wrong;
    }
}
