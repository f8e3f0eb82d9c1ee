package org.zhixing.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;

/**
 * What somebody wants to do to one docket. Commands that change what stands on the docket carry the version they were
 * decided on; a stale one is refused.
 */
public sealed interface DocketCommand {

    /** For callers that decide on the docket as it is now, batches for instance. */
    int ANY_VERSION = -1;

    DocketId docket();

    DocketAct act();

    default int version() {
        return ANY_VERSION;
    }

    /**
     * Another than who wrote it down has read it and agrees; then it is signed and opened (practice 7).
     *
     * @param duty as of {@link OpenDraft}
     */
    record CheckDraft(DocketId docket, int version, DutyGround duty) implements DocketCommand {

        /** Where what was said on the draft stands. */
        public CheckDraft(DocketId docket, int version) {
            this(docket, version, DutyGround.UNSAID);
        }

        @Override
        public DocketAct act() {
            return DocketAct.CHECK_DRAFT;
        }
    }

    /**
     * Serves a draft: green notice, time limits.
     *
     * @param duty on what ground townships are asked, where what was said on the draft is none any more (L9 h)
     */
    record OpenDraft(DocketId docket, int version, DutyGround duty) implements DocketCommand {

        /** Where what was said on the draft stands. */
        public OpenDraft(DocketId docket, int version) {
            this(docket, version, DutyGround.UNSAID);
        }

        @Override
        public DocketAct act() {
            return DocketAct.OPEN;
        }
    }

    record Discard(DocketId docket, int version) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.DISCARD;
        }
    }

    /** The lead unit takes the docket on and names who works on it (R004). */
    record Acknowledge(DocketId docket, int version, @Nullable UnitId section, PersonId person)
            implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ACKNOWLEDGE;
        }
    }

    /** Names another section or person; the history stays in the ledger. */
    record Assign(DocketId docket, int version, @Nullable UnitId section, PersonId person) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ASSIGN;
        }
    }

    /**
     * Progress (R035).
     *
     * @param percent 0 to 100, null if not measured
     * @param amount value reached of a quantified docket
     * @param evidence attachments of the docket
     * @param milestones those of the docket's course that have been reached since the last report
     * @param unchanged nothing has happened since the last report, whose words stand
     * @param passed the unit's own steps that it has passed, null for a unit that sends directly (practice 3)
     */
    record ReportProgress(
            DocketId docket,
            String words,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            List<UUID> evidence,
            List<UUID> milestones,
            boolean unchanged,
            @Nullable UnitSignOff passed)
            implements DocketCommand {
        public ReportProgress {
            evidence = List.copyOf(evidence);
            milestones = List.copyOf(milestones);
        }

        public ReportProgress(
                DocketId docket,
                String words,
                @Nullable BigDecimal percent,
                @Nullable BigDecimal amount,
                List<UUID> evidence,
                List<UUID> milestones,
                boolean unchanged) {
            this(docket, words, percent, amount, evidence, milestones, unchanged, null);
        }

        public ReportProgress(
                DocketId docket,
                String words,
                @Nullable BigDecimal percent,
                @Nullable BigDecimal amount,
                List<UUID> evidence) {
            this(docket, words, percent, amount, evidence, List.of(), false);
        }

        @Override
        public DocketAct act() {
            return DocketAct.REPORT_PROGRESS;
        }
    }

    /** What is to be reached when (practice 4); a change needs its reason. */
    record SetCourse(DocketId docket, int version, NewCourse course, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.SET_COURSE;
        }
    }

    /**
     * The office takes note of reports of progress (practice 6).
     *
     * @param round the month whose report was read, null for all that nobody has answered yet
     */
    record AcceptProgress(DocketId docket, @Nullable YearMonth round) implements DocketCommand {

        public AcceptProgress(DocketId docket) {
            this(docket, null);
        }

        @Override
        public DocketAct act() {
            return DocketAct.ACCEPT_PROGRESS;
        }
    }

    /** The office wants the last report of progress once more (practice 6). */
    record ReturnProgress(DocketId docket, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.RETURN_PROGRESS;
        }
    }

    /** A word to the unit that something is awaited (催办); it costs nobody a call. */
    record Remind(DocketId docket) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.REMIND;
        }
    }

    /** The unit says that a time was not its own (practice 4). */
    record ContestHolding(DocketId docket, String words) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CONTEST_HOLDING;
        }
    }

    /** The office's answer to it. */
    record AnswerContest(DocketId docket, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ANSWER_CONTEST;
        }
    }

    /**
     * Completion report 办结报告 (R044); its submission is what counts as on time.
     *
     * @param lateReason why it comes after its day (R047); kept only where it does
     * @param passed the unit's own steps that it has passed, null for a unit that sends directly (practice 3)
     */
    record ReportCompletion(
            DocketId docket,
            int version,
            String words,
            List<UUID> evidence,
            String lateReason,
            @Nullable UnitSignOff passed)
            implements DocketCommand {
        public ReportCompletion {
            evidence = List.copyOf(evidence);
        }

        /** Sent directly. */
        public ReportCompletion(DocketId docket, int version, String words, List<UUID> evidence, String lateReason) {
            this(docket, version, words, evidence, lateReason, null);
        }

        /** Sent directly, within the term or with the reason stated before. */
        public ReportCompletion(DocketId docket, int version, String words, List<UUID> evidence) {
            this(docket, version, words, evidence, "");
        }

        @Override
        public DocketAct act() {
            return DocketAct.REPORT_COMPLETION;
        }
    }

    /** A verifier takes the report up. */
    record TakeUp(DocketId docket, int version) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.TAKE_UP;
        }
    }

    record Accept(DocketId docket, int version, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ACCEPT;
        }
    }

    /** All defects at once (practice 4). */
    record Return(DocketId docket, int version, List<String> defects) implements DocketCommand {
        public Return {
            defects = List.copyOf(defects);
        }

        @Override
        public DocketAct act() {
            return DocketAct.RETURN;
        }
    }

    /** Closing 销号 with the reply to whoever asked for it (R047: every item gets an answer). */
    record Close(DocketId docket, int version, String reply) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CLOSE;
        }
    }

    record Suspend(DocketId docket, int version, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.SUSPEND;
        }
    }

    record Resume(DocketId docket, int version, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.RESUME;
        }
    }

    record Withdraw(DocketId docket, int version, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.WITHDRAW;
        }
    }

    /** The opener gives the docket to another lead unit. */
    record Transfer(DocketId docket, int version, UnitId lead, String reason, DutyGround duty)
            implements DocketCommand {

        /** To a unit that is no township, or none that has a duty list. */
        public Transfer(DocketId docket, int version, UnitId lead, String reason) {
            this(docket, version, lead, reason, DutyGround.UNSAID);
        }

        @Override
        public DocketAct act() {
            return DocketAct.TRANSFER;
        }
    }

    /** The lead says the matter is not its own, and whose it is (practice 3). */
    record ObjectToAssignment(DocketId docket, UnitId competent, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.OBJECT;
        }
    }

    record UpholdObjection(DocketId docket, int version, UnitId lead, String opinion, DutyGround duty)
            implements DocketCommand {

        /** To a unit that is no township, or none that has a duty list. */
        public UpholdObjection(DocketId docket, int version, UnitId lead, String opinion) {
            this(docket, version, lead, opinion, DutyGround.UNSAID);
        }

        @Override
        public DocketAct act() {
            return DocketAct.UPHOLD_OBJECTION;
        }
    }

    record RejectObjection(DocketId docket, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.REJECT_OBJECTION;
        }
    }

    /** Asks for more time, in working days (practice 8). */
    record AskExtension(DocketId docket, int workingDays, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ASK_EXTENSION;
        }
    }

    /**
     * Not done, as a look-back found: the unit works on it again until a day (practice 8). When it was accepted, and
     * whether in time, stays as it was.
     */
    record Reopen(DocketId docket, String words, LocalDate due) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.REOPEN;
        }
    }

    /** An obstacle, and who could remove it (R055); never counts against the reporter. */
    record ReportObstacle(DocketId docket, String words, @Nullable UnitId remover) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.REPORT_OBSTACLE;
        }
    }

    /** The unit named as able to remove an obstacle says what it does, and by when (R055). */
    record OfferRemoval(DocketId docket, UUID obstacle, String words, LocalDate by) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.OFFER_REMOVAL;
        }
    }

    /** The office decides what becomes of an obstacle. */
    record AnswerObstacle(DocketId docket, UUID obstacle, String answer) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ANSWER_OBSTACLE;
        }
    }

    /**
     * Asks other units for their opinion (R165).
     *
     * @param grounds on what basis, and why the data at hand do not suffice; the unit that asks is the owner (L9 b)
     */
    record Consult(DocketId docket, List<UnitId> units, String question, Grounds grounds) implements DocketCommand {
        public Consult {
            units = List.copyOf(units);
        }

        @Override
        public DocketAct act() {
            return DocketAct.CONSULT;
        }
    }

    record AnswerConsultation(DocketId docket, UUID consultation, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ANSWER_CONSULTATION;
        }
    }

    /** Writes the result down; it binds those who were asked. */
    record ConcludeConsultation(DocketId docket, UUID consultation, String result) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CONCLUDE_CONSULTATION;
        }
    }

    record NameParticipant(DocketId docket, UnitId unit, Part part, @Nullable LocalDate due, DutyGround duty)
            implements DocketCommand {

        /** A unit that is no township, or none that has a duty list. */
        public NameParticipant(DocketId docket, UnitId unit, Part part, @Nullable LocalDate due) {
            this(docket, unit, part, due, DutyGround.UNSAID);
        }

        @Override
        public DocketAct act() {
            return DocketAct.NAME_PARTICIPANT;
        }
    }

    record AcknowledgePart(DocketId docket) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ACKNOWLEDGE_PART;
        }
    }

    /** A joint lead's report of its part, or an assistant's opinion 会办意见. */
    record SubmitPart(DocketId docket, String words) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.SUBMIT_PART;
        }
    }

    record AcceptPart(DocketId docket, UnitId unit) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.ACCEPT_PART;
        }
    }

    record ReturnPart(DocketId docket, UnitId unit, List<String> defects) implements DocketCommand {
        public ReturnPart {
            defects = List.copyOf(defects);
        }

        @Override
        public DocketAct act() {
            return DocketAct.RETURN_PART;
        }
    }

    /**
     * A call or a visit to urge (R045).
     *
     * @param promise what was promised, empty where nothing was or the words of the call say it
     * @param promised by when, null where nothing was promised
     */
    record RecordCall(DocketId docket, String withWhom, String words, String promise, @Nullable LocalDate promised)
            implements DocketCommand {

        /** A call in whose words a promise stands, if there is one. */
        public RecordCall(DocketId docket, String withWhom, String words, @Nullable LocalDate promised) {
            this(docket, withWhom, words, "", promised);
        }

        @Override
        public DocketAct act() {
            return DocketAct.RECORD_CALL;
        }
    }

    /** A person puts a matter that was passed on several times into the brief, or takes it out again (R166). */
    record Cite(DocketId docket, CitationForm form, String words) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CITE;
        }
    }

    /** What was promised in a call has been done (R045). */
    record KeepPromise(DocketId docket, UUID promise, LocalDate on, String words) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.KEEP_PROMISE;
        }
    }

    /** How ongoing work stands, for its half-yearly review (practice 4). */
    record ReportReview(DocketId docket, String words, List<UUID> evidence) implements DocketCommand {
        public ReportReview {
            evidence = List.copyOf(evidence);
        }

        @Override
        public DocketAct act() {
            return DocketAct.REPORT_REVIEW;
        }
    }

    /** The office finds at a review that ongoing work goes on (practice 4). */
    record ContinueOngoing(DocketId docket, int version, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CONTINUE_ONGOING;
        }
    }

    /** The office finds that ongoing work need not go on; what was done is accepted (practice 4). */
    record EndOngoing(DocketId docket, int version, String opinion) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.END_ONGOING;
        }
    }

    /** Ongoing work rolls into the next year (跨年结转), within the window of the rules (practice 4). */
    record CarryOver(DocketId docket, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CARRY_OVER;
        }
    }

    /**
     * Another kind of docket (practice 4).
     *
     * @param rhythm how often recurring work comes round, null for none
     * @param due last day of what ends, null for the term of the rules
     * @param target of a quantified docket
     * @param unitOfMeasure of a quantified docket, else empty
     */
    record ChangeKind(
            DocketId docket,
            int version,
            DocketKind kind,
            @Nullable Rhythm rhythm,
            @Nullable LocalDate due,
            @Nullable BigDecimal target,
            String unitOfMeasure,
            String reason)
            implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.CHANGE_KIND;
        }
    }

    /** Ends the quiet period of what was entered late: from now on it is under the ladder like any other (practice 1). */
    record LiftQuiet(DocketId docket, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.LIFT_QUIET;
        }
    }

    /** Takes back what was entered late and is still quiet, with its reason (practice 1). */
    record RetractEntry(DocketId docket, String reason) implements DocketCommand {
        @Override
        public DocketAct act() {
            return DocketAct.RETRACT_ENTRY;
        }
    }

    /**
     * Other bodies take the place of units when the institutions change (practice 11); nothing else changes.
     *
     * @param successors by former unit
     * @param document title and number of the paper that orders it
     * @param excludedDays working days of hand-over that do not count
     * @param rule the rule that excludes them
     */
    record Succeed(DocketId docket, Map<UnitId, UnitId> successors, String document, int excludedDays, String rule)
            implements DocketCommand {
        public Succeed {
            successors = Map.copyOf(successors);
        }

        @Override
        public DocketAct act() {
            return DocketAct.SUCCEED;
        }
    }
}
