package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.MeetingSort;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.course.Acceptances;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.ConfirmedPlans;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseDesk;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Evaluation;
import org.zhixing.campaign.course.Founding;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.campaign.unitplan.UnitPlans;

/**
 * The offices of the leading groups in the sample year: each campaign is set up when its plan has been confirmed, its
 * units break their tasks down, its gates are passed when their windows end, and what ends before day zero is evaluated.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class GroupOffices {

    private static final int ANY = -1;
    private static final int GROUP_LASTS = 30;
    private static final int LATER = 5;
    private static final int REVIEWED_AFTER = 365;

    private final Founding founding;
    private final ConfirmedPlans confirmed;
    private final CourseRows courses;
    private final CourseDesk desk;
    private final Gates gates;
    private final Acceptances acceptances;
    private final Evaluation evaluation;
    private final UnitPlans unitPlans;
    private final UnitPlanRows planRows;
    private final SharedTasks sharedTasks;
    private final Summaries summaries;
    private final SummaryRows summaryRows;
    private final StandingRules rules;
    private final RuleRows ruleRows;
    private final Map<String, String> words = Words.pairs("courses.txt");
    private final OfficeDays days = new OfficeDays(new java.util.Random(0));
    private final TreeMap<LocalDate, List<Doing>> ahead = new TreeMap<>();

    GroupOffices(
            Founding founding,
            ConfirmedPlans confirmed,
            CourseRows courses,
            CourseDesk desk,
            Gates gates,
            Acceptances acceptances,
            Evaluation evaluation,
            UnitPlans unitPlans,
            UnitPlanRows planRows,
            SharedTasks sharedTasks,
            Summaries summaries,
            SummaryRows summaryRows,
            StandingRules rules,
            RuleRows ruleRows) {
        this.founding = founding;
        this.confirmed = confirmed;
        this.courses = courses;
        this.desk = desk;
        this.gates = gates;
        this.acceptances = acceptances;
        this.evaluation = evaluation;
        this.unitPlans = unitPlans;
        this.planRows = planRows;
        this.sharedTasks = sharedTasks;
        this.summaries = summaries;
        this.summaryRows = summaryRows;
        this.rules = rules;
        this.ruleRows = ruleRows;
    }

    /** Something that is done on a day, at an hour. */
    private interface Doing {
        void at(LocalDate day);
    }

    /** The people of the play, and the day on which it ends. */
    record Players(City city, Cast cast, LocalDate dayZero) {

        Actor liaison(UnitId unit) {
            return cast.actor(city.holder(unit, Role.UNIT_LIAISON));
        }

        Actor head(UnitId unit) {
            return cast.actor(city.holder(unit, Role.UNIT_HEAD));
        }
    }

    /** Plans confirmed today are taken up, and what was thought out for the day is done. */
    void live(LocalDate day, Players players) {
        var officer = players.cast().officer(0);
        for (var plan : confirmed.waiting(Objects.requireNonNull(officer.unit()))) {
            takeUp(plan, day, players);
        }
        Objects.requireNonNullElse(ahead.remove(day), List.<Doing>of()).forEach(one -> one.at(day));
    }

    private void takeUp(ConfirmedPlans.Confirmed plan, LocalDate day, Players players) {
        var officer = players.cast().officer(0);
        UnitId office = Objects.requireNonNull(founding.officeOf(plan, day), plan.officeWords());
        LocalDate lastDay = Objects.requireNonNull(plan.lastDay());
        var id = founding.setUp(plan.id(), office, lastDay.plusDays(GROUP_LASTS), at(day, 15), officer)
                .orThrow();
        for (var guarantee : Guarantee.values()) {
            desk.confirm(id, ANY, guarantee, word("guarantee." + guarantee), at(day, 16), players.liaison(office))
                    .orThrow();
        }
        boolean ends = lastDay.isBefore(players.dayZero());
        var stages = course(id.value()).stages();
        on(days.plus(day, 1), today -> {
            desk.start(id, ANY, at(today, 10), players.liaison(office)).orThrow();
            desk.recordMeeting(
                            id,
                            ANY,
                            new Meetings.Typed(MeetingSort.MOBILISATION, null, today, word("meeting")),
                            at(today, 11),
                            players.liaison(office))
                    .orThrow();
            gates.begin(stages.get(0).caseId(), ANY, at(today, 11), players.liaison(office))
                    .orThrow();
            criteria(stages.get(1), today, players.liaison(office));
            share(id, today, officer);
        });
        on(days.plus(day, 5), today -> desk.setTopic(
                        id, ANY, word("topic"), null, at(today, 9), players.liaison(office))
                .orThrow());
        on(days.plus(day, 9), today -> discuss(id, today, ends, players));
        on(days.plus(day, 3), today -> breakDown(id, today, ends, players));
        on(days.plus(day, 4), today -> review(id, today, ends, players));
        for (int n = 0; n + 1 < stages.size(); n++) {
            var ending = stages.get(n).caseId();
            var next = stages.get(n + 1).caseId();
            on(days.plus(Objects.requireNonNull(stages.get(n).until()), 1), today -> {
                gates.pass(ending, ANY, word("gate.words"), at(today, 9), players.liaison(office))
                        .orThrow();
                gates.begin(next, ANY, at(today, 10), players.liaison(office)).orThrow();
            });
        }
        on(days.plus(Objects.requireNonNull(stages.get(1).from()), LATER), today -> register(id, today, players));
        evaluated(id, lastDay, players);
    }

    /** A task of the campaign before counts for this one as well. */
    private void share(CaseId campaign, LocalDate day, Actor officer) {
        sharedTasks.candidates(campaign.value(), at(day, 13), officer).stream()
                .findFirst()
                .ifPresent(other -> desk.recognise(
                                campaign, ANY, other.docket(), null, word("share.reason"), at(day, 13), officer)
                        .orThrow());
    }

    /** Beside what the rules ask for, the office asks for something that a person looks at. */
    private void criteria(Course.Stage stage, LocalDate day, Actor office) {
        var kinds = EnumSet.of(ExitCriterion.TASKS_CLOSED, ExitCriterion.SUMMARIES_IN);
        gates.setCriteria(
                        stage.caseId(),
                        ANY,
                        kinds,
                        List.of(word("criterion")),
                        word("criterion.reason"),
                        at(day, 12),
                        office)
                .orThrow();
    }

    /** Where the campaign still runs one unit has not written yet. */
    private void discuss(CaseId campaign, LocalDate day, boolean ends, Players players) {
        var asked = summaryRows.of(campaign.value(), Scope.SYSTEM);
        for (int n = 0; n < asked.size() - (ends ? 0 : 1); n++) {
            var issues = List.of(word("issue." + (n % 4 + 1)), word("issue." + ((n + 1) % 4 + 1)));
            summaries
                    .submit(
                            asked.get(n).caseId(),
                            ANY,
                            word("summary"),
                            issues,
                            at(day, 10),
                            players.liaison(asked.get(n).unit()))
                    .orThrow();
        }
    }

    private void breakDown(CaseId campaign, LocalDate day, boolean ends, Players players) {
        var plans = planRows.of(campaign.value(), Scope.SYSTEM);
        var departing = plans.stream()
                .max(Comparator.comparing(plan -> lastDay(plan, day)))
                .orElseThrow();
        for (int n = 0; n < plans.size(); n++) {
            var plan = plans.get(n);
            boolean waits = !ends && n == plans.size() - 2 && !plan.equals(departing);
            if (!waits) {
                breakDown(plan, day, plan.equals(departing), players);
            }
        }
    }

    private LocalDate lastDay(UnitPlan plan, LocalDate day) {
        LocalDate last = day;
        for (var item : ownAlone(plan, day)) {
            LocalDate due = Departures.lastDay(item);
            if (due != null && due.isAfter(last)) {
                last = due;
            }
        }
        return last;
    }

    /** What is shared is broken down in its own campaign. */
    private List<CampaignItems.Item> ownAlone(UnitPlan plan, LocalDate day) {
        return unitPlans.own(plan, at(day, 9)).stream()
                .filter(item -> !item.shared())
                .toList();
    }

    /** Three steps a task; where the plan departs, the last lies behind the limit. */
    private void breakDown(UnitPlan plan, LocalDate day, boolean departs, Players players) {
        var liaison = players.liaison(plan.unit());
        var staff = List.copyOf(unitPlans.staff(plan.unit(), day).keySet());
        for (var item : ownAlone(plan, day)) {
            LocalDate last = Departures.lastDay(item);
            LocalDate due = last == null ? plan.due() : last;
            var steps = List.of(
                    new UnitPlans.Typed(word("step.first"), staff.get(0), days.plus(day, 2)),
                    new UnitPlans.Typed(word("step.second"), staff.get(1), days.plus(due, -3)),
                    new UnitPlans.Typed(
                            word("step.third"), staff.get(2), departs ? days.plus(due, LATER) : days.plus(due, -1)));
            unitPlans
                    .breakDown(plan.caseId(), ANY, item.docket().value(), steps, at(day, 10), liaison)
                    .orThrow();
        }
        unitPlans
                .recordMeeting(
                        plan.caseId(),
                        ANY,
                        new Meetings.Typed(MeetingSort.SPECIAL, null, day, word("meeting.unit")),
                        at(day, 13),
                        liaison)
                .orThrow();
        unitPlans
                .submit(plan.caseId(), ANY, departs ? word("deviation") : "", at(day, 14), liaison)
                .orThrow();
    }

    /** In a campaign that is still running the plan that departs waits for its review. */
    private void review(CaseId campaign, LocalDate day, boolean ends, Players players) {
        for (var plan : planRows.of(campaign.value(), Scope.SYSTEM)) {
            boolean departs = plan.deviation() != null;
            if (plan.state() == UnitPlanState.SUBMITTED && (ends || !departs)) {
                unitPlans
                        .accept(
                                plan.caseId(),
                                ANY,
                                word(departs ? "opinion.deviation" : "opinion"),
                                at(day, 10),
                                players.head(plan.office()))
                        .orThrow();
            }
        }
    }

    private void register(CaseId campaign, LocalDate day, Players players) {
        var course = course(campaign.value());
        var owners = planRows.of(campaign.value(), Scope.SYSTEM);
        for (int n = 1; n <= 2; n++) {
            String document = word("rule." + n + ".document").replace("{year}", String.valueOf(day.getYear()));
            var rule = new StandingRules.NewRule(
                    word("rule." + n), document, owners.get(n).unit(), day.plusDays(REVIEWED_AFTER));
            desk.registerRule(campaign, ANY, rule, at(day, 10 + n), players.liaison(course.office()))
                    .orThrow();
        }
        var first = ruleRows.of(campaign.value(), Scope.SYSTEM).get(0);
        rules.offer(first.caseId(), ANY, first.owner(), first.review(), at(day, 14), players.liaison(course.office()))
                .orThrow();
    }

    /** From the last day of the last window to the close; days after day zero never come. */
    private void evaluated(CaseId campaign, LocalDate lastDay, Players players) {
        on(days.plus(lastDay, 1), today -> {
            var office = course(campaign.value()).office();
            desk.beginAcceptance(campaign, ANY, at(today, 9), players.liaison(office))
                    .orThrow();
            for (var line : acceptances.of(campaign.value())) {
                if (line.verdict() == Verdict.UNANSWERED) {
                    desk.check(
                                    campaign,
                                    ANY,
                                    line.unit(),
                                    line.criterion(),
                                    Verdict.MET,
                                    word("check.finding"),
                                    at(today, 15),
                                    players.cast().officer(1))
                            .orThrow();
                }
            }
        });
        on(days.plus(lastDay, 2), today -> settled(campaign, today, players));
        on(days.plus(lastDay, 3), today -> {
            var course = course(campaign.value());
            String draft = evaluation.draft(course, at(today, 9));
            desk.writeReport(
                            campaign,
                            ANY,
                            draft + "\n" + word("report"),
                            at(today, 10),
                            players.liaison(course.office()))
                    .orThrow();
            desk.issueReport(campaign, ANY, at(today, 16), players.cast().chief())
                    .orThrow();
        });
        on(days.plus(lastDay, 4), today -> {
            var course = course(campaign.value());
            for (Course.Stage stage : course.stages()) {
                if (stage.state() == StageState.OPEN) {
                    gates.pass(stage.caseId(), ANY, word("gate.last"), at(today, 9), players.liaison(course.office()))
                            .orThrow();
                }
            }
            desk.close(campaign, ANY, word("close"), at(today, 16), players.head(course.office()))
                    .orThrow();
        });
    }

    /** Every rule finds its owner. */
    private void settled(CaseId campaign, LocalDate day, Players players) {
        var office = course(campaign.value()).office();
        for (var rule : ruleRows.of(campaign.value(), Scope.SYSTEM)) {
            if (rule.state() == org.zhixing.campaign.RuleState.REGISTERED) {
                rules.offer(rule.caseId(), ANY, rule.owner(), rule.review(), at(day, 9), players.liaison(office))
                        .orThrow();
            }
            rules.takeOver(rule.caseId(), ANY, at(day, 15), players.head(rule.owner()))
                    .orThrow();
        }
    }

    private Course course(UUID id) {
        return courses.find(new CaseId(CaseKind.CAMPAIGN, id).value(), Scope.SYSTEM)
                .orElseThrow();
    }

    private void on(LocalDate day, Doing doing) {
        ahead.computeIfAbsent(day, none -> new ArrayList<>()).add(doing);
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 12).atZone(Zone.SHANGHAI).toInstant();
    }
}
