package org.zhixing.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/** One act on a proposal or on one unit's part in it. Signing is the answer to a question of {@code approval}. */
public sealed interface ProposalCommand {

    /** For {@link #version}: whatever stands. */
    int ANY_VERSION = -1;

    ProposalId proposal();

    /** The version that the actor saw, or {@link #ANY_VERSION}. */
    int version();

    ProposalAct act();

    /** About the proposal as a whole. */
    sealed interface OnWhole extends ProposalCommand {}

    /** About one unit's part. */
    sealed interface OnPart extends ProposalCommand {

        HandlingId handling();
    }

    /** About one thing promised in a reply of that unit. */
    sealed interface OnPromise extends OnPart {

        PromiseId promise();
    }

    /**
     * Either a lead with assistants, or units that handle it separately.
     *
     * @param lead null for separate handling
     */
    record Assign(
            ProposalId proposal, int version, @Nullable UnitId lead, List<UnitId> assistants, List<UnitId> separate)
            implements OnWhole {
        public Assign {
            assistants = List.copyOf(assistants);
            separate = List.copyOf(separate);
        }

        @Override
        public ProposalAct act() {
            return ProposalAct.ASSIGN;
        }
    }

    /** Those who signed it take it back. */
    record Withdraw(ProposalId proposal, int version, String reason) implements OnWhole {
        @Override
        public ProposalAct act() {
            return ProposalAct.WITHDRAW;
        }
    }

    record Accept(ProposalId proposal, int version, HandlingId handling) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.ACCEPT;
        }
    }

    /** Not ours: within the limit of return, naming the unit that is competent. */
    record ObjectTo(ProposalId proposal, int version, HandlingId handling, @Nullable UnitId competent, String reason)
            implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.OBJECT;
        }
    }

    /** The office holds to its assignment. */
    record Uphold(ProposalId proposal, int version, HandlingId handling, String reason) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.UPHOLD;
        }
    }

    /** Another unit takes this part; its limits begin then. */
    record Reassign(ProposalId proposal, int version, HandlingId handling, UnitId unit, String reason)
            implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.REASSIGN;
        }
    }

    record AskExtension(ProposalId proposal, int version, HandlingId handling, String reason) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.ASK_EXTENSION;
        }
    }

    record GiveOpinion(ProposalId proposal, int version, HandlingId handling, String opinion) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.GIVE_OPINION;
        }
    }

    /**
     * What was said with the signers.
     *
     * @param persons who took part, of the unit and of the signers
     */
    record RecordMeeting(
            ProposalId proposal,
            int version,
            HandlingId handling,
            MeetingWay way,
            LocalDate heldOn,
            String persons,
            String result)
            implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.RECORD_MEETING;
        }
    }

    /**
     * The reply goes before the head of the unit.
     *
     * @param grade class of the reply
     * @param copies to whom copies go, separated as written
     * @param promises what is promised until when
     */
    record SubmitReply(
            ProposalId proposal,
            int version,
            HandlingId handling,
            String grade,
            String text,
            String copies,
            List<Promised> promises)
            implements OnPart {
        public SubmitReply {
            promises = List.copyOf(promises);
        }

        @Override
        public ProposalAct act() {
            return ProposalAct.SUBMIT_REPLY;
        }
    }

    /** One thing promised. */
    record Promised(String text, LocalDate due) {}

    /**
     * What a signer says of the reply.
     *
     * @param signer place of the signer, 1 for the first
     */
    record RecordForm(
            ProposalId proposal,
            int version,
            HandlingId handling,
            int signer,
            Satisfaction satisfaction,
            String words,
            LocalDate returnedOn)
            implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.RECORD_FORM;
        }
    }

    record HandleAgain(ProposalId proposal, int version, HandlingId handling, String requirement) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.HANDLE_AGAIN;
        }
    }

    record Conclude(ProposalId proposal, int version, HandlingId handling, String words) implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.CONCLUDE;
        }
    }

    record Publish(
            ProposalId proposal,
            int version,
            HandlingId handling,
            PublicationScope scope,
            String summary,
            String reason)
            implements OnPart {
        @Override
        public ProposalAct act() {
            return ProposalAct.PUBLISH;
        }
    }

    record FulfilPromise(ProposalId proposal, int version, HandlingId handling, PromiseId promise, String result)
            implements OnPromise {
        @Override
        public ProposalAct act() {
            return ProposalAct.FULFIL_PROMISE;
        }
    }

    record PutOffPromise(
            ProposalId proposal, int version, HandlingId handling, PromiseId promise, LocalDate due, String reason)
            implements OnPromise {
        @Override
        public ProposalAct act() {
            return ProposalAct.PUT_OFF_PROMISE;
        }
    }

    record GiveUpPromise(ProposalId proposal, int version, HandlingId handling, PromiseId promise, String reason)
            implements OnPromise {
        @Override
        public ProposalAct act() {
            return ProposalAct.GIVE_UP_PROMISE;
        }
    }

    /** The officer follows it as a docket of supervision. */
    record OpenPromiseDocket(ProposalId proposal, int version, HandlingId handling, PromiseId promise)
            implements OnPromise {
        @Override
        public ProposalAct act() {
            return ProposalAct.OPEN_DOCKET;
        }
    }
}
