package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.Criterion;
import org.zhixing.campaign.GroupRole;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.campaign.unitplan.UnitPlans;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Filing.Asked;
import org.zhixing.filing.Filing.Doing;
import org.zhixing.filing.Filing.Written;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketId;

/** What is done to a campaign as a whole, from the first member to its close. */
@Service
public class CourseDesk {

    private final CourseRows rows;
    private final UnitPlans unitPlans;
    private final UnitPlanRows plans;
    private final StandingRules rules;
    private final RuleRows ruleRows;
    private final Summaries summaries;
    private final SharedTasks shared;
    private final CampaignItems items;
    private final Acceptances acceptances;
    private final Evaluation evaluation;
    private final Meetings meetings;
    private final CampaignSight sight;
    private final CampaignLimits limits;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;

    CourseDesk(
            CourseRows rows,
            UnitPlans unitPlans,
            UnitPlanRows plans,
            StandingRules rules,
            RuleRows ruleRows,
            Summaries summaries,
            SharedTasks shared,
            CampaignItems items,
            Acceptances acceptances,
            Evaluation evaluation,
            Meetings meetings,
            CampaignSight sight,
            CampaignLimits limits,
            CampaignTables tables,
            Filing filing,
            Organization organization) {
        this.rows = rows;
        this.unitPlans = unitPlans;
        this.plans = plans;
        this.rules = rules;
        this.ruleRows = ruleRows;
        this.summaries = summaries;
        this.shared = shared;
        this.items = items;
        this.acceptances = acceptances;
        this.evaluation = evaluation;
        this.meetings = meetings;
        this.sight = sight;
        this.limits = limits;
        this.tables = tables;
        this.filing = filing;
        this.organization = organization;
    }

    /** A post of the house joins the group; its holder is who acts. */
    @Transactional
    public Outcome<CaseId> nameMember(CaseId id, int version, PostId post, GroupRole role, Instant at, Actor actor) {
        return act(id, CampaignAct.NAME_MEMBER, version, at, actor, course -> {
            var known = organization.posts(List.of(post)).get(post);
            if (known == null
                    || course.members().stream().anyMatch(one -> post.value().equals(one.post()))) {
                return Outcome.refused("campaign.refused.member", "R148");
            }
            var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
            String holder = organization.holders(List.of(post), today).getOrDefault(post, List.of()).stream()
                    .map(held -> held.personName())
                    .findFirst()
                    .orElse("");
            String title = known.unitName() + known.name();
            tables.insert(
                    "member",
                    Map.of(
                            "id",
                            Ids.next(),
                            "campaign",
                            course.id(),
                            "position",
                            course.members().size() + 1,
                            "role",
                            role,
                            "post",
                            post.value(),
                            "name",
                            holder,
                            "title",
                            title));
            return Outcome.done(new Written(Map.of(), Map.of("member", title, "role", role)));
        });
    }

    @Transactional
    public Outcome<CaseId> releaseMember(CaseId id, int version, UUID member, Instant at, Actor actor) {
        return act(id, CampaignAct.RELEASE_MEMBER, version, at, actor, course -> {
            var leaving = course.members().stream()
                    .filter(one -> one.id().equals(member))
                    .findFirst()
                    .orElse(null);
            if (leaving == null) {
                return Outcome.refused("campaign.refused.member", "R148");
            }
            tables.delete("member", member);
            return Outcome.done(new Written(Map.of(), Map.of("member", leaving.title() + leaving.name())));
        });
    }

    /** One of the four, with what it rests on; no report is asked for it (R149). */
    @Transactional
    public Outcome<CaseId> confirm(CaseId id, int version, Guarantee guarantee, String words, Instant at, Actor actor) {
        return act(id, CampaignAct.CONFIRM_GUARANTEE, version, at, actor, course -> {
            if (words.isBlank() || course.guaranteed(guarantee) != null) {
                return Outcome.refused("campaign.refused.incomplete", "R149");
            }
            tables.insert(
                    "guarantee",
                    Map.of(
                            "campaign", course.id(),
                            "guarantee", guarantee,
                            "words", words.strip(),
                            "confirmed_at", at,
                            "confirmed_by", actor.personName()));
            return Outcome.done(new Written(Map.of(), Map.of("guarantee", guarantee, "words", words.strip())));
        });
    }

    /** The meeting with which the campaign began; instead of what stood there (R151). */
    @Transactional
    public Outcome<CaseId> recordMeeting(CaseId id, int version, Meetings.Typed meeting, Instant at, Actor actor) {
        return act(
                id,
                CampaignAct.RECORD_MEETING,
                version,
                at,
                actor,
                course -> meetings.keep(course.id(), null, meeting, at, actor));
    }

    /** Every unit that leads a task gets its draft. */
    @Transactional
    public Outcome<CaseId> start(CaseId id, int version, Instant at, Actor actor) {
        return act(id, CampaignAct.START, version, at, actor, course -> {
            if (course.headPosts().isEmpty()) {
                return Outcome.refused("campaign.refused.no-head", "R148");
            }
            var until = course.stages().get(0).until();
            var full = unitPlans.full(course.id(), at);
            if (full != null) {
                return Outcome.refused(full);
            }
            int drafts = unitPlans.derive(course.id(), course.title(), course.document(), until, at, actor);
            return Outcome.done(new Written(Map.of(), Map.of("drafts", drafts)));
        });
    }

    /** What all units of the campaign discuss; each is asked for one summary by a day (R152). */
    @Transactional
    public Outcome<CaseId> setTopic(
            CaseId id, int version, String words, @Nullable LocalDate due, Instant at, Actor actor) {
        return act(id, CampaignAct.SET_TOPIC, version, at, actor, course -> summaries
                .ask(course.id(), words, due, at, actor)
                .then(asked -> Outcome.done(new Written(
                        Map.of(), Map.of("topic", asked.words(), "due", asked.due(), "units", asked.units())))));
    }

    /**
     * A docket of another campaign counts for this one as well: one action for all, reported once (R155).
     *
     * @param instead a docket of this campaign that is withdrawn for it, by who may withdraw; null for none
     */
    @Transactional
    public Outcome<CaseId> recognise(
            CaseId id,
            int version,
            DocketId docket,
            @Nullable DocketId instead,
            String reason,
            Instant at,
            Actor actor) {
        return act(
                id,
                CampaignAct.RECOGNISE,
                version,
                at,
                actor,
                course -> reason.isBlank()
                        ? Outcome.refused("campaign.refused.no-reason", "R155")
                        : shared.recognise(course, docket, instead, reason.strip(), at, actor));
    }

    /** It counts no longer; what was withdrawn for it is opened again by an act of its own. */
    @Transactional
    public Outcome<CaseId> takeBack(CaseId id, int version, UUID sharing, String reason, Instant at, Actor actor) {
        return act(
                id,
                CampaignAct.TAKE_BACK,
                version,
                at,
                actor,
                course -> reason.isBlank()
                        ? Outcome.refused("campaign.refused.no-reason", "R155")
                        : shared.takeBack(course, sharing, reason.strip(), at, actor));
    }

    @Transactional
    public Outcome<CaseId> registerRule(CaseId id, int version, StandingRules.NewRule rule, Instant at, Actor actor) {
        return act(id, CampaignAct.REGISTER_RULE, version, at, actor, course -> rules.register(
                        course.id(), rule, at, actor)
                .then(done -> Outcome.done(
                        new Written(Map.of(), Map.of("name", rule.name().strip())))));
    }

    /** When all gates but the last have been passed; the data answer first (R153). */
    @Transactional
    public Outcome<CaseId> beginAcceptance(CaseId id, int version, Instant at, Actor actor) {
        return act(id, CampaignAct.BEGIN_ACCEPTANCE, version, at, actor, course -> {
            var earlier = course.stages().subList(0, course.stages().size() - 1);
            if (earlier.stream().anyMatch(stage -> stage.state() != StageState.PASSED)) {
                return Outcome.refused("campaign.refused.gates", "R150");
            }
            acceptances.read(course.id(), at, actor);
            return Outcome.done(new Written(Map.of(), Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> refresh(CaseId id, int version, Instant at, Actor actor) {
        return act(id, CampaignAct.REFRESH, version, at, actor, course -> {
            acceptances.read(course.id(), at, actor);
            return Outcome.done(new Written(Map.of(), Map.of()));
        });
    }

    /** What data could not answer, or answered wrongly: a person says what he saw. */
    @Transactional
    public Outcome<CaseId> check(
            CaseId id,
            int version,
            UnitId unit,
            Criterion criterion,
            Verdict verdict,
            String finding,
            Instant at,
            Actor actor) {
        return act(id, CampaignAct.CHECK, version, at, actor, course -> {
            if (finding.isBlank() || verdict == Verdict.UNANSWERED) {
                return Outcome.refused("campaign.refused.incomplete", "R153");
            }
            if (!acceptances.answer(course.id(), unit, criterion, verdict, finding.strip(), at, actor)) {
                return Outcome.refused("campaign.refused.not-found", "R153");
            }
            String name = organization.name(unit, LocalDate.ofInstant(at, Zone.SHANGHAI));
            return Outcome.done(new Written(
                    Map.of(),
                    Map.of("unit", name, "criterion", criterion, "verdict", verdict, "finding", finding.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> writeReport(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, CampaignAct.WRITE_REPORT, version, at, actor, course -> {
            var person = actor.person();
            if (words.isBlank() || person == null) {
                return Outcome.refused("campaign.refused.incomplete", "R154");
            }
            return Outcome.done(new Written(
                    Map.of("report", words.strip(), "report_writer", person.value(), "report_by", actor.personName()),
                    Map.of("report", words.strip())));
        });
    }

    /** By somebody else than who wrote it, when nothing is left unanswered. */
    @Transactional
    public Outcome<CaseId> issueReport(CaseId id, int version, Instant at, Actor actor) {
        return act(id, CampaignAct.ISSUE_REPORT, version, at, actor, course -> {
            if (course.report() == null) {
                return Outcome.refused("campaign.refused.no-report", "R154");
            }
            if (course.reportWriter() != null && course.reportWriter().equals(actor.person())) {
                return Outcome.refused("campaign.refused.own-report", "practice 7");
            }
            var open = acceptances.unanswered(course.id());
            if (open != null) {
                return Outcome.refused("campaign.refused.unanswered", "R153");
            }
            var sheet = evaluation.issue(course, at, actor);
            return Outcome.done(new Written(
                    Map.of("paper", sheet.draft().id(), "number", sheet.number()), Map.of("number", sheet.number())));
        });
    }

    /** Only when every gate is passed and every rule has an owner; dockets still open go on without the campaign. */
    @Transactional
    public Outcome<CaseId> close(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, CampaignAct.CLOSE, version, at, actor, course -> {
            if (course.stages().stream().anyMatch(stage -> stage.state() != StageState.PASSED)) {
                return Outcome.refused("campaign.refused.gates", "R150");
            }
            long waiting = ruleRows.of(course.id(), Scope.SYSTEM).stream()
                    .filter(rule -> !rule.state().settled())
                    .count();
            if (waiting > 0) {
                return Outcome.refused("campaign.refused.rules-without-owner", "R027", waiting);
            }
            var open = items.of(course.id(), at).stream()
                    .filter(item -> item.standing().open() || item.lost())
                    .map(CampaignItems.Item::title)
                    .toList();
            if (!open.isEmpty() && words.isBlank()) {
                return Outcome.refused("campaign.refused.open-without-words", "R150", open.size());
            }
            limits.endAllOf(course.id(), at, actor);
            return Outcome.done(new Written(
                    Map.of("ended_at", at, "end_words", words.strip()), Map.of("open", open, "words", words.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> abandon(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, CampaignAct.ABANDON, version, at, actor, course -> {
            if (reason.isBlank()) {
                return Outcome.refused("campaign.refused.no-reason", "R147");
            }
            limits.endAllOf(course.id(), at, actor);
            return Outcome.done(
                    new Written(Map.of("ended_at", at, "end_words", reason.strip()), Map.of("reason", reason.strip())));
        });
    }

    /** What somebody may do to a campaign now. */
    public List<CampaignAct> open(Course course, CampaignSight.Seer seer) {
        return CampaignMoves.TABLE.openTo(parties(course, seer), course.state());
    }

    /** A unit has a part when it has a plan of its own. */
    Set<CampaignParty> parties(Course course, CampaignSight.Seer seer) {
        var home = seer.home();
        var units =
                plans.of(course.id(), Scope.SYSTEM).stream().map(UnitPlan::unit).collect(Collectors.toSet());
        return CampaignSight.parties(
                seer, course.office(), course.headPosts(), home != null && units.contains(home) ? home : null, null);
    }

    private Outcome<CaseId> act(CaseId id, CampaignAct act, int version, Instant at, Actor actor, Doing<Course> doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return filing.act(
                CampaignMoves.TABLE,
                rows.hold(id.value(), sight.campaigns(seer)),
                course -> parties(course, seer),
                new Asked<>(id, act, version, at, actor),
                doing);
    }
}
