package org.zhixing.supervision.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.SignOffs;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.docket.DocketFollower;

/**
 * How a report ends: with the last step it goes out in the same transaction; a no brings it back to its drafter; when the
 * docket moves on without it, the open question is taken back and the drafter is told why.
 */
@Component
class UnitReportWay implements SignOffHandler, DocketFollower {

    private final UnitReportRows rows;
    private final UnitReportFiling filing;
    private final ObjectProvider<Dockets> dockets;
    private final ObjectProvider<SignOffs> signOffs;
    private final ObjectProvider<Approvals> approvals;
    private final Attachments attachments;
    private final Texts texts;

    UnitReportWay(
            UnitReportRows rows,
            UnitReportFiling filing,
            ObjectProvider<Dockets> dockets,
            ObjectProvider<SignOffs> signOffs,
            ObjectProvider<Approvals> approvals,
            Attachments attachments,
            MessageSource messages) {
        this.rows = rows;
        this.filing = filing;
        this.dockets = dockets;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.attachments = attachments;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(UnitReportKind.values()).map(UnitReportKind::path).toList();
    }

    /** A month's batch goes by the same steps and is another's. */
    @Override
    public boolean handles(String kind, CaseRef subject) {
        return subject.type().equals(UnitReportId.TYPE) && kinds().contains(kind);
    }

    @Override
    public String nameKey(String kind) {
        return Arrays.stream(UnitReportKind.values())
                .filter(one -> one.path().equals(kind))
                .map(Texts::keyOf)
                .findFirst()
                .orElseThrow();
    }

    /** Sent as of this instant: that is the time of submission (practice 4). Its files and signed pages go with it. */
    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var report = held(signOff);
        var refusal = UnitReportFiling.against(
                report,
                UnitReportAct.SUBMIT,
                UnitReportDesk.ANY_VERSION,
                java.util.Set.of(org.zhixing.supervision.UnitReportParty.SIGNER));
        if (refusal != null) {
            return refusal;
        }
        var files = new ArrayList<UUID>(report.content().evidence());
        signOff.standing().stream()
                .map(Mark::page)
                .filter(Objects::nonNull)
                .map(Mark.Page::scan)
                .forEach(files::add);
        filing.settle(report, UnitReportAct.SUBMIT, null, at);
        attachments.pass(files, report.docket().subject());
        var outcome = dockets.getObject().perform(report.command(files), at, UnitVoice.of(actor));
        if (outcome instanceof Outcome.Refused<DocketId> refused) {
            return refused.refusal();
        }
        filing.enter(report.id(), UnitReportAct.SUBMIT, Map.of("docket", report.docketTitle()), at, actor);
        filing.tellDrafter(report, "supervision.message.report-sent", "", at);
        return null;
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var report = held(signOff);
        filing.settle(report, UnitReportAct.DECLINE, words, null);
        filing.tellDrafter(report, "supervision.message.report-back", words, at);
    }

    @Override
    public void ahead(Collection<DocketId> dockets) {
        var running = rows.onTheirWay(dockets);
        if (!running.isEmpty()) {
            approvals
                    .getObject()
                    .hold(running.stream().map(UnitReportId::subject).toList());
        }
    }

    @Override
    public void left(Collection<DocketId> moved, Instant at, Actor actor) {
        for (var standing : rows.openOn(moved)) {
            if (!standing.reportable()) {
                leave(standing, at, actor);
            }
        }
    }

    /** The docket is with somebody else for a time, or for good, or such a report is not made on it any longer. */
    private void leave(UnitReportRows.Standing standing, Instant at, Actor actor) {
        var report = standing.report();
        boolean running = report.state() == UnitReportState.ON_ITS_WAY;
        boolean forGood = !standing.sameLead()
                || !standing.suits()
                || switch (standing.docket()) {
                    case REPORTED, VERIFYING, SUSPENDED -> false;
                    default -> true;
                };
        if (!forGood && !running) {
            return;
        }
        String why = why(standing);
        if (running) {
            signOffs.getObject().sendBack(report.id().subject(), why, at, actor).orThrow();
        }
        var act = forGood ? UnitReportAct.LAPSE : UnitReportAct.STAND_STILL;
        filing.settle(report, act, why, null);
        filing.enter(report.id(), act, Map.of("reason", why), at, actor);
        filing.tellDrafter(
                report, forGood ? "supervision.message.report-ended" : "supervision.message.report-back", why, at);
    }

    private String why(UnitReportRows.Standing standing) {
        if (!standing.sameLead()) {
            return texts.t("supervision.report.left-unit");
        }
        return standing.suits()
                ? texts.t("supervision.report.left", texts.name(standing.docket()))
                : texts.t("supervision.report.left-kind", texts.name(standing.kind()));
    }

    private UnitReport held(SignOff signOff) {
        return rows.hold(new UnitReportId(signOff.subject().id()), UnitReportSight.Scope.SYSTEM)
                .orElseThrow();
    }
}
