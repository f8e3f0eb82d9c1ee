package org.zhixing.plan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.measure.FieldOutcomes;
import org.zhixing.plan.review.DocumentState;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.Readiness;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.plan.review.TaskContent.Standing;
import org.zhixing.plan.review.UnitNames;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.SourceKind;

/**
 * Confirms a plan: opens the campaign with its stages and one docket a task, all or nothing (R030, R163). A group that
 * leads becomes a docket of the unit that sums up, with a sub-docket for each member (practice 5); what a docket under way
 * does already opens none (R155).
 */
@Service
public class Opening {

    private static final int TITLE_LENGTH = 40;

    private final DraftTasks tasks;
    private final UnitNames names;
    private final StandingTasks standing;
    private final PlanDocuments documents;
    private final Campaigns campaigns;
    private final Dockets dockets;
    private final FieldOutcomes outcomes;
    private final Ledger ledger;
    private final DutyGate duties;

    Opening(
            DraftTasks tasks,
            UnitNames names,
            StandingTasks standing,
            PlanDocuments documents,
            Campaigns campaigns,
            Dockets dockets,
            FieldOutcomes outcomes,
            Ledger ledger,
            DutyGate duties) {
        this.duties = duties;
        this.tasks = tasks;
        this.names = names;
        this.standing = standing;
        this.documents = documents;
        this.campaigns = campaigns;
        this.dockets = dockets;
        this.outcomes = outcomes;
        this.ledger = ledger;
    }

    /** The id of the campaign, or what stands in the way. */
    @Transactional
    public Outcome<UUID> confirm(PlanDocument document, Actor officer, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        List<DraftTask> all = tasks.of(document.id());
        List<DraftTask> kept =
                all.stream().filter(row -> !row.content().removed()).toList();
        Map<String, UnitMatch> units = names.of(kept, today);
        var readiness = new Readiness(units, today, duties.on(today));
        long open = kept.stream()
                .filter(row -> !readiness.gapsOf(row.content()).isEmpty())
                .count();
        if (kept.isEmpty() || open > 0) {
            return Outcome.refused("plan.refused.not-ready", "practice 5", open);
        }
        var moved = standing.against(kept, units, at, officer);
        if (moved != null) {
            return Outcome.refused(moved);
        }
        if (document.state() != DocumentState.IN_REVIEW || !documents.advance(document, DocumentState.CONFIRMED)) {
            return Outcome.refused("plan.refused.stale", "R030");
        }
        UUID id = Ids.next();
        var opening = new ArrayList<OpenDocket>();
        var confirmed = new ArrayList<Campaign.Task>();
        for (DraftTask row : kept) {
            TaskContent content = row.content();
            var stands = content.standing();
            List<OpenDocket> opened = stands == null ? docketsOf(document, id, row, units) : List.of();
            opening.addAll(opened);
            confirmed.add(new Campaign.Task(
                    row.id(),
                    confirmed.size() + 1,
                    stageOf(document, content),
                    stands == null ? opened.get(0).id().value() : stands.docket(),
                    content));
        }
        Outcome<List<DocketId>> done = opening.isEmpty() ? Outcome.done(List.of()) : dockets.open(opening, at, officer);
        if (done instanceof Outcome.Refused<List<DocketId>> refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refused.refusal());
        }
        campaigns.add(new Campaign(
                id,
                document.id(),
                document.facts().title(),
                document.office(),
                at,
                officer.personName(),
                stages(document),
                confirmed));
        outcomes.keep(document, all, at);
        ledger.append(Entry.of(
                Stream.of(document.id().subject()),
                at,
                officer,
                "document.confirmed",
                Map.of(
                        "campaign",
                        id.toString(),
                        "tasks",
                        confirmed.size(),
                        "dockets",
                        opening.size(),
                        "standing",
                        kept.stream()
                                .map(row -> row.content().standing())
                                .filter(Objects::nonNull)
                                .map(Standing::title)
                                .toList())));
        return Outcome.done(id);
    }

    private static List<Campaign.Stage> stages(PlanDocument document) {
        var stages = new ArrayList<Campaign.Stage>();
        for (var stage : document.stages()) {
            stages.add(new Campaign.Stage(
                    stages.size() + 1, stage.name(), stage.windowWords(), stage.from(), stage.until()));
        }
        return stages;
    }

    private static int stageOf(PlanDocument document, TaskContent task) {
        for (int i = 0; i < document.stages().size(); i++) {
            if (document.stages().get(i).name().equals(task.stage())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The docket of the task first, then those of the members of a group that leads. */
    private static List<OpenDocket> docketsOf(
            PlanDocument document, UUID campaign, DraftTask row, Map<String, UnitMatch> units) {
        TaskContent task = row.content();
        Part accountable = Objects.requireNonNull(task.accountableLead());
        UnitMatch match = Objects.requireNonNull(units.get(accountable.written()));
        List<UnitId> members = match instanceof UnitMatch.Collective group ? group.members() : List.of();
        UnitId lead = match instanceof UnitMatch.Known known ? known.unit() : Objects.requireNonNull(task.summary());
        return docket(document, campaign, row, lead, participants(task, units, lead))
                .fanOut(members);
    }

    private static OpenDocket docket(
            PlanDocument document, UUID campaign, DraftTask row, UnitId lead, List<Participant> participants) {
        TaskContent task = row.content();
        var facts = document.facts();
        String source = facts.number().isBlank() ? facts.title() : facts.title() + " " + facts.number();
        String where = String.join(" ", task.section());
        var quantity = task.quantity();
        return OpenDocket.of(
                        new Source(SourceKind.PLAN, document.id().value(), source, where.isBlank() ? source : where),
                        titleOf(task.text()),
                        task.text(),
                        lead)
                .withKind(kind(task, quantity))
                .withQuantity(quantity)
                .withRhythm(task.rhythm())
                .withParticipants(participants)
                .ofCampaign(campaign, row.id())
                .withDue(task.dueDay())
                .withPastDueReason(task.dueReason().isBlank() ? null : task.dueReason())
                .onDuty(task.duty());
    }

    private static DocketKind kind(TaskContent task, OpenDocket.@Nullable Quantity quantity) {
        if (task.ongoing()) {
            return DocketKind.ONGOING;
        }
        return quantity == null ? DocketKind.ONE_OFF : DocketKind.QUANTIFIED;
    }

    private static List<Participant> participants(TaskContent task, Map<String, UnitMatch> units, UnitId lead) {
        var participants = new ArrayList<Participant>();
        var seen = new LinkedHashSet<UnitId>();
        seen.add(lead);
        for (Part joint : task.leads()) {
            if (!joint.equals(task.accountableLead())) {
                add(participants, seen, units.get(joint.written()), org.zhixing.supervision.Part.JOINT_LEAD);
            }
        }
        for (Part support : task.supports()) {
            add(participants, seen, units.get(support.written()), org.zhixing.supervision.Part.ASSISTANT);
        }
        return participants;
    }

    private static void add(
            List<Participant> participants,
            Set<UnitId> seen,
            @Nullable UnitMatch match,
            org.zhixing.supervision.Part part) {
        List<UnitId> units = List.of();
        if (match instanceof UnitMatch.Known known) {
            units = List.of(known.unit());
        } else if (match instanceof UnitMatch.Collective group) {
            units = group.members();
        }
        for (UnitId unit : units) {
            if (seen.add(unit)) {
                participants.add(new Participant(unit, part, null));
            }
        }
    }

    /** The first clause of the text, cut where a reader would pause. */
    static String titleOf(String text) {
        String first = text.split("[\\u3002\\uff1b;\\n]", 2)[0].strip();
        return first.length() <= TITLE_LENGTH ? first : first.substring(0, TITLE_LENGTH) + "\u2026";
    }
}
