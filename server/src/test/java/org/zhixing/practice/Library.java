package org.zhixing.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.NewDivision;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.NewPractice;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.timelimit.TimeLimits;

/** The small city with what a practice and a negative case need: finished work, a red docket, a lawyer, other units. */
@Import(CityAtWork.class)
final class Library extends CityWorld {

    static final String OFFICE = "云泽市人民政府办公室";
    static final String SECRETARY_GENERAL = "顾承平";
    static final String LEADER_IN_CHARGE = "周望川";
    static final String LAWYER = "文若衡";
    static final String PLANNER = "严守一";
    static final String MARKETEER = "温如初";

    private final Dockets dockets;
    private final Approvals approvals;
    private final TimeLimits limits;
    private final JdbcClient jdbc;

    Library(
            CityAtWork work,
            Dockets dockets,
            Approvals approvals,
            TimeLimits limits,
            JdbcClient jdbc,
            OrganizationBatch organization) {
        super(work, city -> staff(city, organization));
        this.dockets = dockets;
        this.approvals = approvals;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    private static void staff(SmallCity city, OrganizationBatch organization) {
        city.staff(OFFICE, "秘书长", SECRETARY_GENERAL, Role.LEADER, Standing.DEPUTY);
        city.staff(OFFICE, "政府法律顾问", LAWYER, Role.SECTION_STAFF, Standing.MEMBER);
        city.staff(PLANNING, "办公室主任", PLANNER, Role.UNIT_LIAISON, Standing.MEMBER);
        city.staff(MARKET, "办公室主任", MARKETEER, Role.UNIT_LIAISON, Standing.MEMBER);
        organization
                .divideWork(
                        List.of(new NewDivision(
                                city.unit(FINANCE),
                                city.postOf(LEADER_IN_CHARGE),
                                SmallCity.FOUNDED,
                                null,
                                "云府发〔2010〕1号")),
                        SmallCity.AT,
                        SmallCity.JOB)
                .orThrow();
    }

    DocketId opened(String title) {
        return opened(title, FINANCE);
    }

    DocketId opened(String title, String lead) {
        return dockets.open(
                        List.of(OpenDocket.of(
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, "市政府第三次常务会议纪要", "请抓紧落实。"),
                                title,
                                "按要求完成并报告结果。",
                                city.unit(lead))),
                        now(),
                        actor(OFFICER))
                .orThrow()
                .get(0);
    }

    private DocketId taken(String title) {
        var docket = opened(title);
        does(LIAISON, new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person(STAFF)));
        return docket;
    }

    /** Led by the finance bureau to the end. */
    DocketId finished(String title) {
        var docket = taken(title);
        does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已全部办结并公开。", List.of()));
        does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        return docket;
    }

    /** Closed after a red notice. */
    DocketId red(String title) {
        return closed(redOpen(title));
    }

    /** A docket with a red notice is done and closed. */
    DocketId closed(DocketId docket) {
        does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已整改到位。", List.of(), "上级数据未到。"));
        does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        does(OFFICER, new DocketCommand.Close(docket, -1, "已办结。"));
        return docket;
    }

    /** The unit objects to the red notice. */
    void disputes(DocketId docket) {
        does(LIAISON, new NoticeCommand.Dispute(notice(docket, Colour.RED), -1, "超期因上级数据迟到，不应发单。"));
    }

    /** The office keeps it. */
    void upholds(DocketId docket) {
        does(OFFICER, new NoticeCommand.Uphold(notice(docket, Colour.RED), -1, "发单符合规则。"));
    }

    /** With a red notice, and still in work. */
    DocketId redOpen(String title) {
        var docket = taken(title);
        forwardPast(docket, "supervision.docket");
        does(OFFICER, new NoticeCommand.CheckNotice(notice(docket, Colour.YELLOW), -1));
        does(CHIEF, new NoticeCommand.Issue(notice(docket, Colour.YELLOW), -1));
        forwardPast(docket, "supervision.yellow");
        does(OFFICER, new DocketCommand.RecordCall(docket, "财政局办公室", "催促并了解情况。", null));
        does(HEAD, new NoticeCommand.Explain(notice(docket, Colour.RED), -1, "上级数据未到。"));
        does(OFFICER, new NoticeCommand.AskApproval(notice(docket, Colour.RED), -1, "建议发出。"));
        answer(SECRETARY_GENERAL, docket.subject(), "supervision.red", true).orThrow();
        does(OFFICER, new NoticeCommand.Issue(notice(docket, Colour.RED), -1));
        return docket;
    }

    private NoticeId notice(DocketId docket, Colour colour) {
        return new NoticeId(
                jdbc.sql("SELECT id FROM supervision.notice WHERE docket = ? AND colour = ? ORDER BY id DESC"
                                + " LIMIT 1")
                        .params(docket.value(), colour.name())
                        .query(UUID.class)
                        .single());
    }

    private void forwardPast(DocketId docket, String kind) {
        var due = limits.of(List.of(docket.subject()), now()).get(docket.subject()).stream()
                .filter(limit -> limit.kind().value().equals(kind))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .dueAt();
        var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        var next = day.plusDays(1);
        while (limits.workingDays(day, next) < 1) {
            next = next.plusDays(1);
        }
        forwardTo(next.atTime(9, 1).atZone(Zone.SHANGHAI).toInstant());
    }

    void forwardDays(int days) {
        forwardTo(now().plus(java.time.Duration.ofDays(days)));
    }

    void does(String person, DocketCommand command) {
        dockets.perform(command, now(), actor(person)).orThrow();
    }

    private void does(String person, NoticeCommand command) {
        dockets.perform(command, now(), actor(person)).orThrow();
    }

    Outcome<Answer> answer(String person, CaseRef subject, String kind, boolean yes) {
        var question = approvals.open(subject, kind).orElseThrow();
        return within(() -> approvals.answer(question.id(), yes, "已阅。", now(), actor(person)));
    }

    NewPractice text(UnitId unit, String title, DocketId... dockets) {
        return new NewPractice(
                unit,
                Theme.DELIVERY,
                title,
                "按月核对并公开。",
                "一张表管到底，各科室不再重复填报。",
                "有统一台账的单位。",
                java.util.Arrays.stream(dockets)
                        .map(one -> new Evidence(EvidenceKind.DOCKET, one.value()))
                        .toList());
    }
}
