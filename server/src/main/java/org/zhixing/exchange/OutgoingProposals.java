package org.zhixing.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.proposal.ProposalStanding;
import org.zhixing.proposal.ProposalStanding.PartOfUnit;
import org.zhixing.proposal.Standings;

/**
 * What systems fetch of proposals (practice 6, R087): of those alone that they gave in themselves, and how these are handled
 * only with a right to read progress.
 */
@Service
@Transactional(readOnly = true)
public class OutgoingProposals {

    private final OfferedProposals offered;
    private final Standings standings;
    private final Organization organization;

    OutgoingProposals(OfferedProposals offered, Standings standings, Organization organization) {
        this.offered = offered;
        this.standings = standings;
        this.organization = organization;
    }

    /**
     * Those behind a place, in the order of their ids.
     *
     * @param number the only one asked for, null for all
     */
    public List<ProposalProgress> page(
            ConnectedSystem system, @Nullable String number, @Nullable UUID after, int limit, LocalDate today) {
        var page = offered.of(system, number, after, limit);
        var handled = system.may(Right.READ_OWN) || system.may(Right.READ_ALL)
                ? standings.of(page.stream()
                        .map(WaitingProposal::proposal)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.<org.zhixing.proposal.ProposalId, ProposalStanding>of();
        var units = organization.names(
                handled.values().stream()
                        .flatMap(one -> one.parts().stream())
                        .map(PartOfUnit::unit)
                        .collect(Collectors.toSet()),
                today);
        return page.stream()
                .map(one -> new ProposalProgress(
                        one.id(),
                        one.offered().number(),
                        one.offered().title(),
                        one.state().name(),
                        one.reason(),
                        one.proposal() == null ? null : handled(handled.get(one.proposal()), units)))
                .toList();
    }

    private static ProposalProgress.@Nullable Handled handled(
            @Nullable ProposalStanding standing, Map<UnitId, String> units) {
        return standing == null
                ? null
                : new ProposalProgress.Handled(
                        standing.state().name(),
                        standing.assignedAt(),
                        standing.endedAt(),
                        standing.parts().stream()
                                .map(part -> new ProposalProgress.Part(
                                        units.getOrDefault(part.unit(), ""),
                                        part.part().name(),
                                        part.state().name(),
                                        part.dueOn(),
                                        part.replies().stream()
                                                .map(reply -> new ProposalProgress.Reply(
                                                        reply.round(),
                                                        reply.grade(),
                                                        reply.gradeName(),
                                                        reply.text(),
                                                        reply.signedAt()))
                                                .toList()))
                                .toList());
    }
}
