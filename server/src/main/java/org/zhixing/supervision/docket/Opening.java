package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.shell.SearchWords;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SignedPaper;
import org.zhixing.supervision.desk.Batch;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.notice.Greens;
import org.zhixing.supervision.rule.RuleBook;
import org.zhixing.worktime.Period;

/** Registration and opening (R040, R041): checks, writes the docket down, serves the green notice. */
@Component
class Opening implements ActOn<DocketCommand.OpenDraft> {

    private final Ladder ladder;
    private final Greens greens;
    private final Drafts drafts;
    private final DutyGate gate;
    private final Duties duties;

    Opening(Ladder ladder, Greens greens, Drafts drafts, DutyGate gate, Duties duties) {
        this.gate = gate;
        this.duties = duties;
        this.ladder = ladder;
        this.greens = greens;
        this.drafts = drafts;
    }

    @Override
    public Class<DocketCommand.OpenDraft> command() {
        return DocketCommand.OpenDraft.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.OpenDraft command, Scene scene) {
        var refusal = againstItsDay(scene);
        if (refusal == null) {
            refusal = drafts.againstOpening(scene);
        }
        if (refusal == null) {
            refusal = duties.askAnew(command.duty(), scene);
        }
        if (refusal == null) {
            open(
                    scene,
                    scene.drafted().although(),
                    drafts.hands(scene),
                    command.duty().facts());
        }
        return refusal;
    }

    /** Opens what a leader has signed on paper: that is the signature of the green notice (practice 7). */
    @Nullable
    Refusal sign(Scene scene, SignedPaper paper) {
        var refusal = againstItsDay(scene);
        if (refusal == null) {
            refusal = drafts.againstSignature(scene, paper);
        }
        if (refusal == null) {
            refusal = duties.askAnew(DutyGround.UNSAID, scene);
        }
        if (refusal == null) {
            open(scene, scene.drafted().although(), drafts.hands(scene, paper), Map.of("paper", paper.number()));
        }
        return refusal;
    }

    /** Why a paper that opens it could not be signed, as far as is known before; null when nothing is known against it. */
    @Nullable
    Refusal againstPaper(
            Scene scene, Collection<DocketId> together, @Nullable PersonId checker, Set<PersonId> signers) {
        var refusal = againstItsDay(scene);
        if (refusal == null) {
            refusal = drafts.againstPaper(scene, together, checker, signers);
        }
        return refusal == null ? duties.against(DutyGround.UNSAID, scene) : refusal;
    }

    /** A day that passed while the draft waited for its signature was to come when it was written down. */
    private static @Nullable Refusal againstItsDay(Scene scene) {
        var due = scene.docket().statedDue();
        var draft = scene.drafted();
        return due != null && due.isBefore(draft.draftedOn()) && draft.pastDueReason() == null
                ? Refusal.of("supervision.refused.due-passed", "practice 9", due.toString())
                : null;
    }

    /** Checks all and writes them down as drafts; the first refusal refuses all. */
    @Nullable
    Refusal write(List<OpenDocket> dockets, Batch batch) {
        return write(dockets, batch, docket -> Since.NOW);
    }

    /**
     * From when a docket is opened.
     *
     * @param on the day on paper, null for now
     * @param late whether it is entered late, and so is quiet
     */
    record Since(@Nullable LocalDate on, boolean late) {
        static final Since NOW = new Since(null, false);
    }

    /** As {@link #write(List, Batch)}, for what may have been opened before. */
    @Nullable
    Refusal write(List<OpenDocket> dockets, Batch batch, Function<OpenDocket, Since> since) {
        var opener = batch.actor().unit();
        if (opener == null || !batch.actor().hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Refusal.of("supervision.refused.not-the-office", "L1-7 L1-11");
        }
        var units = new HashSet<UnitId>();
        for (var docket : dockets) {
            units.addAll(docket.units());
        }
        batch.name(units);
        var lists = batch.duties(gate);
        var judged = new ArrayList<StatedDuty>();
        for (var docket : dockets) {
            var refusal = check(docket, batch);
            if (refusal != null) {
                return refusal;
            }
            // what ran before the house was opened was asked already
            if (!since.apply(docket).late()) {
                var duty = lists.judge(docket.id().value(), docket.duty(), docket.units());
                if (duty instanceof Outcome.Refused<List<StatedDuty>> refused) {
                    return refused.refusal();
                }
                judged.addAll(duty.orThrow());
            }
        }
        batch.effects().state(judged);
        dockets.forEach(docket -> insert(docket, opener, batch, since.apply(docket)));
        return null;
    }

    private static @Nullable Refusal check(OpenDocket docket, Batch batch) {
        if (docket.source().authority().isBlank() || docket.source().title().isBlank()) {
            return Refusal.of("supervision.refused.no-authority", "L1-11 R040");
        }
        if (docket.title().isBlank() || docket.requirement().isBlank()) {
            return Refusal.of("supervision.refused.no-requirement", "R041");
        }
        if (!batch.knows(docket.lead())) {
            return Refusal.of("supervision.refused.no-lead", "R164");
        }
        Set<UnitId> seen = new HashSet<>(Set.of(docket.lead()));
        for (var participant : docket.participants()) {
            if (!seen.add(participant.unit())) {
                return Refusal.of("supervision.refused.twice", "R164", batch.nameOf(participant.unit()));
            }
            if (!batch.knows(participant.unit())) {
                return Refusal.of("supervision.refused.no-such-unit", "R164");
            }
        }
        if (docket.kind() == DocketKind.ONGOING && docket.due() != null) {
            return Refusal.of("supervision.refused.ongoing-due", "practice 4");
        }
        if (docket.kind() == DocketKind.QUANTIFIED && docket.quantity() == null) {
            return Refusal.of("supervision.refused.course-target", "practice 4");
        }
        var due = docket.due();
        String reason = docket.pastDueReason();
        if (due != null && due.isBefore(batch.today()) && (reason == null || reason.isBlank())) {
            return Refusal.of("supervision.refused.due-passed", "practice 9", due.toString());
        }
        return null;
    }

    private void insert(OpenDocket docket, UnitId opener, Batch batch, Since since) {
        var rules = batch.rules();
        String byRule = Ladder.ruleOfTerm(docket.source().kind(), docket.urgency(), rules);
        Period term = termOf(docket, rules, byRule);
        var quantity = docket.quantity();
        batch.effects()
                .insert(
                        Table.DOCKET,
                        docket.id().value(),
                        Fields.of("title", docket.title().strip())
                                .and("requirement", docket.requirement().strip())
                                .and("source_kind", docket.source().kind())
                                .and("source_ref", docket.source().ref())
                                .and("source_title", docket.source().title().strip())
                                .and("authority", docket.source().authority().strip())
                                .and("kind", docket.kind())
                                .and("urgency", docket.urgency())
                                .and("opener", opener.value())
                                .and("lead", docket.lead().value())
                                .and(
                                        "parent",
                                        docket.parent() == null
                                                ? null
                                                : docket.parent().value())
                                .and("campaign", docket.campaign())
                                .and("task", docket.task())
                                .and("target", quantity == null ? null : quantity.target())
                                .and("unit_of_measure", quantity == null ? null : quantity.unitOfMeasure())
                                .and("term", term == null ? null : term.code())
                                .and("stated_due", docket.due())
                                .and("rhythm", docket.rhythm())
                                .and("past_due_reason", docket.pastDueReason())
                                .and(
                                        "term_days",
                                        ladder.workingDays(Entering.startOf(since, batch.at()), term, docket.due()))
                                .and("entered_at", since.late() ? batch.at() : null)
                                .and("quiet", since.late())
                                .and("state", DocketState.DRAFT)
                                .and("returns", 0)
                                .and("extensions", 0)
                                .and(
                                        "words",
                                        SearchWords.index(docket.title() + " "
                                                + docket.source().title()))
                                .and("although", docket.although())
                                .and(
                                        "drafter",
                                        batch.actor().person() == null
                                                ? null
                                                : batch.actor().person().value())
                                .and("drafted_by", batch.actorName())
                                .and("drafted_at", batch.at())
                                .and("version", 0));
        for (var participant : docket.participants()) {
            batch.effects()
                    .insert(
                            Table.PARTICIPANT,
                            Ids.next(),
                            Fields.of("docket", docket.id().value())
                                    .and("unit", participant.unit().value())
                                    .and("part", participant.part())
                                    .and("state", PartState.NAMED)
                                    .and("due", participant.due())
                                    .and("named_at", batch.at()));
        }
    }

    /** What it is measured by where no day is stated: ongoing work by its reviews (practice 4). */
    private static @Nullable Period termOf(OpenDocket docket, RuleBook rules, String byRule) {
        if (docket.kind() == DocketKind.ONGOING) {
            return rules.period("review.every");
        }
        return docket.due() != null ? null : docket.term() != null ? docket.term() : rules.period(byRule);
    }

    /**
     * What follows when a docket is served: limits start, the green notice is numbered, the units learn of it.
     *
     * @param although why it is opened beside a similar one, empty where there is none
     * @param hands who drafted, checked and signed, or who approved the opening
     * @param besides what the ledger says besides
     */
    void open(Scene scene, String although, Hands hands, Map<String, Object> besides) {
        var docket = scene.docket();
        var effects = scene.effects();
        effects.start(ladder.acknowledge(docket.subject(), docket.urgency(), scene.at(), scene.rules()));
        var term = effects.start(ladder.own(docket, scene.at(), scene.rules()));
        for (var part : scene.participants()) {
            var limit = effects.start(ladder.part(docket, part.part(), part.due(), scene.at(), scene.rules()));
            effects.update(Table.PARTICIPANT, part.id(), Fields.of("limit_id", limit.value()));
            scene.tellDuty(
                    part.unit(),
                    Role.UNIT_LIAISON,
                    part.part() == Part.JOINT_LEAD
                            ? "supervision.message.joint-lead"
                            : "supervision.message.assistant");
        }
        scene.set("state", DocketState.OPENED);
        scene.set("opened_at", scene.at());
        scene.batch().opens(docket.id());
        var said = new HashMap<String, Object>(Map.of(
                "title", docket.title(),
                "lead", scene.batch().nameOf(docket.lead()),
                "source", docket.sourceTitle(),
                "requirement", docket.requirement()));
        said.putAll(besides);
        if (!although.isBlank()) {
            said.put("although", although.strip());
        }
        scene.record(DocketAct.OPEN.verb(), said);
        greens.issue(scene, docket.lead(), term, docket.sourceTitle(), hands);
        scene.tellDuty(docket.lead(), Role.UNIT_LIAISON, "supervision.message.opened");
    }
}
