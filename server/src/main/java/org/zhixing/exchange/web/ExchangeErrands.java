package org.zhixing.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.MatterState;
import org.zhixing.exchange.Matters;
import org.zhixing.exchange.OfferedInstructions;
import org.zhixing.exchange.OfferedProposals;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/**
 * What other systems gave in and a person of their office has to decide (practice 6). Proposals come by the hundred after
 * a session and are taken in together: one line for each system.
 */
@Component
class ExchangeErrands implements ToDoSource {

    private final Matters matters;
    private final OfferedInstructions instructions;
    private final OfferedProposals proposals;

    ExchangeErrands(Matters matters, OfferedInstructions instructions, OfferedProposals proposals) {
        this.matters = matters;
        this.instructions = instructions;
        this.proposals = proposals;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var all = new ArrayList<ToDo>();
        instructions
                .waiting(actor)
                .forEach(one -> all.add(
                        todo(one.subject(), one.offered().title(), "exchange.errand.REGISTER", one.href(), false)));
        proposals
                .systemsWaiting(actor)
                .forEach((id, name) -> all.add(todo(
                        new CaseRef("exchange", "system", id),
                        name,
                        "exchange.errand.PROPOSALS",
                        "/exchange#proposals",
                        false)));
        matters.waiting(actor)
                .forEach(one -> all.add(todo(
                        one.subject(),
                        title(one),
                        errand(one),
                        one.href(),
                        one.offered().pressing())));
        return all.stream()
                .sorted(Comparator.comparing((ToDo one) -> !one.urgent()))
                .limit(limit)
                .toList();
    }

    private static String title(Matter one) {
        return one.offered().title().isEmpty()
                ? one.offered().number()
                : one.offered().title();
    }

    private static String errand(Matter one) {
        return one.state() == MatterState.IN_QUESTION ? "exchange.errand.CLARIFY" : "exchange.errand.OPEN";
    }

    private static ToDo todo(CaseRef subject, String title, String act, String href, boolean urgent) {
        return new ToDo(subject, title, act, href, null, urgent);
    }
}
