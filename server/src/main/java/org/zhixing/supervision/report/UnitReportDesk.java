package org.zhixing.supervision.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Submission;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportParty;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.UnitSignOff;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;

/**
 * What a unit does with a report before it goes out (practice 3): whoever works on the docket puts it forward, mends what
 * came back, or records the signed and stamped page. The steps themselves are {@code signoff}'s.
 */
@Service
public class UnitReportDesk {

    /** For callers that decide on the report as it is now. */
    public static final int ANY_VERSION = -1;

    private static final Set<Party> WORKING = EnumSet.of(Party.LEAD_LIAISON, Party.LEAD_HEAD, Party.LEAD_STAFF);

    private final UnitReportRows rows;
    private final UnitReportSight sight;
    private final UnitReportFiling filing;
    private final UnitWays ways;
    private final UnitReportWay onTheWay;
    private final InnerLimit inner;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final Dockets dockets;
    private final Stage stage;
    private final Texts texts;

    UnitReportDesk(
            UnitReportRows rows,
            UnitReportSight sight,
            UnitReportFiling filing,
            UnitWays ways,
            UnitReportWay onTheWay,
            InnerLimit inner,
            SignOffs signOffs,
            Approvals approvals,
            Dockets dockets,
            Stage stage,
            MessageSource messages) {
        this.rows = rows;
        this.sight = sight;
        this.filing = filing;
        this.ways = ways;
        this.onTheWay = onTheWay;
        this.inner = inner;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.dockets = dockets;
        this.stage = stage;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether somebody in these relations to a docket writes its reports. */
    public static boolean drafts(Set<Party> parties) {
        return parties.stream().anyMatch(WORKING::contains);
    }

    /** Writes a report and puts it forward; files named in it are stored with it already. */
    @Transactional
    public Outcome<UnitReportId> putForward(
            UnitReportId id,
            DocketId docket,
            UnitReportKind kind,
            UnitReport.Content content,
            Instant at,
            Actor actor) {
        var scene = lock(docket, at, actor);
        var person = actor.person();
        if (scene == null || person == null) {
            return back(Outcome.refused("supervision.refused.not-found", "architecture 10"));
        }
        var refusal = UnitReportMoves.TABLE.against(null, UnitReportAct.PUT_FORWARD, parties(scene));
        if (refusal != null) {
            return back(Outcome.refused(refusal));
        }
        if (rows.openOn(docket, UnitReportSight.Scope.SYSTEM).stream().anyMatch(one -> one.kind() == kind)) {
            return back(Outcome.refused("supervision.refused.report-under-way", "practice 3"));
        }
        var report = new UnitReport(
                id,
                docket,
                Objects.requireNonNullElse(scene.docket().number(), ""),
                scene.docket().title(),
                scene.docket().lead(),
                kind,
                UnitReportMoves.TABLE.to(null, UnitReportAct.PUT_FORWARD),
                0,
                content,
                person,
                name(actor),
                at,
                null,
                null);
        return back(ready(report, content, at, actor).then(fit -> {
            rows.insert(report);
            return setOut(report, at, actor);
        }));
    }

    /** Puts forward again what came back, with what was mended; whoever does it answers for the words from then on. */
    @Transactional
    public Outcome<UnitReportId> putForwardAgain(
            UnitReportId id, int version, UnitReport.Content content, Instant at, Actor actor) {
        rows.find(id, UnitReportSight.Scope.SYSTEM).ifPresent(report -> lock(report.docket(), at, actor));
        return act(id, UnitReportAct.PUT_FORWARD, version, at, actor, report -> ready(report, content, at, actor)
                .then(fit -> {
                    rows.revise(id, content, Objects.requireNonNull(actor.person()), name(actor), at);
                    filing.settle(report, UnitReportAct.PUT_FORWARD, null, null);
                    return setOut(rows.hold(id, UnitReportSight.Scope.SYSTEM).orElseThrow(), at, actor);
                }));
    }

    /** Before anybody is asked: whether it could go out as it is, and whether the unit has steps for it. */
    private Outcome<UnitReportId> ready(UnitReport report, UnitReport.Content content, Instant at, Actor actor) {
        if (ways.of(report.kind(), report.unit()).isEmpty()) {
            return Outcome.refused("supervision.refused.no-way", "practice 3");
        }
        var refusal = dockets.against(
                UnitReport.command(
                        report.docket(),
                        report.kind(),
                        content,
                        new UnitSignOff(report.id().subject(), report.drafterName())),
                at,
                UnitVoice.of(actor));
        return refusal.<Outcome<UnitReportId>>map(Outcome::refused).orElseGet(() -> Outcome.done(report.id()));
    }

    private Outcome<UnitReportId> setOut(UnitReport report, Instant at, Actor actor) {
        filing.enter(
                report.id(),
                UnitReportAct.PUT_FORWARD,
                Map.of("docket", report.docketTitle(), "words", report.content().words()),
                at,
                actor);
        return signOffs.submit(
                        new Submission(
                                report.kind().path(),
                                report.id().subject(),
                                question(report, at),
                                report.content().words(),
                                report.id().href(),
                                report.unit()),
                        at,
                        actor)
                .then(onItsWay -> Outcome.done(report.id()));
    }

    /** What is asked, with the inner day. */
    private String question(UnitReport report, Instant at) {
        return inner.of(report.docket(), report.kind(), at)
                .map(due -> texts.t(
                        "supervision.report.question.until",
                        texts.name(report.kind()),
                        report.docketTitle(),
                        LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI)))
                .orElseGet(
                        () -> texts.t("supervision.report.question", texts.name(report.kind()), report.docketTitle()));
    }

    /** Takes it back from whoever has it, to mend it. */
    @Transactional
    public Outcome<UnitReportId> takeBack(UnitReportId id, int version, String reason, Instant at, Actor actor) {
        return act(id, UnitReportAct.TAKE_BACK, version, at, actor, report -> signOffs.sendBack(
                        id.subject(), reason, at, actor)
                .then(taken -> {
                    filing.settle(report, UnitReportAct.TAKE_BACK, reason.strip(), null);
                    filing.enter(id, UnitReportAct.TAKE_BACK, Map.of("reason", reason.strip()), at, actor);
                    return Outcome.done(id);
                }));
    }

    /** The signed and stamped page stands for the step it was signed for, and for those before it (practice 3). */
    @Transactional
    public Outcome<UnitReportId> recordPage(UnitReportId id, int version, SignedPage page, Instant at, Actor actor) {
        return act(id, UnitReportAct.RECORD_PAGE, version, at, actor, report -> signOffs.signedOnPage(
                        id.subject(), page, at, actor)
                .then(signed -> Outcome.done(id)));
    }

    /** Gives up what came back; its words stay to be read. */
    @Transactional
    public Outcome<UnitReportId> drop(UnitReportId id, int version, String reason, Instant at, Actor actor) {
        return act(id, UnitReportAct.DROP, version, at, actor, report -> {
            if (reason.isBlank()) {
                return Outcome.refused("supervision.refused.no-reason", "practice 3");
            }
            filing.settle(report, UnitReportAct.DROP, reason.strip(), null);
            filing.enter(id, UnitReportAct.DROP, Map.of("reason", reason.strip()), at, actor);
            return Outcome.done(id);
        });
    }

    /** Where it is on its way. */
    @Transactional(readOnly = true)
    public SignOff way(UnitReportId id) {
        return signOffs.of(id.subject()).orElseThrow();
    }

    /** In which relation the actor stands to a report: who works on its docket in the unit that wrote it. */
    public Set<UnitReportParty> parties(UnitReport report, Instant at, Actor actor) {
        var scene = look(report.docket(), at, actor);
        return scene != null && scene.docket().lead().equals(report.unit()) ? parties(scene) : Set.of();
    }

    private static Set<UnitReportParty> parties(Scene scene) {
        return drafts(scene.parties()) ? EnumSet.of(UnitReportParty.DRAFTER) : Set.of();
    }

    /**
     * Whoever moves the docket on finds the report that is put forward, or is found by it: they wait for each other. It may
     * go out at once: what {@link Dockets} would hold then is held before the docket, in the same order.
     */
    private @Nullable Scene lock(DocketId docket, Instant at, Actor actor) {
        onTheWay.ahead(List.of(docket));
        approvals.hold(List.of(docket.subject()));
        return stage.lock(List.of(docket), stage.batch(at, actor)).get(docket);
    }

    private @Nullable Scene look(DocketId docket, Instant at, Actor actor) {
        return stage.look(List.of(docket), stage.batch(at, actor)).get(docket);
    }

    private Outcome<UnitReportId> act(
            UnitReportId id,
            UnitReportAct act,
            int version,
            Instant at,
            Actor actor,
            Function<UnitReport, Outcome<UnitReportId>> doing) {
        approvals.hold(List.of(id.subject()));
        var report = rows.hold(id, sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI)))
                .orElse(null);
        if (report == null) {
            return back(Outcome.refused("supervision.refused.not-found", "architecture 10"));
        }
        var refusal = UnitReportFiling.against(report, act, version, parties(report, at, actor));
        return back(refusal == null ? doing.apply(report) : Outcome.refused(refusal));
    }

    /** A refusal leaves no trace. */
    private static <T> Outcome<T> back(Outcome<T> outcome) {
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private static String name(Actor actor) {
        return actor.postName().isEmpty() ? actor.personName() : actor.postName() + " " + actor.personName();
    }

    /** Where it stands now, for whoever has just acted on it. */
    @Transactional(readOnly = true)
    public UnitReportState state(UnitReportId id) {
        return rows.find(id, UnitReportSight.Scope.SYSTEM).orElseThrow().state();
    }
}
