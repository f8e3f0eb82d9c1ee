package org.zhixing.supervision.web;

import java.util.List;
import java.util.UUID;
import org.zhixing.act.PersonId;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.CitationForm;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Rhythm;

/** Makes the command that a filled-in form stands for; a closed set, one line an act. */
final class Commands {

    private Commands() {}

    static DocketCommand of(DocketAct act, DocketId docket, int version, Typed form, List<UUID> evidence) {
        return switch (act) {
            case CHECK_DRAFT -> new DocketCommand.CheckDraft(docket, version, DutyGround.typed(form));
            case OPEN, DRAFT -> new DocketCommand.OpenDraft(docket, version, DutyGround.typed(form));
            case DISCARD -> new DocketCommand.Discard(docket, version);
            case ACKNOWLEDGE ->
                new DocketCommand.Acknowledge(
                        docket, version, form.unitOrNone("section"), new PersonId(form.id("person")));
            case ASSIGN ->
                new DocketCommand.Assign(docket, version, form.unitOrNone("section"), new PersonId(form.id("person")));
            case REPORT_PROGRESS ->
                new DocketCommand.ReportProgress(
                        docket,
                        form.text("words"),
                        form.decimalOrNone("percent"),
                        form.decimalOrNone("amount"),
                        evidence,
                        form.ids("milestones"),
                        false);
            case SET_COURSE -> new DocketCommand.SetCourse(docket, version, CourseForm.read(form), form.text("reason"));
            case ACCEPT_PROGRESS -> new DocketCommand.AcceptProgress(docket);
            case RETURN_PROGRESS -> new DocketCommand.ReturnProgress(docket, form.text("reason"));
            case CONTEST_HOLDING -> new DocketCommand.ContestHolding(docket, form.text("words"));
            case ANSWER_CONTEST -> new DocketCommand.AnswerContest(docket, form.text("opinion"));
            case REMIND -> new DocketCommand.Remind(docket);
            case REPORT_COMPLETION ->
                new DocketCommand.ReportCompletion(docket, version, form.text("words"), evidence, form.text("late"));
            case TAKE_UP -> new DocketCommand.TakeUp(docket, version);
            case ACCEPT -> new DocketCommand.Accept(docket, version, form.text("opinion"));
            case RETURN -> new DocketCommand.Return(docket, version, form.lines("defects"));
            case CLOSE -> new DocketCommand.Close(docket, version, form.text("reply"));
            case SUSPEND -> new DocketCommand.Suspend(docket, version, form.text("reason"));
            case RESUME -> new DocketCommand.Resume(docket, version, form.text("reason"));
            case WITHDRAW -> new DocketCommand.Withdraw(docket, version, form.text("reason"));
            case LIFT_QUIET -> new DocketCommand.LiftQuiet(docket, form.text("reason"));
            case REOPEN -> throw new Typed.Unreadable(act.slug());
            case SUCCEED -> throw new IllegalArgumentException("by an act of succession only");
            case RETRACT_ENTRY -> new DocketCommand.RetractEntry(docket, form.text("reason"));
            case REPORT_REVIEW -> new DocketCommand.ReportReview(docket, form.text("words"), evidence);
            case CONTINUE_ONGOING -> new DocketCommand.ContinueOngoing(docket, version, form.text("opinion"));
            case END_ONGOING -> new DocketCommand.EndOngoing(docket, version, form.text("opinion"));
            case CARRY_OVER -> new DocketCommand.CarryOver(docket, form.text("reason"));
            case CHANGE_KIND ->
                new DocketCommand.ChangeKind(
                        docket,
                        version,
                        form.constant("kind", DocketKind.class),
                        form.text("rhythm").isEmpty() ? null : form.constant("rhythm", Rhythm.class),
                        form.dateOrNone("due"),
                        form.decimalOrNone("target"),
                        form.text("measured"),
                        form.text("reason"));
            case TRANSFER ->
                new DocketCommand.Transfer(
                        docket, version, form.unit("lead"), form.text("reason"), DutyGround.typed(form));
            case OBJECT -> new DocketCommand.ObjectToAssignment(docket, form.unit("competent"), form.text("reason"));
            case UPHOLD_OBJECTION ->
                new DocketCommand.UpholdObjection(
                        docket, version, form.unit("lead"), form.text("opinion"), DutyGround.typed(form));
            case REJECT_OBJECTION -> new DocketCommand.RejectObjection(docket, form.text("opinion"));
            case ASK_EXTENSION -> new DocketCommand.AskExtension(docket, form.number("days"), form.text("reason"));
            case REPORT_OBSTACLE ->
                new DocketCommand.ReportObstacle(docket, form.text("words"), form.unitOrNone("remover"));
            case OFFER_REMOVAL ->
                new DocketCommand.OfferRemoval(docket, form.id("obstacle"), form.text("words"), form.date("by"));
            case ANSWER_OBSTACLE -> new DocketCommand.AnswerObstacle(docket, form.id("obstacle"), form.text("answer"));
            case CONSULT ->
                new DocketCommand.Consult(
                        docket,
                        form.units("units"),
                        form.text("question"),
                        Grounds.typed(form.text("askedBasis"), form.text("askedWhy")));
            case ANSWER_CONSULTATION ->
                new DocketCommand.AnswerConsultation(docket, form.id("consultation"), form.text("opinion"));
            case CONCLUDE_CONSULTATION ->
                new DocketCommand.ConcludeConsultation(docket, form.id("consultation"), form.text("result"));
            case NAME_PARTICIPANT ->
                new DocketCommand.NameParticipant(
                        docket,
                        form.unit("unit"),
                        form.constant("part", Part.class),
                        form.dateOrNone("due"),
                        DutyGround.typed(form));
            case ACKNOWLEDGE_PART -> new DocketCommand.AcknowledgePart(docket);
            case SUBMIT_PART -> new DocketCommand.SubmitPart(docket, form.text("words"));
            case ACCEPT_PART -> new DocketCommand.AcceptPart(docket, form.unit("unit"));
            case RETURN_PART -> new DocketCommand.ReturnPart(docket, form.unit("unit"), form.lines("defects"));
            case RECORD_CALL ->
                new DocketCommand.RecordCall(
                        docket,
                        form.text("with"),
                        form.text("words"),
                        form.text("promise"),
                        form.dateOrNone("promised"));
            case CITE -> new DocketCommand.Cite(docket, form.constant("cited", CitationForm.class), form.text("words"));
            case KEEP_PROMISE ->
                new DocketCommand.KeepPromise(docket, form.id("openPromise"), form.date("keptOn"), form.text("words"));
        };
    }

    /** On a notice that is there; proposing, approving and refusing have doors of their own. */
    static NoticeCommand of(NoticeAct act, NoticeId notice, int version, Typed form) {
        return switch (act) {
            case EXPLAIN -> new NoticeCommand.Explain(notice, version, form.text("words"));
            case ASK_APPROVAL -> new NoticeCommand.AskApproval(notice, version, form.text("words"));
            case CHECK -> new NoticeCommand.CheckNotice(notice, version);
            case ISSUE -> new NoticeCommand.Issue(notice, version);
            case DISMISS -> new NoticeCommand.Dismiss(notice, version, form.text("reason"));
            case ACKNOWLEDGE -> new NoticeCommand.AcknowledgeNotice(notice, version);
            case STATE_REASON -> new NoticeCommand.StateReason(notice, version, form.text("words"));
            case DISPUTE -> new NoticeCommand.Dispute(notice, version, form.text("reason"));
            case UPHOLD -> new NoticeCommand.Uphold(notice, version, form.text("opinion"));
            case WITHDRAW -> new NoticeCommand.WithdrawNotice(notice, version, form.text("reason"));
            case PROPOSE, APPROVE, REFUSE, END -> throw new Typed.Unreadable(act.slug());
        };
    }
}
