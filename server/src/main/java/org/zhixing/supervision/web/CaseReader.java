package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Papers;
import org.zhixing.shell.CaseLinks;
import org.zhixing.shell.CasePapers;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.Completions;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.supervision.docket.Courses;
import org.zhixing.supervision.docket.Drafts;
import org.zhixing.supervision.docket.Extensions;
import org.zhixing.supervision.docket.Handovers;
import org.zhixing.supervision.docket.Holdings;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.docket.Promises;
import org.zhixing.supervision.docket.Reviews;
import org.zhixing.supervision.instruction.InstructionRows;
import org.zhixing.supervision.instruction.InstructionSight;
import org.zhixing.supervision.listing.Lights;
import org.zhixing.supervision.listing.UnitMatrix;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeStatus;

/** Reads one docket whole, as far as the actor may see it. */
@Component
class CaseReader {

    private final Stage stage;
    private final UnitMatrix matrix;
    private final CaseActs acts;
    private final Progress progress;
    private final Courses courses;
    private final Lights lights;
    private final Holdings holdings;
    private final Completions completions;
    private final Reviews reviews;
    private final Obstacles obstacles;
    private final Promises promises;
    private final Consultations consultations;
    private final Extensions extensions;
    private final Handovers handovers;
    private final Papers papers;
    private final Attachments attachments;
    private final Ledger ledger;
    private final InstructionRows instructions;
    private final InstructionSight sight;
    private final ApprovalReading approvals;
    private final DutyGate duties;
    private final ObjectProvider<CaseLinks> links;
    private final ObjectProvider<CasePapers> written;

    CaseReader(
            Stage stage,
            UnitMatrix matrix,
            CaseActs acts,
            Progress progress,
            Courses courses,
            Lights lights,
            Holdings holdings,
            Completions completions,
            Reviews reviews,
            Obstacles obstacles,
            Promises promises,
            Consultations consultations,
            Extensions extensions,
            Handovers handovers,
            Papers papers,
            Attachments attachments,
            Ledger ledger,
            InstructionRows instructions,
            InstructionSight sight,
            ApprovalReading approvals,
            DutyGate duties,
            ObjectProvider<CaseLinks> links,
            ObjectProvider<CasePapers> written) {
        this.duties = duties;
        this.stage = stage;
        this.matrix = matrix;
        this.acts = acts;
        this.progress = progress;
        this.courses = courses;
        this.lights = lights;
        this.holdings = holdings;
        this.completions = completions;
        this.reviews = reviews;
        this.obstacles = obstacles;
        this.promises = promises;
        this.consultations = consultations;
        this.extensions = extensions;
        this.handovers = handovers;
        this.papers = papers;
        this.attachments = attachments;
        this.ledger = ledger;
        this.instructions = instructions;
        this.sight = sight;
        this.approvals = approvals;
        this.links = links;
        this.written = written;
    }

    /** The docket as it stands for this actor; empty when it is not to be seen. */
    Optional<Scene> look(DocketId id, Instant at, Actor actor) {
        return Optional.ofNullable(
                stage.look(List.of(id), stage.batch(at, actor)).get(id));
    }

    @Transactional(readOnly = true)
    public Optional<DocketPage> page(DocketId id, UnitMatrix.Order order, Instant at, Actor actor) {
        return look(id, at, actor).map(scene -> page(scene, order, at, actor));
    }

    private DocketPage page(Scene scene, UnitMatrix.Order order, Instant at, Actor actor) {
        var docket = scene.docket();
        var id = docket.id();
        var possible = acts.of(scene);
        var recorded = ledger.timeline(docket.subject());
        var told = obstacles.of(id);
        var asked = consultations.of(id);
        var objected = handovers.objectionsOf(id);
        var files = attachments.of(docket.subject());
        var sheets = papers.of(docket.subject());
        var units = new HashSet<UnitId>(Set.of(docket.opener(), docket.lead()));
        add(units, docket.section());
        scene.participants().forEach(part -> units.add(part.unit()));
        told.forEach(one -> {
            units.add(one.unit());
            add(units, one.remover());
        });
        asked.forEach(one -> units.addAll(one.units()));
        objected.forEach(one -> units.addAll(List.of(one.unit(), one.competent())));
        scene.batch().name(units);
        Map<UnitId, String> names = new HashMap<>();
        units.forEach(unit -> names.put(unit, scene.batch().nameOf(unit)));
        var said = duties.on(id.value());
        said.forEach(one -> names.put(one.unit(), scene.batch().nameOf(one.unit())));
        var below = matrix.of(id, actor, at, order);
        below.forEach(one ->
                names.put(one.docket().lead(), scene.batch().nameOf(one.docket().lead())));
        var above = matrix.above(docket, actor, at).orElse(null);
        if (above != null) {
            names.put(above.lead(), scene.batch().nameOf(above.lead()));
        }
        return new DocketPage(
                docket,
                NoticeRows.colourOf(scene.notices()),
                holder(docket, names),
                termOf(scene),
                scene.openLimits().stream().map(TimeLeft::of).toList(),
                possible.primary(),
                possible.others(),
                scene.notices(),
                approvals.waitingOn(docket.subject(), at),
                scene.participants(),
                lights.of(List.of(id), at).getOrDefault(id, Lights.NONE),
                courses.of(id).orElse(null),
                promised(scene),
                holdings.of(scene, recorded).orElse(null),
                contests(recorded),
                progress.of(id),
                completions.of(id),
                reviews.of(id),
                reviews.carriedOver(id),
                told.stream()
                        .map(one -> new DocketPage.Obstructed(one, obstacles.holds(one, at)))
                        .toList(),
                asked,
                extensions.of(id),
                objected,
                instructions.behind(id, sight.of(actor, scene.today())).orElse(null),
                said,
                above,
                waits(scene, at, actor),
                below.stream()
                        .map(one -> new DocketPage.Below(one, holder(one.docket(), names)))
                        .toList(),
                order,
                sheets,
                files,
                links.orderedStream()
                        .flatMap(one -> one.of(docket.subject(), actor).stream())
                        .toList(),
                Timeline.whole(scene.docket().subject(), recorded, Timeline.links(files, sheets)),
                written.stream()
                        .flatMap(one -> one.of(docket.subject(), at, actor).stream())
                        .toList(),
                Map.copyOf(names));
    }

    private DocketPage.@Nullable Waits waits(Scene scene, Instant at, Actor actor) {
        var parent = scene.docket().parent();
        var why = scene.docket().state() == DocketState.DRAFT ? Drafts.againstBeforeItsParent(scene) : null;
        return parent == null || why == null
                ? null
                : look(parent, at, actor)
                        .map(above ->
                                new DocketPage.Waits(why, parent, above.docket().title()))
                        .orElse(null);
    }

    private List<DocketPage.Promised> promised(Scene scene) {
        var open = promises.open(scene);
        return promises.of(scene.docket().id()).stream()
                .map(one -> new DocketPage.Promised(one, open.contains(one), one.late(scene.today())))
                .toList();
    }

    private static List<DocketPage.Contest> contests(List<Recorded> recorded) {
        var contests = new ArrayList<DocketPage.Contest>();
        for (Recorded one : recorded) {
            var entry = one.entry();
            for (DocketAct act : List.of(DocketAct.CONTEST_HOLDING, DocketAct.ANSWER_CONTEST)) {
                if (entry.verb().equals(act.verb())) {
                    Object words = entry.changed()
                            .getOrDefault("words", entry.changed().getOrDefault("opinion", ""));
                    contests.add(
                            new DocketPage.Contest(entry.at(), entry.actor().personName(), act, words.toString()));
                }
            }
        }
        return contests;
    }

    /** Of what is accepted, whether it was in time; else the limit that counts for whoever holds the case: where the unit's stands still, the one that runs. */
    private static @Nullable TimeLeft termOf(Scene scene) {
        var state = scene.docket().state();
        if (state == DocketState.ACCEPTED || state == DocketState.CLOSED) {
            return scene.endedTerm().map(TimeLeft::of).orElse(null);
        }
        var current = scene.currentTerm();
        if (current.isPresent() && current.get().status() != TimeStatus.PAUSED) {
            return TimeLeft.of(current.get());
        }
        return scene.openLimits().stream()
                .filter(limit -> limit.status() != TimeStatus.PAUSED)
                .min(Comparator.comparing(LimitView::dueAt))
                .or(() -> current)
                .map(TimeLeft::of)
                .orElse(null);
    }

    /** Who has to act on a docket now, as a name; empty when nobody has. */
    static String holder(Docket docket, Map<UnitId, String> names) {
        return switch (docket.state()) {
            case OPENED, ACKNOWLEDGED, RETURNED, SUSPENDED -> {
                String lead = names.getOrDefault(docket.lead(), "");
                yield docket.personName() == null ? lead : lead + " " + docket.personName();
            }
            case DRAFT, REPORTED, ACCEPTED -> names.getOrDefault(docket.opener(), "");
            case VERIFYING -> docket.verifier() == null ? "" : docket.verifier();
            case CLOSED, WITHDRAWN, DISCARDED -> "";
        };
    }

    private static void add(Set<UnitId> units, @Nullable UnitId unit) {
        if (unit != null) {
            units.add(unit);
        }
    }
}
