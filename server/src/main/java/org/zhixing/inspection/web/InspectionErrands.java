package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.signoff.SheetSteps;

/** What field work wants of each: records, signatures, conclusions, checks, receipts, measures, verification, answers. */
@Component
class InspectionErrands implements ToDoSource {

    private static final String JOINED = "inspection.conclusion x JOIN inspection.plan p ON p.id = x.plan";

    /** Each plan with the day of the next visit that nothing has been recorded of. */
    private static final String PLANS =
            """
            inspection.plan p CROSS JOIN LATERAL (SELECT p.id, (SELECT min(v.day) FROM inspection.visit v
              WHERE v.plan = p.id AND v.merged_into IS NULL
              AND NOT EXISTS (SELECT FROM inspection.record r WHERE r.visit = v.id)) AS day) x""";

    /** The team records; who drafted the plan submits, concludes and ends it. */
    private static final String PLANNED =
            """
            CASE WHEN p.state = 'APPROVED' AND x.day IS NOT NULL
                   AND EXISTS (SELECT FROM inspection.inspector i
                               WHERE i.plan = p.id AND i.person = :person AND i.recused_at IS NULL) THEN 'RECORD'
                 WHEN p.drafter <> :person THEN NULL
                 WHEN p.state = 'DRAFT' THEN 'SUBMIT'
                 WHEN p.state <> 'APPROVED' OR x.day IS NOT NULL
                   OR EXISTS (SELECT FROM inspection.record r WHERE r.plan = p.id AND r.state <> 'SIGNED') THEN NULL
                 WHEN EXISTS (SELECT FROM inspection.record r WHERE r.plan = p.id
                              AND NOT EXISTS (SELECT FROM inspection.conclusion c
                                              WHERE c.plan = p.id AND c.unit = r.unit)) THEN 'CONCLUDE'
                 ELSE 'CLOSE' END""";

    /** It waits for a check by another than who submitted it. */
    private static final String TO_CHECK =
            """
            EXISTS (SELECT FROM signoff.waiting w
                     WHERE w.subject_id = x.id AND w.step = 'CHECK' AND w.submitter <> :person)""";

    private static final String DUE_OF_LIMIT =
            "(SELECT (l.due_at - interval '1 second') AT TIME ZONE 'Asia/Shanghai' FROM timelimit.open_limit l"
                    + " WHERE l.limit_id = x.limit_id)";

    private final JdbcClient jdbc;
    private final InspectionSight sight;
    private final SheetSteps steps;

    InspectionErrands(JdbcClient jdbc, InspectionSight sight, SheetSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.sight = sight;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var person = actor.person();
        if (person == null || seer.seesNothing()) {
            return List.of();
        }
        var all = new ArrayList<ToDo>();
        all.addAll(ask(
                CaseKind.PLAN,
                PLANS,
                "p.title",
                "CASE WHEN p.state = 'APPROVED' THEN x.day END",
                PLANNED,
                sight.plans(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.RECORD,
                "inspection.record x JOIN inspection.plan p ON p.id = x.plan",
                "p.title",
                "NULL",
                "CASE WHEN x.state <> 'SIGNED' AND (x.first = :person OR x.second = :person)"
                        + " AND x.signed_by IS DISTINCT FROM :person THEN 'SIGN' END",
                sight.records(seer),
                person,
                limit));
        if (seer.office()) {
            all.addAll(office(seer, person, LocalDate.ofInstant(at, Zone.SHANGHAI), limit));
        } else if (seer.speaks() && !seer.seesAll()) {
            all.addAll(unit(seer, person, limit));
        }
        return all.stream().limit(limit).toList();
    }

    private List<ToDo> office(InspectionStanding seer, PersonId person, LocalDate day, int limit) {
        var all = new ArrayList<ToDo>();
        boolean chief = seer.actor().has(Role.SUPERVISION_CHIEF);
        all.addAll(ask(
                CaseKind.PLAN,
                "inspection.plan p CROSS JOIN LATERAL (SELECT p.id) x",
                "p.title",
                "NULL",
                "CASE WHEN p.state = 'SUBMITTED' AND p.drafter <> :person AND " + TO_CHECK + " THEN 'CHECK_PLAN' END",
                sight.plans(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.CONCLUSION,
                JOINED,
                "p.title",
                "NULL",
                "CASE WHEN x.state = 'IN_CHECK' AND x.drafter <> :person AND " + TO_CHECK + " THEN 'CHECK'"
                        + (chief ? " WHEN x.state = 'IN_REVIEW' THEN 'REVIEW'" : "") + " END",
                sight.conclusions(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.RECTIFICATION,
                "inspection.rectification x",
                "x.problem",
                "x.due",
                "CASE WHEN x.state = 'REPORTED' AND x.opener IS DISTINCT FROM :person THEN 'VERIFY'"
                        + " WHEN x.state = 'VERIFIED' AND (" + clears(seer, day)
                        + ") THEN 'CLEAR' WHEN x.urging_proposed IS NOT NULL THEN 'URGE' END",
                sight.concerned(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.RECOMMENDATION,
                "inspection.recommendation x",
                "x.proposal",
                "NULL",
                "CASE WHEN CAST(:person AS uuid) IS NULL THEN NULL WHEN x.state = 'DRAFT' THEN 'HEAR'"
                        + " WHEN x.state = 'HEARD' THEN 'RECOMMEND' WHEN x.state = 'APPROVED' THEN 'SEND' END",
                sight.recommendations(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.LOOK_BACK_MONTH,
                "inspection.look_back_month x",
                "x.month",
                DUE_OF_LIMIT,
                "CASE WHEN CAST(:person AS uuid) IS NOT NULL AND NOT EXISTS"
                        + " (SELECT FROM inspection.draw w WHERE w.period = x.month) THEN 'DRAW' END",
                InspectionSight.Scope.SYSTEM,
                person,
                limit));
        all.addAll(ask(
                CaseKind.LOOK_BACK,
                "inspection.look_back x",
                "x.docket_title",
                DUE_OF_LIMIT,
                "CASE WHEN CAST(:person AS uuid) IS NOT NULL"
                        + " AND (x.state = 'DRAWN' OR x.state = 'ASKED' AND x.answer IS NOT NULL) THEN 'LOOK' END",
                sight.concerned(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.CHALLENGE,
                "inspection.challenge x",
                "x.request",
                "NULL",
                "CASE WHEN x.state = 'FILED' AND CAST(:person AS uuid) IS NOT NULL THEN 'ANSWER'"
                        + " WHEN x.state = 'UPHELD' THEN 'CARRY_OUT' END",
                sight.concerned(seer),
                person,
                limit));
        return all;
    }

    /** Who signs what another has verified; anybody of the office where the city's rule lets one person do both. */
    private String clears(InspectionStanding seer, LocalDate day) {
        String form = PaperForm.RECTIFICATION_CLEARANCE.name();
        if (steps.byOne(form)) {
            return "TRUE";
        }
        return steps.signs(form, seer.actor(), day) ? "x.verifier <> :person" : "FALSE";
    }

    private List<ToDo> unit(InspectionStanding seer, PersonId person, int limit) {
        var all = new ArrayList<ToDo>();
        all.addAll(ask(
                CaseKind.CONCLUSION,
                JOINED,
                "p.title",
                "NULL",
                "CASE WHEN x.state = 'SERVED' AND CAST(:person AS uuid) IS NOT NULL AND x.unit = :seer_unit THEN 'ACKNOWLEDGE' END",
                sight.conclusions(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.RECTIFICATION,
                "inspection.rectification x",
                "x.problem",
                "x.due",
                "CASE WHEN CAST(:person AS uuid) IS NULL THEN NULL WHEN x.state = 'OPEN' THEN 'MEASURE'"
                        + " WHEN x.state = 'IN_WORK' THEN 'REPORT' END",
                sight.concerned(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.RECOMMENDATION,
                "inspection.recommendation x",
                "x.proposal",
                DUE_OF_LIMIT,
                "CASE WHEN CAST(:person AS uuid) IS NOT NULL AND x.state = 'HEARING' AND x.unit = :seer_unit"
                        + " THEN 'HEARING' END",
                sight.recommendations(seer),
                person,
                limit));
        all.addAll(ask(
                CaseKind.LOOK_BACK,
                "inspection.look_back x",
                "x.docket_title",
                "NULL",
                "CASE WHEN CAST(:person AS uuid) IS NOT NULL AND x.state = 'ASKED' AND x.answer IS NULL THEN 'SAY' END",
                sight.concerned(seer),
                person,
                limit));
        return all;
    }

    private List<ToDo> ask(
            CaseKind kind,
            String from,
            String title,
            String due,
            String errand,
            InspectionSight.Scope scope,
            PersonId person,
            int limit) {
        var params = new HashMap<>(scope.params());
        params.put("person", person.value());
        params.put("limit", limit);
        return jdbc.sql("SELECT * FROM (SELECT x.id, " + title + " AS title, CAST(" + due + " AS date) AS due, "
                        + errand
                        + " AS errand FROM " + from + " WHERE " + scope.predicate()
                        + ") w WHERE w.errand IS NOT NULL ORDER BY w.due NULLS LAST, w.id LIMIT :limit")
                .params(params)
                .query((row, number) -> {
                    var id = new CaseId(kind, row.getObject("id", UUID.class));
                    var day = row.getObject("due", LocalDate.class);
                    return new ToDo(
                            id.subject(),
                            row.getString("title"),
                            "inspection.errand." + row.getString("errand"),
                            id.href(),
                            day == null
                                    ? null
                                    : day.plusDays(1)
                                            .atStartOfDay(Zone.SHANGHAI)
                                            .toInstant(),
                            false);
                })
                .list();
    }
}
