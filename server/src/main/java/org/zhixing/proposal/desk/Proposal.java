package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Sitting;

/**
 * A proposal as it stands in the register.
 *
 * @param office the supervision office that assigns it
 */
public record Proposal(
        ProposalId id,
        ProposalKind kind,
        Sitting sitting,
        String body,
        String number,
        String title,
        String text,
        String matterClass,
        LocalDate filedOn,
        UnitId office,
        ProposalState state,
        Instant registeredAt,
        String registeredBy,
        @Nullable Instant assignedAt,
        @Nullable Instant endedAt,
        @Nullable String endWords,
        int version) {}
