package org.zhixing.supervision.instruction;

/** In which relation somebody stands to an instruction. */
public enum InstructionParty {
    OFFICER,
    CHIEF,
    /** A named secretary of the leader (practice 2). */
    SECRETARY,
    /** The leader himself, whoever stands in for him, or whoever records his answer. */
    LEADER
}
