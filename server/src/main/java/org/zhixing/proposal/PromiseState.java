package org.zhixing.proposal;

import java.util.List;

/** Where something promised in a reply stands. */
public enum PromiseState {
    /** 落实中. */
    OPEN,
    /** 已落实: done, and told to each signer. */
    FULFILLED,
    /** 不再落实: given up with a reason, told to each signer. */
    GIVEN_UP;

    /** From where to where. */
    public record Step(PromiseState from, ProposalAct act, PromiseState to) {}

    public static final List<Step> MOVES = List.of(
            new Step(OPEN, ProposalAct.PUT_OFF_PROMISE, OPEN),
            new Step(OPEN, ProposalAct.OPEN_DOCKET, OPEN),
            new Step(OPEN, ProposalAct.FULFIL_PROMISE, FULFILLED),
            new Step(OPEN, ProposalAct.GIVE_UP_PROMISE, GIVEN_UP));
}
