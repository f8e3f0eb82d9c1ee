package org.zhixing.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.NewDivision;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** The supervision office of the small city at work: people, short words for what they do, and the time machine. */
@Import(CityAtWork.class)
final class Office extends CityWorld {

    /** With which a unit asks another (L9 b). */
    static final Grounds GROUNDS = Grounds.typed("会商规则", "对方单位的意见不在系统中。");

    static final String SECRETARY_GENERAL = "顾承平";
    static final String LEADER_IN_CHARGE = "周望川";
    static final String SECTION_HEAD = "卫思齐";
    static final String SECRETARY = "沈秉文";
    static final String SECOND = "程思远";

    final Dockets dockets;
    private final DocketRows rows;
    private final NoticeRows notices;
    private final TimeLimits limits;
    private final Approvals approvals;

    Office(
            CityAtWork work,
            OrganizationBatch organization,
            Dockets dockets,
            DocketRows rows,
            NoticeRows notices,
            TimeLimits limits,
            Approvals approvals) {
        super(work, city -> staff(city, organization));
        this.dockets = dockets;
        this.rows = rows;
        this.notices = notices;
        this.limits = limits;
        this.approvals = approvals;
    }

    private static void staff(SmallCity city, OrganizationBatch organization) {
        city.staff("云泽市人民政府办公室", "秘书长", SECRETARY_GENERAL, Role.LEADER, Standing.DEPUTY);
        city.secretary(LEADER_IN_CHARGE, SECRETARY);
        city.staff("预算科", "科长", SECTION_HEAD, Role.SECTION_STAFF, Standing.HEAD);
        city.staff("督查科", "副主任科员", SECOND, Role.SUPERVISION_OFFICER, Standing.MEMBER);
        city.staff(PLANNING, "办公室主任", "严守一", Role.UNIT_LIAISON, Standing.MEMBER);
        city.staff(MARKET, "办公室主任", "温如初", Role.UNIT_LIAISON, Standing.MEMBER);
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

    /** Moves on to so many days from now, at an hour of that day. */
    void forwardDays(int days, int hour) {
        forwardTo(today().plusDays(days).atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant());
    }

    /** Just after the due date of a limit and its rung at nine on the next working day. */
    void forwardPast(DocketId docket, LimitKind kind) {
        var due = limit(docket, kind).dueAt();
        var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        var next = day.plusDays(1);
        while (limits.workingDays(day, next) < 1) {
            next = next.plusDays(1);
        }
        forwardTo(next.atTime(9, 1).atZone(Zone.SHANGHAI).toInstant());
    }

    OpenDocket docket(String title) {
        return docket(title, FINANCE, null);
    }

    OpenDocket docket(String title, String lead, @Nullable DocketId parent, OpenDocket.Participant... others) {
        return OpenDocket.of(
                        new OpenDocket.Source(SourceKind.INSTRUCTION, null, "市政府第三次常务会议纪要", "由市财政局牵头落实。"),
                        title,
                        "按要求完成并报告结果。",
                        city.unit(lead))
                .withParticipants(List.of(others))
                .below(parent);
    }

    /** Opened with a term of so many working days and taken on by the finance bureau. */
    DocketId inWork(String title, int workingDays) {
        var usual = docket(title);
        return taken(open(usual.withTerm(new Period.WorkingDays(workingDays))));
    }

    DocketId open(OpenDocket docket) {
        return dockets.open(List.of(docket), now(), actor(OFFICER)).orThrow().get(0);
    }

    DocketId open(String title) {
        return open(docket(title));
    }

    /** Opened and taken on by the finance bureau. */
    DocketId inWork(String title) {
        return taken(open(title));
    }

    DocketId taken(DocketId docket) {
        does(LIAISON, new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person(STAFF)));
        return docket;
    }

    DocketId reported(String title) {
        var docket = inWork(title);
        does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已全部完成。", List.of()));
        return docket;
    }

    DocketId accepted(String title) {
        var docket = reported(title);
        does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        return docket;
    }

    void does(String person, DocketCommand command) {
        tries(person, command).orThrow();
    }

    Outcome<DocketId> tries(String person, DocketCommand command) {
        return dockets.perform(command, now(), actor(person));
    }

    NoticeId does(String person, NoticeCommand command) {
        return tries(person, command).orThrow();
    }

    Outcome<NoticeId> tries(String person, NoticeCommand command) {
        return dockets.perform(command, now(), actor(person));
    }

    /** Answers the open question of a kind. */
    Outcome<Answer> answers(String person, DocketId docket, String kind, boolean approved) {
        var question = approvals.open(docket.subject(), kind).orElseThrow();
        return within(() -> approvals.answer(question.id(), approved, "已阅。", now(), actor(person)));
    }

    /** Says yes to the open question for more time, until a day. */
    Outcome<Answer> grants(String person, DocketId docket, String kind, LocalDate until) {
        var question = approvals.open(docket.subject(), kind).orElseThrow();
        return within(() -> approvals.answer(question.id(), true, until, "先给这些时间。", now(), actor(person)));
    }

    /** The last day that the open question asks for. */
    LocalDate asked(DocketId docket, String kind) {
        return Objects.requireNonNull(
                approvals.open(docket.subject(), kind).orElseThrow().until());
    }

    Docket docket(DocketId id) {
        return rows.find(id, DocketRows.UNSCOPED).orElseThrow();
    }

    @Nullable
    Colour colour(DocketId id) {
        return NoticeRows.colourOf(notices(id));
    }

    List<Notice> notices(DocketId id) {
        return notices.of(List.of(id)).getOrDefault(id, List.of());
    }

    Notice notice(DocketId id, Colour colour) {
        return notices(id).stream()
                .filter(one -> one.colour() == colour)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    List<LimitView> limits(DocketId id) {
        return limits.of(List.of(id.subject()), now()).getOrDefault(id.subject(), List.of());
    }

    /** The newest limit of a kind. */
    LimitView limit(DocketId id, LimitKind kind) {
        return limits(id).stream()
                .filter(one -> one.kind().equals(kind))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** A docket in work whose term has passed and whose yellow notice has been issued. */
    DocketId yellow(String title) {
        var docket = inWork(title);
        forwardPast(docket, Kinds.DOCKET);
        return goesYellow(docket);
    }

    /** What the clock proposed is checked by the officer, signed and issued by the chief. */
    DocketId goesYellow(DocketId docket) {
        var notice = notice(docket, Colour.YELLOW).id();
        does(OFFICER, new NoticeCommand.CheckNotice(notice, -1));
        does(CHIEF, new NoticeCommand.Issue(notice, -1));
        return docket;
    }

    /** A yellow docket whose new term has passed as well: red is proposed. */
    DocketId redProposed(String title) {
        var docket = yellow(title);
        forwardPast(docket, Kinds.YELLOW);
        return docket;
    }
}
