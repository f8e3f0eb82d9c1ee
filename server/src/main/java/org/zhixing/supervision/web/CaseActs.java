package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.desk.CarryOverWindow;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.docket.Citing;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.supervision.docket.Contesting;
import org.zhixing.supervision.docket.DocketMoves;
import org.zhixing.supervision.docket.Drafts;
import org.zhixing.supervision.docket.Handovers;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.docket.Promises;
import org.zhixing.supervision.docket.Reviews;
import org.zhixing.supervision.notice.Approving;
import org.zhixing.supervision.notice.NoticeMoves;
import org.zhixing.supervision.notice.Proposing;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitReportRows;
import org.zhixing.supervision.report.UnitReportSight;
import org.zhixing.supervision.report.UnitWays;
import org.zhixing.timelimit.TimeStatus;

/** From the tables of moves: what this actor may do with the docket now, the most pressing first (interface rule 1). */
@Component
class CaseActs {

    private static final List<DocketAct> MOST_PRESSING = List.of(
            DocketAct.CHECK_DRAFT,
            DocketAct.OPEN,
            DocketAct.ACKNOWLEDGE,
            DocketAct.UPHOLD_OBJECTION,
            DocketAct.ACCEPT_PART,
            DocketAct.ANSWER_OBSTACLE,
            DocketAct.ACCEPT,
            DocketAct.ANSWER_CONTEST,
            DocketAct.CLOSE,
            DocketAct.CONTINUE_ONGOING,
            DocketAct.REPORT_REVIEW,
            DocketAct.OFFER_REMOVAL,
            DocketAct.ANSWER_CONSULTATION,
            DocketAct.ACKNOWLEDGE_PART,
            DocketAct.SUBMIT_PART,
            DocketAct.REPORT_COMPLETION,
            DocketAct.REPORT_PROGRESS,
            DocketAct.RESUME);
    private static final List<NoticeAct> NOTICE_FIRST = List.of(
            NoticeAct.EXPLAIN,
            NoticeAct.ACKNOWLEDGE,
            NoticeAct.UPHOLD,
            NoticeAct.CHECK,
            NoticeAct.ISSUE,
            NoticeAct.ASK_APPROVAL);

    private static final String YELLOW = PaperForm.YELLOW_NOTICE.name();

    private final SheetSteps steps;
    private final Drafts drafts;
    private final Obstacles obstacles;
    private final Promises promises;
    private final Citing citing;
    private final Consultations consultations;
    private final Handovers handovers;
    private final NoticeRows notices;
    private final Progress progress;
    private final Ledger ledger;
    private final Reviews reviews;
    private final UnitWays ways;
    private final UnitReportRows reports;
    private final UnitReportSight sight;

    CaseActs(
            SheetSteps steps,
            Drafts drafts,
            Obstacles obstacles,
            Promises promises,
            Citing citing,
            Consultations consultations,
            Handovers handovers,
            NoticeRows notices,
            Progress progress,
            Ledger ledger,
            Reviews reviews,
            UnitWays ways,
            UnitReportRows reports,
            UnitReportSight sight) {
        this.ways = ways;
        this.reports = reports;
        this.sight = sight;
        this.steps = steps;
        this.drafts = drafts;
        this.obstacles = obstacles;
        this.promises = promises;
        this.citing = citing;
        this.consultations = consultations;
        this.handovers = handovers;
        this.notices = notices;
        this.progress = progress;
        this.ledger = ledger;
        this.reviews = reviews;
    }

    /** The first is the primary one, if {@link Possible#primary} says so. */
    record Possible(@Nullable Act primary, List<Act> others) {}

    Possible of(Scene scene) {
        var pressing = new ArrayList<Act>();
        var others = new ArrayList<Act>();
        onNotices(scene, pressing, others);
        var possible = onDocket(scene);
        for (DocketAct act : MOST_PRESSING) {
            var inside = inside(scene, act);
            boolean direct = possible.remove(act);
            if (inside != null) {
                pressing.add(inside);
            } else if (direct) {
                pressing.add(act(scene, act));
            }
        }
        possible.forEach(act -> others.add(act(scene, act)));
        if (mayDivide(scene)) {
            others.add(
                    new Act("supervision.divide", List.of(), scene.docket().id().href() + "/units"));
        }
        Act primary = pressing.isEmpty() ? null : pressing.get(0);
        var rest = new ArrayList<>(pressing.subList(Math.min(1, pressing.size()), pressing.size()));
        rest.addAll(others);
        return new Possible(primary, List.copyOf(rest));
    }

    /** Where the unit has steps of its own for a report, it is written and put forward there, or is under way (practice 3). */
    private @Nullable Act inside(Scene scene, DocketAct act) {
        var docket = scene.docket();
        var kind = UnitReportKind.of(act).orElse(null);
        if (kind == null
                || !DocketMoves.inWork(docket.state())
                || !DocketMoves.suits(docket.kind(), act)
                || !UnitReportDesk.drafts(scene.parties())
                || ways.of(kind, docket.lead()).isEmpty()) {
            return null;
        }
        var actor = scene.batch().standing().actor();
        return reports.openOn(docket.id(), sight.of(actor, scene.today())).stream()
                .filter(report -> report.kind() == kind)
                .findFirst()
                .map(report -> new Act(
                        "supervision.report.under-way",
                        List.of(Texts.keyOf(kind), Texts.keyOf(report.state())),
                        report.id().href()))
                .orElseGet(() -> new Act(
                        "supervision.report.write", List.of(Texts.keyOf(kind)), UnitReports.href(docket.id(), kind)));
    }

    private void onNotices(Scene scene, List<Act> pressing, List<Act> others) {
        var first = new EnumMap<NoticeAct, Act>(NoticeAct.class);
        for (Notice notice : scene.notices()) {
            for (var move : NoticeMoves.openTo(scene.parties(), notice.state(), notice.colour())) {
                if (!makesSense(scene, notice, move.act())) {
                    continue;
                }
                boolean presses = NOTICE_FIRST.contains(move.act()) && ready(scene, notice, move.act());
                if (!presses || first.putIfAbsent(move.act(), act(notice, move.act())) != null) {
                    others.add(act(notice, move.act()));
                }
            }
        }
        NOTICE_FIRST.stream().filter(first::containsKey).map(first::get).forEach(pressing::add);
        boolean pressable = !scene.docket().quiet() && !Proposing.open(scene).isEmpty();
        if (scene.docket().state().withTheUnit() && pressable && office(scene)) {
            others.add(new Act(
                    Texts.keyOf(NoticeAct.PROPOSE),
                    List.of(),
                    scene.docket().id().href() + "/propose"));
        }
    }

    private boolean makesSense(Scene scene, Notice notice, NoticeAct act) {
        if (act == NoticeAct.ACKNOWLEDGE && notice.colour() == Colour.GREEN) {
            return false;
        }
        if (act == NoticeAct.CHECK) {
            return scene.docket().state().withTheUnit()
                    && steps.againstChecking(
                                    YELLOW, notice.proposer(), scene.batch().actor())
                            == null;
        }
        if (act == NoticeAct.ISSUE) {
            return scene.docket().state().withTheUnit()
                    && (notice.colour() != Colour.YELLOW
                            || steps.againstSigning(
                                            YELLOW,
                                            notice.proposer(),
                                            notice.checker(),
                                            scene.batch().actor(),
                                            scene.today())
                                    == null);
        }
        return !scene.docket().state().ended() || act == NoticeAct.UPHOLD || act == NoticeAct.WITHDRAW;
    }

    /** Approval is asked after a call and the explanation, or its time having run out. */
    private boolean ready(Scene scene, Notice notice, NoticeAct act) {
        if (act == NoticeAct.EXPLAIN) {
            return notice.explanation() == null;
        }
        if (act != NoticeAct.ASK_APPROVAL) {
            return true;
        }
        boolean silent = scene.openLimits().stream()
                .anyMatch(limit -> limit.id().equals(notice.explainLimit()) && limit.status() == TimeStatus.OVERDUE);
        var since = Approving.pressedSince(scene, notice);
        return (notice.explanation() != null || silent)
                && since != null
                && notices.callsSince(scene.docket().id(), since) > 0;
    }

    private Set<DocketAct> onDocket(Scene scene) {
        var docket = scene.docket();
        var possible = EnumSet.noneOf(DocketAct.class);
        possible.addAll(DocketMoves.TABLE.openTo(scene.parties(), docket.state()));
        possible.removeIf(act -> !DocketMoves.suits(docket.kind(), act));
        if (docket.ongoing()) {
            review(scene, possible);
        }
        boolean objection = handovers.objectionsOf(docket.id()).stream()
                .anyMatch(one -> one.state().equals("OPEN"));
        var obstructed = obstacles.of(docket.id()).stream()
                .filter(one -> one.answer() == null)
                .toList();
        var open = consultations.of(docket.id()).stream()
                .filter(Consultations.Consultation::open)
                .toList();
        var home = scene.batch().standing().home();
        boolean removes = obstructed.stream().anyMatch(one -> one.isFor(home) && one.offer() == null);
        boolean asked =
                home != null && open.stream().anyMatch(one -> one.silent().contains(home));
        boolean submitted = scene.participants().stream().anyMatch(part -> part.state() == PartState.SUBMITTED);
        var own = scene.ownPart().orElse(null);
        if (docket.state() == DocketState.DRAFT) {
            drop(possible, drafts.againstChecking(scene) == null, DocketAct.CHECK_DRAFT);
            drop(possible, drafts.againstOpening(scene) == null, DocketAct.OPEN);
        }
        drop(possible, docket.quiet(), DocketAct.LIFT_QUIET);
        possible.remove(DocketAct.RETRACT_ENTRY);
        possible.remove(DocketAct.REOPEN);
        possible.remove(DocketAct.SUCCEED);
        drop(possible, objection, DocketAct.UPHOLD_OBJECTION, DocketAct.REJECT_OBJECTION);
        drop(possible, !objection, DocketAct.OBJECT, DocketAct.TRANSFER);
        if (possible.contains(DocketAct.TRANSFER) || possible.contains(DocketAct.UPHOLD_OBJECTION)) {
            drop(possible, drafts.againstServingAnew(scene) == null, DocketAct.TRANSFER, DocketAct.UPHOLD_OBJECTION);
        }
        drop(possible, !obstructed.isEmpty(), DocketAct.ANSWER_OBSTACLE);
        drop(possible, removes, DocketAct.OFFER_REMOVAL);
        drop(possible, possible.contains(DocketAct.CITE) && citing.often(scene), DocketAct.CITE);
        drop(possible, !promises.open(scene).isEmpty(), DocketAct.KEEP_PROMISE);
        drop(possible, asked, DocketAct.ANSWER_CONSULTATION);
        drop(possible, !open.isEmpty(), DocketAct.CONCLUDE_CONSULTATION);
        boolean reported = progress.lastOf(docket.id())
                .filter(report -> report.state() == ReportState.SUBMITTED)
                .isPresent();
        boolean answerable =
                possible.contains(DocketAct.ANSWER_CONTEST) && Contesting.open(ledger.timeline(docket.subject()));
        drop(possible, answerable, DocketAct.ANSWER_CONTEST);
        drop(possible, reported, DocketAct.ACCEPT_PROGRESS, DocketAct.RETURN_PROGRESS);
        drop(possible, submitted, DocketAct.ACCEPT_PART, DocketAct.RETURN_PART);
        drop(possible, own != null && own.state() == PartState.NAMED, DocketAct.ACKNOWLEDGE_PART);
        drop(
                possible,
                own != null && own.state() != PartState.SUBMITTED && own.state() != PartState.ACCEPTED,
                DocketAct.SUBMIT_PART);
        return possible;
    }

    /** The unit is asked from the warning on, the office when it has the unit's word or the day has passed (practice 4). */
    private void review(Scene scene, Set<DocketAct> possible) {
        boolean reported = reviews.of(scene.docket().id()).stream().anyMatch(one -> one.decision() == null);
        var limits = scene.openLimits(Kinds.REVIEW);
        boolean due = limits.stream().anyMatch(limit -> limit.status() == TimeStatus.OVERDUE);
        boolean asked = due || limits.stream().anyMatch(limit -> limit.status() == TimeStatus.DUE_SOON);
        drop(possible, !reported && asked, DocketAct.REPORT_REVIEW);
        drop(possible, reported || due, DocketAct.CONTINUE_ONGOING);
        boolean open = CarryOverWindow.openOn(scene.today(), scene.rules())
                .filter(window -> window.takes(scene.docket()))
                .isPresent();
        drop(possible, open, DocketAct.CARRY_OVER);
    }

    private static void drop(Set<DocketAct> possible, boolean keep, DocketAct... acts) {
        if (!keep) {
            possible.removeAll(List.of(acts));
        }
    }

    /** Whether the office may open sub-dockets below it: while it runs (R053). */
    static boolean mayDivide(Scene scene) {
        var state = scene.docket().state();
        return office(scene)
                && (state.withTheUnit() || state == DocketState.REPORTED || state == DocketState.VERIFYING);
    }

    private static boolean office(Scene scene) {
        return scene.parties().contains(Party.OFFICER) || scene.parties().contains(Party.CHIEF);
    }

    private static Act act(Scene scene, DocketAct act) {
        return new Act(Texts.keyOf(act), List.of(), scene.docket().id().href() + "/" + act.slug());
    }

    private static Act act(Notice notice, NoticeAct act) {
        return new Act(
                Texts.keyOf(act),
                List.of(Texts.keyOf(notice.colour())),
                "/notices/" + notice.id().value() + "/" + act.slug());
    }
}
