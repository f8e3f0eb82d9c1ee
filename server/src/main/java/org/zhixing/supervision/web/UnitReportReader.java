package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.docket.Courses;
import org.zhixing.supervision.report.Holds;
import org.zhixing.supervision.report.InnerLimit;
import org.zhixing.supervision.report.UnitReport;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitReportMoves;
import org.zhixing.supervision.report.UnitReportRows;
import org.zhixing.supervision.report.UnitReportSight;

/** A report inside its unit as one reader sees it, with what this reader may do now. */
@Component
class UnitReportReader {

    private final UnitReportRows rows;
    private final UnitReportSight sight;
    private final UnitReportDesk desk;
    private final CaseReader cases;
    private final InnerLimit inner;
    private final Holds holds;
    private final Courses courses;
    private final Organization organization;
    private final CityOffices offices;
    private final ApprovalReading approvals;
    private final Attachments attachments;
    private final Ledger ledger;
    private final CaseClock clock;

    UnitReportReader(
            UnitReportRows rows,
            UnitReportSight sight,
            UnitReportDesk desk,
            CaseReader cases,
            InnerLimit inner,
            Holds holds,
            Courses courses,
            Organization organization,
            CityOffices offices,
            ApprovalReading approvals,
            Attachments attachments,
            Ledger ledger,
            CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.desk = desk;
        this.cases = cases;
        this.inner = inner;
        this.holds = holds;
        this.courses = courses;
        this.organization = organization;
        this.offices = offices;
        this.approvals = approvals;
        this.attachments = attachments;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<UnitReport> find(UnitReportId id, Actor actor) {
        return rows.find(id, sight.of(actor, clock.today()));
    }

    /** What this reader may do to it now; a page only where a step takes one. */
    List<UnitReportAct> open(UnitReport report, Actor actor) {
        var open =
                new ArrayList<>(UnitReportMoves.TABLE.openTo(desk.parties(report, clock.now(), actor), report.state()));
        open.remove(UnitReportAct.SUBMIT);
        if (!desk.way(report.id()).takesPage()) {
            open.remove(UnitReportAct.RECORD_PAGE);
        }
        return open;
    }

    @Transactional(readOnly = true)
    public Optional<UnitReportPage> page(UnitReportId id, Actor actor) {
        return find(id, actor).map(report -> page(report, actor, clock.now()));
    }

    private UnitReportPage page(UnitReport report, Actor actor, Instant at) {
        var way = desk.way(report.id());
        var waiting = approvals.waitingOn(report.id().subject(), at);
        var question = way.question();
        var open = open(report, actor);
        var primary = report.state() == UnitReportState.BACK && open.contains(UnitReportAct.PUT_FORWARD)
                ? UnitReportAct.PUT_FORWARD
                : null;
        boolean seesDocket = cases.look(report.docket(), at, actor).isPresent();
        return new UnitReportPage(
                report,
                organization.name(report.unit(), clock.today()),
                seesDocket ? report.docket().href() : null,
                report.state().open()
                        ? inner.of(report.docket(), report.kind(), at).orElse(null)
                        : null,
                inner.workingDays(),
                SignOffSteps.of(way, way.path()),
                waiting,
                question == null
                        ? null
                        : approvals.answerPage(question, at, actor).orElse(null),
                primary,
                open.stream().filter(act -> act != primary).toList(),
                milestones(report),
                files(report, way),
                holds.of(report, holder(report, way), at),
                Timeline.whole(
                        report.id().subject(),
                        ledger.timeline(report.id().subject()),
                        Timeline.links(files(report, way), List.of())));
    }

    /** Those of the report as it stands; sent, they lie with the docket. */
    List<Stored> files(UnitReport report, SignOff way) {
        var ids = new ArrayList<>(report.content().evidence());
        way.standing().forEach(mark -> {
            var page = mark.page();
            if (page != null) {
                ids.add(page.scan());
            }
        });
        return ids.stream().flatMap(id -> attachments.find(id).stream()).toList();
    }

    private List<String> milestones(UnitReport report) {
        return courses.of(report.docket()).stream()
                .flatMap(course -> course.milestones().stream())
                .filter(one -> report.content().milestones().contains(one.id()))
                .map(Courses.Milestone::title)
                .toList();
    }

    /** Who has it now, by name. */
    private String holder(UnitReport report, SignOff way) {
        return way.waitsFor()
                .map(step -> offices.holdingWithSections(report.unit(), step.posts(), clock.today()).stream()
                        .map(held -> held.postName() + " " + held.personName())
                        .distinct()
                        .collect(Collectors.joining("\u3001")))
                .orElse(report.drafterName());
    }
}
