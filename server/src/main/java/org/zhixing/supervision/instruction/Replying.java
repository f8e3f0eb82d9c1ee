package org.zhixing.supervision.instruction;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.AnswerWords;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.RemarkKind;
import org.zhixing.supervision.rule.Rules;

/**
 * The report back to the same leader on one page (呈报件). "Read" closes the instruction; a new remark begins another
 * round. The leader's answer comes through {@code approval}, so a secretary may record it (practice 2).
 */
@Component
class Replying implements ActOnInstruction<InstructionCommand.SubmitReply>, ApprovalHandler {

    /** The form whose steps the report goes by. */
    static final String FORM = PaperForm.LEADER_REPORT.name();

    private static final String KIND = "supervision.leader-report";

    private final InstructionRows rows;
    private final ReportSheets sheets;
    private final Papers papers;
    private final Approvals approvals;
    private final Settling settling;
    private final Rules rules;
    private final SheetSteps steps;
    private final Texts texts;

    Replying(
            InstructionRows rows,
            ReportSheets sheets,
            Papers papers,
            Approvals approvals,
            Settling settling,
            Rules rules,
            SheetSteps steps,
            MessageSource messages) {
        this.rows = rows;
        this.sheets = sheets;
        this.papers = papers;
        this.approvals = approvals;
        this.settling = settling;
        this.rules = rules;
        this.steps = steps;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Class<InstructionCommand.SubmitReply> command() {
        return InstructionCommand.SubmitReply.class;
    }

    @Override
    public @Nullable Refusal decide(InstructionCommand.SubmitReply command, InstructionScene scene) {
        var instruction = scene.instruction();
        var matters = ofRound(rows.mattersOf(instruction.id()), instruction.round());
        String words = instruction.replyWords();
        if (words == null || instruction.replyDrafter() == null) {
            return Refusal.of("supervision.refused.no-reply", "R047 practice 2");
        }
        var refusal = open(matters);
        refusal = refusal != null
                ? refusal
                : steps.againstSigning(
                        FORM, instruction.replyDrafter(), instruction.replyChecker(), scene.actor(), scene.today());
        if (refusal != null) {
            return refusal;
        }
        var paper = Ids.next();
        var draft = sheets.draft(
                paper, instruction, rows.remarksOf(instruction.id()), matters, words, hands(instruction, scene), scene);
        var issued = papers.issue(List.of(draft), scene.at(), scene.actor()).get(0);
        var question = new ApprovalId(Ids.next());
        approvals.ask(
                new Question(
                        question,
                        KIND,
                        instruction.id().subject(),
                        texts.t(
                                "supervision.question.leader-report",
                                instruction.paper().title()),
                        words,
                        instruction.id().href(),
                        List.of(instruction.leader().post()),
                        rules.current().period("instruction.reading"),
                        rules.current().cite("instruction.reading"),
                        true),
                scene.at(),
                scene.actor());
        scene.set("reply_paper", paper);
        scene.set("reply_question", question.value());
        scene.set("submitted_at", scene.at());
        scene.say("number", issued.number());
        scene.say("words", words);
        scene.back(issued.digest());
        return null;
    }

    private Hands hands(Instruction instruction, InstructionScene scene) {
        return Hands.of(
                Objects.requireNonNullElse(instruction.replyDraftedBy(), ""),
                instruction.replyCheckedBy(),
                Hands.who(scene.actor().postName(), scene.actor().personName()),
                steps.byOne(FORM) ? steps.of(FORM).source() : null);
    }

    private static @Nullable Refusal open(List<Matter> matters) {
        long open = matters.stream().filter(matter -> !matter.done()).count();
        return open > 0 ? Refusal.of("supervision.instruction.refused.dockets-open", "practice 2", open) : null;
    }

    /** 拟稿: the words on one page, once all is done. */
    @Component
    static class Drafting implements ActOnInstruction<InstructionCommand.DraftReply> {

        private final InstructionRows rows;
        private final Rules rules;

        Drafting(InstructionRows rows, Rules rules) {
            this.rows = rows;
            this.rules = rules;
        }

        @Override
        public Class<InstructionCommand.DraftReply> command() {
            return InstructionCommand.DraftReply.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.DraftReply command, InstructionScene scene) {
            var instruction = scene.instruction();
            var refusal = open(ofRound(rows.mattersOf(instruction.id()), instruction.round()));
            if (refusal != null) {
                return refusal;
            }
            String words = command.words().strip();
            int most = rules.current().number("instruction.reply.length");
            var person = scene.actor().person();
            if (words.isEmpty() || person == null) {
                return Refusal.of("supervision.refused.no-reply", "R047 practice 2");
            }
            if (words.codePointCount(0, words.length()) > most
                    || ReportSheets.lines(words) > most / ReportSheets.LINE + 2) {
                return Refusal.of("supervision.instruction.refused.too-long", "practice 2", most);
            }
            scene.set("reply_words", words);
            scene.set("reply_drafter", person.value());
            scene.set(
                    "reply_drafted_by",
                    Hands.who(scene.actor().postName(), scene.actor().personName()));
            scene.set("reply_checker", null);
            scene.set("reply_checked_by", null);
            scene.say("words", words);
            return null;
        }
    }

    /** 核稿, by another than who wrote it. */
    @Component("replyChecking")
    static class Checking implements ActOnInstruction<InstructionCommand.CheckReply> {

        private final SheetSteps steps;
        private final Settling settling;

        Checking(SheetSteps steps, Settling settling) {
            this.steps = steps;
            this.settling = settling;
        }

        @Override
        public Class<InstructionCommand.CheckReply> command() {
            return InstructionCommand.CheckReply.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.CheckReply command, InstructionScene scene) {
            var instruction = scene.instruction();
            if (instruction.replyDrafter() == null) {
                return Refusal.of("supervision.refused.no-reply", "R047 practice 2");
            }
            var refusal = steps.againstChecking(FORM, instruction.replyDrafter(), scene.actor());
            var person = scene.actor().person();
            if (refusal != null || person == null) {
                return refusal;
            }
            scene.set("reply_checker", person.value());
            scene.set(
                    "reply_checked_by",
                    Hands.who(scene.actor().postName(), scene.actor().personName()));
            settling.tellOffice(
                    instruction, Role.SUPERVISION_CHIEF, "supervision.message.instruction-reply-checked", scene.at());
            return null;
        }
    }

    static List<Matter> ofRound(List<Matter> matters, int round) {
        return matters.stream().filter(matter -> matter.round() == round).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public AnswerWords words() {
        return new AnswerWords(
                "supervision.instruction.read.hint",
                "supervision.instruction.read",
                "supervision.instruction.remark-again",
                "supervision.instruction.read.said",
                "supervision.instruction.remark-again.said");
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new InstructionId(answer.subject().id());
        var instruction = rows.hold(id, InstructionSight.Scope.SYSTEM).orElse(null);
        boolean awaited = instruction != null
                && instruction.state() == InstructionState.SUBMITTED
                && answer.id().equals(instruction.replyQuestion());
        if (instruction == null || !awaited) {
            return Refusal.of("supervision.refused.not-now", "architecture 5");
        }
        var act = answer.approved() ? InstructionAct.READ : InstructionAct.REMARK_AGAIN;
        var scene = new InstructionScene(instruction, answer.at(), answer.actor());
        scene.set("answered", instruction.round());
        if (answer.approved()) {
            scene.set("ended_at", answer.at());
            scene.set("end_words", answer.opinion());
        } else {
            again(scene, answer);
        }
        if (!answer.opinion().isBlank()) {
            scene.say("words", answer.opinion());
        }
        settling.settle(scene, act);
        settling.tellOffice(
                instruction,
                Role.SUPERVISION_OFFICER,
                answer.approved() ? "supervision.message.instruction-read" : "supervision.message.instruction-remarked",
                answer.at());
        return null;
    }

    /** What is to be done about the new remark is proposed like that about the first. */
    private void again(InstructionScene scene, Answer answer) {
        var instruction = scene.instruction();
        int place = rows.remarksOf(instruction.id()).size() + 1;
        rows.insertRemark(
                instruction.id(),
                new Remark(
                        place,
                        RemarkKind.REMARK,
                        speaker(instruction, answer.actor()),
                        answer.at().atZone(Zone.SHANGHAI).toLocalDate(),
                        answer.opinion()));
        scene.set("round", instruction.round() + 1);
        scene.set("reply_drafter", null);
        scene.set("reply_drafted_by", null);
        scene.set("reply_checker", null);
        scene.set("reply_checked_by", null);
        scene.set("opinion", null);
        scene.set("proposer", null);
        scene.set("proposed_by", null);
        scene.set("decided_by", null);
        scene.set("words", Transcribing.words(rows, instruction));
    }

    private static Leader speaker(Instruction instruction, Actor actor) {
        OnBehalfOf behalf = actor.onBehalfOf();
        var person = behalf != null && behalf.kind() == OnBehalfOf.Kind.RECORDED_BY_SECRETARY && behalf.person() != null
                ? behalf.person()
                : actor.person();
        if (person == null || person.equals(instruction.leader().person())) {
            return instruction.leader();
        }
        return new Leader(
                instruction.leader().post(),
                person,
                behalf != null && person.equals(behalf.person()) ? behalf.personName() : actor.personName(),
                instruction.leader().postName());
    }

    /** Done without a report, where the leader asked for none. */
    @Component
    static class Concluding implements ActOnInstruction<InstructionCommand.Conclude> {

        private final InstructionRows rows;

        Concluding(InstructionRows rows) {
            this.rows = rows;
        }

        @Override
        public Class<InstructionCommand.Conclude> command() {
            return InstructionCommand.Conclude.class;
        }

        @Override
        public @Nullable Refusal decide(InstructionCommand.Conclude command, InstructionScene scene) {
            var instruction = scene.instruction();
            if (instruction.replyRequired()) {
                return Refusal.of("supervision.instruction.refused.reply-first", "practice 2");
            }
            long open = rows.mattersOf(instruction.id()).stream()
                    .filter(matter -> !matter.done())
                    .count();
            if (open > 0) {
                return Refusal.of("supervision.instruction.refused.dockets-open", "practice 2", open);
            }
            scene.set("ended_at", scene.at());
            scene.set("end_words", command.words().strip());
            if (!command.words().isBlank()) {
                scene.say("words", command.words().strip());
            }
            return null;
        }
    }
}
