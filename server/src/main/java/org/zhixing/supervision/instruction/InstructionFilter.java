package org.zhixing.supervision.instruction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionState;

/**
 * A closed set of questions to the register; all of it lives in the address.
 *
 * @param leader the post of whoever remarked
 * @param year in which it was given
 * @param lacking only those of which the leader still waits for the report
 * @param text words to look for, empty for all
 */
public record InstructionFilter(
        @Nullable InstructionState state,
        @Nullable InstructionClass instructionClass,
        @Nullable UUID leader,
        @Nullable Integer year,
        boolean lacking,
        String text) {}
