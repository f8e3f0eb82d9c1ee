package org.zhixing.supervision.listing;

import org.jspecify.annotations.Nullable;
import org.zhixing.paper.PaperForm;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.correction.CorrectionRows;

/**
 * Everything a docket can want of somebody, and of whom; the tables of moves say the same from the other side. A
 * fragment of SQL knows the docket as {@code d}.
 */
enum Errand {
    OPEN(Audience.OFFICE, "", "d.state = 'DRAFT'", Until.NONE),
    VERIFY(Audience.OFFICE, "", "d.state IN ('REPORTED', 'VERIFYING')", Until.VERIFY),
    CLOSE(
            Audience.OFFICE,
            "",
            "d.state = 'ACCEPTED' AND NOT EXISTS (SELECT FROM supervision.matter m JOIN supervision.instruction i"
                    + " ON i.id = m.instruction WHERE m.docket = d.id AND i.reply_required AND i.answered < m.round)",
            Until.NONE),
    ISSUE_YELLOW(Audience.OFFICE, Errand.NOTICE, "n.colour = 'YELLOW' AND n.state = 'PROPOSED'", Until.NONE),
    SIGN_YELLOW(Audience.OFFICE, Errand.NOTICE, "n.colour = 'YELLOW' AND n.state = 'CHECKED'", Until.NONE),
    CHECK_CORRECTION(Audience.OFFICE, Errand.CORRECTION, "k.state = 'PROPOSED'", Until.NONE),
    SIGN_CORRECTION(Audience.OFFICE, Errand.CORRECTION, "k.state = 'CHECKED'", Until.NONE),
    PREPARE_RED(Audience.OFFICE, Errand.NOTICE, "n.colour = 'RED' AND n.state = 'PROPOSED'", Until.NONE),
    ISSUE_RED(Audience.OFFICE, Errand.NOTICE, "n.colour = 'RED' AND n.state = 'APPROVED'", Until.NONE),
    RULE_ON_DISPUTE(Audience.OFFICE, Errand.NOTICE, "n.state = 'DISPUTED'", Until.NONE),
    RULE_ON_OBJECTION(
            Audience.OFFICE,
            "JOIN supervision.objection o ON o.docket = d.id AND o.state = 'OPEN'",
            "TRUE",
            Until.OBJECTION),
    ANSWER_OBSTACLE(Audience.OFFICE, Errand.OBSTACLE, "TRUE", Until.OBSTACLE),
    OFFER_REMOVAL(Audience.REMOVER, Errand.OBSTACLE, "b.offer IS NULL", Until.OBSTACLE),
    /** What is to be counted has its target, but nobody has said how much by when (practice 4). */
    PLAN(
            Audience.OFFICE,
            "",
            "d.kind = 'QUANTIFIED' AND d.course IS NULL AND d.state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED')"
                    + " AND d.entered_at IS NULL",
            Until.TERM),
    /** The unit has reported, or its day has passed. */
    DECIDE_REVIEW(
            Audience.OFFICE,
            "",
            "d.kind = 'ONGOING' AND d.state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED') AND (l.due_at <= :now"
                    + " OR EXISTS (SELECT FROM supervision.review r WHERE r.docket = d.id AND r.decided_at IS NULL))",
            Until.REVIEW),
    /** All that are to be carried over stand in one list. */
    CARRY_OVER(Audience.OFFICE, "", Errand.TO_CARRY_OVER, Until.NONE),
    ACCEPT_PART(Audience.OFFICE, Errand.PART, "p.state = 'SUBMITTED'", Until.NONE),

    ACKNOWLEDGE(Audience.LEAD, "", "d.state = 'OPENED'", Until.ACKNOWLEDGE),
    WORK(
            Audience.LEAD_AND_STAFF,
            "",
            "d.state = 'ACKNOWLEDGED' AND d.kind <> 'ONGOING'" + Errand.NO_COMPLETION_ON_ITS_WAY,
            Until.TERM),
    MEND(Audience.LEAD_AND_STAFF, "", "d.state = 'RETURNED'" + Errand.NO_COMPLETION_ON_ITS_WAY, Until.TERM),
    REPORT_PROGRESS(
            Audience.LEAD_AND_STAFF,
            "",
            "d.state IN ('ACKNOWLEDGED', 'RETURNED') AND l.warns_at <= :now" + Errand.NO_PROGRESS_ON_ITS_WAY,
            Until.PROGRESS),
    REPORT_REVIEW(
            Audience.LEAD,
            "",
            "d.kind = 'ONGOING' AND d.state IN ('ACKNOWLEDGED', 'RETURNED') AND l.warns_at <= :now"
                    + " AND NOT EXISTS (SELECT FROM supervision.review r WHERE r.docket = d.id AND r.decided_at IS NULL)",
            Until.REVIEW),
    EXPLAIN(
            Audience.LEAD,
            Errand.NOTICE,
            "n.colour = 'RED' AND n.state = 'PROPOSED' AND n.explanation IS NULL",
            Until.EXPLAIN),
    ACKNOWLEDGE_NOTICE(Audience.LEAD, Errand.NOTICE, "n.colour <> 'GREEN' AND n.state = 'ISSUED'", Until.NONE),
    STATE_REASON(
            Audience.LEAD,
            Errand.NOTICE,
            "n.colour <> 'GREEN' AND n.state = 'ACKNOWLEDGED' AND n.delay_reason IS NULL"
                    + " AND d.state IN ('ACKNOWLEDGED', 'RETURNED')",
            Until.REASON),
    ACKNOWLEDGE_PART(Audience.PARTICIPANT, Errand.PART, "p.state = 'NAMED'", Until.PART),
    SUBMIT_PART(Audience.PARTICIPANT, Errand.PART, "p.state IN ('ACKNOWLEDGED', 'RETURNED')", Until.PART),
    ANSWER_CONSULTATION(
            Audience.CONSULTED,
            Errand.CONSULTATION,
            "NOT EXISTS (SELECT FROM supervision.consulted_opinion g"
                    + " WHERE g.consultation = c.id AND g.unit = CAST(:home AS uuid))",
            Until.CONSULTATION),
    CONCLUDE_CONSULTATION(
            Audience.LEAD,
            Errand.CONSULTATION,
            "c.asker = d.lead AND cardinality(c.units) ="
                    + " (SELECT count(*) FROM supervision.consulted_opinion g WHERE g.consultation = c.id)",
            Until.CONSULTATION),

    /** What others hold. */
    WITH_THE_UNIT(Audience.OFFICE_FROM_OTHERS, Errand.FIRST_DUE),
    WITH_THE_APPROVER(Audience.OFFICE_FROM_OTHERS, Errand.NOTICE, "n.state = 'APPROVAL_ASKED'", Until.NONE),
    WITH_THE_OFFICE(Audience.LEAD_FROM_OTHERS, "", "d.state IN ('REPORTED', 'VERIFYING')", Until.VERIFY),
    EXTENSION_ASKED(
            Audience.LEAD_FROM_OTHERS,
            "JOIN supervision.extension x ON x.docket = d.id AND x.state = 'ASKED'",
            "TRUE",
            Until.EXTENSION),
    OBJECTION_MADE(
            Audience.LEAD_FROM_OTHERS,
            "JOIN supervision.objection o ON o.docket = d.id AND o.state = 'OPEN'",
            "TRUE",
            Until.OBJECTION),
    OBSTACLE_REPORTED(Audience.LEAD_FROM_OTHERS, Errand.OBSTACLE, "TRUE", Until.OBSTACLE),
    CONSULTED(Audience.LEAD_FROM_OTHERS, Errand.CONSULTATION, "c.asker = d.lead", Until.CONSULTATION),
    WITH_UNITS_LED(Audience.LEADER_FROM_OTHERS, "", "l.due_at <= :now AND NOT l.paused", Until.TERM);

    /**
     * An office may wait for very many, of which the first are shown: they are looked for from the nearest due instant on.
     * What is with the unit has a running term, unless it is ongoing work; its newest counts.
     */
    private static final String FIRST_DUE =
            """
            (SELECT d.id, d.title, d.urgency, 'WITH_THE_UNIT' AS errand, l.due_at
               FROM timelimit.open_limit l
               JOIN supervision.docket d ON d.id = l.subject_id
              WHERE l.subject_module = 'supervision' AND l.subject_type = 'docket'
                AND l.kind IN ('supervision.docket', 'supervision.yellow', 'supervision.red')
                AND NOT EXISTS (SELECT FROM timelimit.open_limit n
                                 WHERE n.subject_module = 'supervision' AND n.subject_type = 'docket'
                                   AND n.subject_id = l.subject_id
                                   AND n.kind IN ('supervision.docket', 'supervision.yellow', 'supervision.red')
                                   AND (n.started_at, n.limit_id) > (l.started_at, l.limit_id))
                AND d.state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED') AND (%s)
              ORDER BY l.due_at, d.id LIMIT :limit)""";

    /** Ongoing work that runs; with its states. */
    static final String ONGOING =
            "d.kind = 'ONGOING' AND d.state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED', 'SUSPENDED')";

    /** As {@link org.zhixing.supervision.desk.CarryOverWindow#takes}, of the year {@code :carry_into}. */
    static final String TO_CARRY_OVER = ONGOING + " AND coalesce(d.carried_into, 0) < :carry_into"
            + " AND extract(year FROM d.opened_at AT TIME ZONE 'Asia/Shanghai') < :carry_into";

    private static final String NOTICE = "JOIN supervision.notice n ON n.docket = d.id";
    private static final String CORRECTION =
            "JOIN supervision.correction k ON k.docket = d.id AND " + CorrectionRows.PENDING;
    /** Where the table of moves lets parts, consultations and obstacles be answered. */
    private static final String LIVE =
            " AND d.state IN ('OPENED', 'ACKNOWLEDGED', 'REPORTED', 'VERIFYING', 'RETURNED')";

    private static final String PART = "JOIN supervision.participant p ON p.docket = d.id" + LIVE;
    private static final String OBSTACLE =
            "JOIN supervision.obstacle b ON b.docket = d.id AND b.answered_at IS NULL" + LIVE;

    private static final String CONSULTATION =
            "JOIN supervision.consultation c ON c.docket = d.id AND c.concluded_at IS NULL" + LIVE;

    /** What the unit's own leaders have before them waits for them, not for whoever wrote it (practice 3). */
    private static final String NOT_ON_ITS_WAY = " AND NOT EXISTS (SELECT FROM supervision.report w"
            + " WHERE w.docket = d.id AND w.state = 'ON_ITS_WAY' AND w.kind = ";

    private static final String NO_COMPLETION_ON_ITS_WAY = NOT_ON_ITS_WAY + "'COMPLETION')";
    private static final String NO_PROGRESS_ON_ITS_WAY = NOT_ON_ITS_WAY + "'PROGRESS')";

    /** Who it is addressed to: a duty in a relation to the docket, resolved when read. */
    enum Audience {
        OFFICE("d.opener = ANY(CAST(:homes AS uuid[]))"),
        LEAD("d.lead = CAST(:home AS uuid)"),
        LEAD_AND_STAFF("(:speaks AND d.lead = CAST(:home AS uuid) OR :staff AND (d.section = CAST(:unit AS uuid)"
                + " OR d.person = CAST(:person AS uuid)))"),
        PARTICIPANT("p.unit = CAST(:home AS uuid)"),
        CONSULTED("CAST(:home AS uuid) = ANY(c.units)"),
        REMOVER("b.remover = CAST(:home AS uuid)"),
        OFFICE_FROM_OTHERS("d.opener = ANY(CAST(:homes AS uuid[]))"),
        LEAD_FROM_OTHERS("d.lead = CAST(:home AS uuid)"),
        LEADER_FROM_OTHERS("d.lead = ANY(CAST(:led AS uuid[]))");

        private final String condition;

        Audience(String condition) {
            this.condition = condition;
        }

        boolean fromOthers() {
            return this == OFFICE_FROM_OTHERS || this == LEAD_FROM_OTHERS || this == LEADER_FROM_OTHERS;
        }
    }

    /** The time limit that counts for it. */
    private enum Until {
        NONE(null, "FALSE"),
        /** The newest of the unit's own terms. */
        TERM(null, "l.kind IN ('supervision.docket', 'supervision.yellow', 'supervision.red')"),
        ACKNOWLEDGE("supervision.acknowledge", "TRUE"),
        VERIFY("supervision.verify", "TRUE"),
        PROGRESS("supervision.progress", "TRUE"),
        REVIEW("supervision.review", "TRUE"),
        REASON("supervision.reason", "TRUE"),
        EXPLAIN("supervision.explain", "TRUE"),
        OBJECTION("supervision.objection", "TRUE"),
        EXTENSION("supervision.extension", "TRUE"),
        PART("supervision.part", "l.limit_id = p.limit_id"),
        CONSULTATION("supervision.consultation", "l.limit_id = c.limit_id"),
        OBSTACLE("supervision.obstacle", "l.limit_id = b.limit_id");

        private final String condition;

        Until(@Nullable String kind, String condition) {
            this.condition = kind == null ? condition : "l.kind = '" + kind + "' AND " + condition;
        }
    }

    private final Audience audience;
    private final String sql;

    Errand(Audience audience, String sql) {
        this.audience = audience;
        this.sql = sql.formatted(audience.condition);
    }

    Errand(Audience audience, String join, String condition, Until until) {
        this.audience = audience;
        this.sql = "SELECT d.id, d.title, d.urgency, '" + name() + "' AS errand, l.due_at FROM supervision.docket d "
                + join
                + " LEFT JOIN LATERAL (SELECT l.due_at, l.warns_at, l.paused FROM timelimit.open_limit l"
                + " WHERE l.subject_module = 'supervision' AND l.subject_type = 'docket' AND l.subject_id = d.id AND "
                + until.condition + " ORDER BY l.started_at DESC LIMIT 1) l ON TRUE WHERE (" + condition + ") AND ("
                + audience.condition + ")";
    }

    Audience audience() {
        return audience;
    }

    /** Rows of id, title, urgency, errand and due date. */
    String sql() {
        return sql;
    }

    /** Where it is done: progress on the unit's page of the round, carrying over and corrections in the list of all, the rest with the docket. */
    String href(DocketId docket) {
        return switch (this) {
            case REPORT_PROGRESS -> "/rounds#row-" + docket.value();
            case PLAN -> docket.href() + "/set-course";
            case CHECK_CORRECTION, SIGN_CORRECTION -> "/corrections";
            case CARRY_OVER -> "/dockets?kind=ONGOING&carry=DUE";
            default -> docket.href();
        };
    }

    /** The form whose steps say who signs it; null where all of the audience may act. */
    @Nullable
    String signedForm() {
        return switch (this) {
            case SIGN_YELLOW -> PaperForm.YELLOW_NOTICE.name();
            case SIGN_CORRECTION -> PaperForm.CORRECTION.name();
            default -> null;
        };
    }

    /** Key of what is to be done. */
    String key() {
        return "supervision.Errand." + name();
    }
}
