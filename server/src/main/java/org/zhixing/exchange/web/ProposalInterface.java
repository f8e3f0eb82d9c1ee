package org.zhixing.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.OfferedProposal;
import org.zhixing.exchange.OfferedProposals;
import org.zhixing.exchange.Operation;
import org.zhixing.exchange.OutgoingProposals;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.file.MatterFiles;

/** Proposals of deputies and members over the machine interface: in under the system's numbers, out with their replies. */
@Controller
class ProposalInterface {

    private final OfferedProposals proposals;
    private final OutgoingProposals outgoing;
    private final MatterFiles files;
    private final Calls calls;
    private final CaseClock clock;
    private final MachineCalls machine;

    ProposalInterface(
            OfferedProposals proposals,
            OutgoingProposals outgoing,
            MatterFiles files,
            Calls calls,
            CaseClock clock,
            MachineCalls machine) {
        this.proposals = proposals;
        this.outgoing = outgoing;
        this.files = files;
        this.calls = calls;
        this.clock = clock;
        this.machine = machine;
    }

    @PostMapping("/api/v1/proposals")
    ResponseEntity<Object> give(HttpServletRequest request) throws IOException {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_PROPOSALS)) {
            return machine.forbidden(system, Operation.PROPOSALS_IN);
        }
        var read = files.proposals(MachineCalls.body(request));
        if (read instanceof Outcome.Refused<List<OfferedProposal>> refused) {
            return machine.bad(system, Operation.PROPOSALS_IN, refused.refusal());
        }
        var now = clock.now();
        return machine.taken(system, Operation.PROPOSALS_IN, proposals.take(system, read.orThrow(), now, null), now);
    }

    @GetMapping("/api/v1/proposals")
    ResponseEntity<Object> proposals(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_PROPOSALS)) {
            return machine.forbidden(system, Operation.PROPOSALS_OUT);
        }
        var page = outgoing.page(system, number, after, MachineCalls.bounded(limit), clock.today());
        calls.keep(system, clock.now(), Operation.PROPOSALS_OUT, "", 200, page.size(), 0, number == null ? "" : number);
        return MachineCalls.answer(HttpStatus.OK, Map.of("proposals", page));
    }
}
