package org.zhixing.campaign.discussion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.SummaryAct;
import org.zhixing.campaign.SummaryState;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Asked;
import org.zhixing.filing.Filing.Doing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.SourceKind;

/** Asks each unit of a campaign for one result summary, takes it, and opens dockets out of the issues found (R152). */
@Service
public class Summaries {

    private static final String TABLE = "summary";
    private static final String RULE = "R152";
    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_ISSUE = 500;
    private static final int MOST_ISSUES = 50;
    private static final int TITLE = 40;
    private static final Pattern CLAUSE = Pattern.compile("[\\u3002\\uff1b]");

    private final SummaryRows rows;
    private final UnitPlanRows plans;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Dockets dockets;
    private final JdbcClient jdbc;
    private final ObjectProvider<BurdenGate> gates;

    Summaries(
            SummaryRows rows,
            UnitPlanRows plans,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Dockets dockets,
            JdbcClient jdbc,
            ObjectProvider<BurdenGate> gates) {
        this.rows = rows;
        this.plans = plans;
        this.sight = sight;
        this.limits = limits;
        this.tables = tables;
        this.filing = filing;
        this.dockets = dockets;
        this.jdbc = jdbc;
        this.gates = gates;
    }

    /** A topic that has been set, and how many units were asked. */
    public record Topic(String words, LocalDate due, int units) {}

    /**
     * Asks every unit that has a plan; the right to do so has been decided.
     *
     * @param due last day, null for the term of the rules
     */
    public Outcome<Topic> ask(UUID campaign, String words, @Nullable LocalDate due, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        String topic = words.strip();
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
            return Outcome.refused("campaign.refused.topic", RULE, LONGEST_TOPIC);
        }
        if (due != null && !due.isAfter(today)) {
            return Outcome.refused("campaign.refused.due-ahead", RULE);
        }
        var units = plans.of(campaign, Scope.SYSTEM);
        if (units.isEmpty()) {
            return Outcome.refused("campaign.refused.no-units", RULE);
        }
        var asked = units.stream().map(UnitPlan::unit).toList();
        var full = gates.stream()
                .map(gate -> gate.against(asked, "SUMMARY", Grounds.PRESCRIBED, at))
                .filter(Objects::nonNull)
                .findFirst();
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        var last = due == null ? limits.after(today, "summary.term") : due;
        String rule = due == null ? limits.cite("summary.term") : topic;
        UUID id = Ids.next();
        tables.insert(
                "topic",
                Map.of(
                        "id", id,
                        "campaign", campaign,
                        "words", topic,
                        "due", last,
                        "asked_at", at,
                        "asked_by", actor.personName()));
        for (UnitPlan plan : units) {
            var summary = CaseId.next(CaseKind.SUMMARY);
            var limit = limits.stated(CampaignLimits.SUMMARY, last, rule, "warning.days", summary, at, actor);
            tables.insert(
                    TABLE,
                    Map.of(
                            "id",
                            summary.value(),
                            "topic",
                            id,
                            "plan",
                            plan.id(),
                            "state",
                            SummaryState.ASKED,
                            "limit_id",
                            limit.value(),
                            "words",
                            "",
                            "version",
                            0));
            filing.enter(summary, SummaryAct.ASK, Map.of("topic", topic, "due", last), List.of(), at, actor);
            filing.tell(plan.unit(), summary, "campaign.message.summary-asked", topic, at);
        }
        return Outcome.done(new Topic(topic, last, units.size()));
    }

    /**
     * The one summary of the unit.
     *
     * @param issues a line each; what has become a docket already stays
     */
    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, String words, List<String> issues, Instant at, Actor actor) {
        return act(id, SummaryAct.SUBMIT, version, at, actor, summary -> {
            if (words.isBlank()) {
                return Outcome.refused("campaign.refused.no-summary", RULE);
            }
            if (issues.size() > MOST_ISSUES || issues.stream().anyMatch(line -> line.length() > LONGEST_ISSUE)) {
                return Outcome.refused("campaign.refused.issues", RULE, MOST_ISSUES, LONGEST_ISSUE);
            }
            write(summary, issues);
            limits.end(summary.limit(), at, actor);
            filing.tell(summary.office(), id, "campaign.message.summary-submitted", summary.topic(), at);
            var person = actor.person();
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("words", words.strip());
            row.put("submitted_at", at);
            row.put("submitter", person == null ? null : person.value());
            row.put("submitted_by", actor.personName());
            row.put("reason", null);
            return Outcome.done(new Written(row, Map.of("issues", issues)));
        });
    }

    private void write(Summary summary, List<String> issues) {
        jdbc.sql("DELETE FROM campaign.issue WHERE summary = :summary AND docket IS NULL")
                .param("summary", summary.id())
                .update();
        Set<String> kept = summary.issues().stream()
                .filter(issue -> issue.docket() != null)
                .map(Summary.Issue::words)
                .collect(Collectors.toSet());
        int position = 0;
        for (String line : issues.stream().distinct().toList()) {
            position++;
            if (!kept.contains(line)) {
                tables.insert(
                        "issue",
                        Map.of(
                                "id",
                                Ids.next(),
                                "summary",
                                summary.id(),
                                "position",
                                position,
                                "words",
                                line,
                                CampaignTables.WORDS,
                                line));
            }
        }
    }

    /** The unit is to look at it once more, within the term of the rules from today. */
    @Transactional
    public Outcome<CaseId> sendBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, SummaryAct.RETURN, version, at, actor, summary -> {
            if (reason.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", RULE);
            }
            var due = limits.after(LocalDate.ofInstant(at, Zone.SHANGHAI), "summary.term");
            var limit = limits.stated(
                    CampaignLimits.SUMMARY, due, limits.cite("summary.term"), "warning.days", id, at, actor);
            filing.tell(summary.unit(), id, "campaign.message.summary-returned", summary.topic(), at);
            return Outcome.done(new Written(
                    Map.of("reason", reason.strip(), "due", due, "limit_id", limit.value()),
                    Map.of("reason", reason.strip(), "due", due)));
        });
    }

    /**
     * A docket out of an issue.
     *
     * @param title empty for the words of the issue, as is the requirement
     * @param due null for the term of the rules
     * @param duty on what ground a township is asked (L9 h)
     */
    public record NewDocket(
            UUID issue, String title, String requirement, UnitId lead, @Nullable LocalDate due, DutyGround duty) {

        /** Where no township is asked that has a duty list. */
        public NewDocket(UUID issue, String title, String requirement, UnitId lead, @Nullable LocalDate due) {
            this(issue, title, requirement, lead, due, DutyGround.UNSAID);
        }
    }

    /** As any docket is opened, by the office of supervision alone; it belongs to the campaign and leads back here. */
    @Transactional
    public Outcome<CaseId> openDocket(CaseId id, int version, NewDocket wanted, Instant at, Actor actor) {
        return act(id, SummaryAct.OPEN_DOCKET, version, at, actor, summary -> {
            var issue = summary.waiting().stream()
                    .filter(one -> one.id().equals(wanted.issue()))
                    .findFirst()
                    .orElse(null);
            if (issue == null) {
                return Outcome.refused("campaign.refused.no-issue", RULE);
            }
            String title = wanted.title().isBlank()
                    ? titleOf(issue.words())
                    : wanted.title().strip();
            var docket = OpenDocket.of(
                            new Source(SourceKind.DOCUMENT, issue.id(), summary.document(), issue.words()),
                            title,
                            wanted.requirement().isBlank()
                                    ? issue.words()
                                    : wanted.requirement().strip(),
                            wanted.lead())
                    .ofCampaign(summary.campaign(), null)
                    .withDue(wanted.due())
                    .onDuty(wanted.duty());
            var opened = dockets.open(List.of(docket), at, actor);
            if (opened instanceof Outcome.Refused<List<DocketId>> refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refused.refusal());
            }
            jdbc.sql("UPDATE campaign.issue SET docket = :docket WHERE id = :id")
                    .param("docket", docket.id().value())
                    .param("id", issue.id())
                    .update();
            return Outcome.done(new Written(Map.of(), Map.of("issue", issue.words(), "docket", title)));
        });
    }

    /** The first clause, cut where a title would be too long. */
    private static String titleOf(String issue) {
        String first = CLAUSE.split(issue, 2)[0].strip();
        return first.length() <= TITLE ? first : first.substring(0, TITLE) + "\u2026";
    }

    /** What somebody may do to a summary now: nothing when the campaign has ended. */
    public List<SummaryAct> open(Summary summary, CampaignSight.Seer seer) {
        return SummaryMoves.TABLE.openTo(parties(summary, seer), summary.state()).stream()
                .filter(act -> still(summary, act))
                .filter(act ->
                        act != SummaryAct.OPEN_DOCKET || !summary.waiting().isEmpty())
                .toList();
    }

    /** Not after the end of the campaign; and who has been merged writes nothing once more. */
    private static boolean still(Summary summary, SummaryAct act) {
        return !summary.course().ended() && !(summary.merged() && act == SummaryAct.RETURN);
    }

    private static Set<CampaignParty> parties(Summary summary, CampaignSight.Seer seer) {
        return CampaignSight.parties(seer, summary.office(), Set.of(), summary.unit(), null);
    }

    private Outcome<CaseId> act(CaseId id, SummaryAct act, int version, Instant at, Actor actor, Doing<Summary> doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return filing.act(
                SummaryMoves.TABLE,
                rows.hold(id.value(), sight.unitPlans(seer)),
                summary -> parties(summary, seer),
                new Asked<>(id, act, version, at, actor),
                summary -> still(summary, act)
                        ? doing.decide(summary)
                        : Outcome.refused("campaign.refused.not-now", RULE));
    }
}
