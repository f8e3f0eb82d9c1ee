package org.zhixing.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;

/**
 * One act on an instruction by somebody of the supervision office. What the leader does himself, reading the report or
 * remarking anew, is the answer to a question of {@code approval}.
 */
public sealed interface InstructionCommand {

    InstructionId instruction();

    /** The version that the actor saw, or {@link DocketCommand#ANY_VERSION}. */
    int version();

    InstructionAct act();

    /** The second person has compared text and image. */
    record Check(InstructionId instruction, int version) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.CHECK;
        }
    }

    /**
     * The text is written anew; somebody else has to check it.
     *
     * @param texts of all remarks with words, in their order
     */
    record Retranscribe(InstructionId instruction, int version, List<String> texts) implements InstructionCommand {
        public Retranscribe {
            texts = List.copyOf(texts);
        }

        @Override
        public InstructionAct act() {
            return InstructionAct.RETRANSCRIBE;
        }
    }

    /** A further remark or tick on the same carrier. */
    record AddRemark(
            InstructionId instruction, int version, PostId leader, RemarkKind kind, LocalDate givenOn, String text)
            implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.ADD_REMARK;
        }
    }

    /** The officer's proposal (拟办意见): what is to be done by whom until when. */
    record Propose(InstructionId instruction, int version, String opinion, List<Matter> matters)
            implements InstructionCommand {
        public Propose {
            matters = List.copyOf(matters);
        }

        @Override
        public InstructionAct act() {
            return InstructionAct.PROPOSE;
        }
    }

    /**
     * One matter, which becomes one docket.
     *
     * @param quote the leader's words that found it, as they stand in the transcription; the unit sees no others
     * @param members units that each get a docket below that of the lead, which sums up (practice 5)
     * @param due a stated day; null for the term of the rules
     * @param although why it is opened although a similar docket exists; empty if there is none
     * @param duty on what ground townships among the units are asked (L9 h)
     */
    record Matter(
            String title,
            String quote,
            String requirement,
            UnitId lead,
            List<UnitId> assistants,
            List<UnitId> members,
            Urgency urgency,
            @Nullable LocalDate due,
            String although,
            DutyGround duty) {
        public Matter {
            assistants = List.copyOf(assistants);
            members = List.copyOf(members);
        }

        /** One that is not divided among units. */
        public Matter(
                String title,
                String quote,
                String requirement,
                UnitId lead,
                List<UnitId> assistants,
                Urgency urgency,
                @Nullable LocalDate due,
                String although) {
            this(title, quote, requirement, lead, assistants, List.of(), urgency, due, although, DutyGround.UNSAID);
        }
    }

    /** Put on file: for information or study, no docket. */
    record File(InstructionId instruction, int version, String words) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.FILE;
        }
    }

    /** The director of the office decides (立项): the dockets are opened. */
    record Open(InstructionId instruction, int version) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.OPEN;
        }
    }

    record SendBack(InstructionId instruction, int version, String reason) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.SEND_BACK;
        }
    }

    /** The words of the report to the leader (呈报件); written anew, another checks them anew. */
    record DraftReply(InstructionId instruction, int version, String words) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.DRAFT_REPLY;
        }
    }

    record CheckReply(InstructionId instruction, int version) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.CHECK_REPLY;
        }
    }

    /** The result, drafted and checked, is signed and goes back to the leader on one page. */
    record SubmitReply(InstructionId instruction, int version) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.SUBMIT_REPLY;
        }
    }

    /** Done, where no reply was asked. */
    record Conclude(InstructionId instruction, int version, String words) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.CONCLUDE;
        }
    }

    record Cancel(InstructionId instruction, int version, String reason) implements InstructionCommand {
        @Override
        public InstructionAct act() {
            return InstructionAct.CANCEL;
        }
    }
}
