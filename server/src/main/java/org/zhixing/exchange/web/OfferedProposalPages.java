package org.zhixing.exchange.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.exchange.OfferedProposals;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** An officer takes proposals of other systems into the register, or says why not. */
@Controller
class OfferedProposalPages {

    private final OfferedProposals proposals;
    private final CaseClock clock;

    OfferedProposalPages(OfferedProposals proposals, CaseClock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @PostMapping("/exchange/proposals")
    ModelAndView decide(
            @RequestParam(required = false) @Nullable List<UUID> proposal,
            @RequestParam(defaultValue = "") String matterClass,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String decision,
            Actor actor,
            RedirectAttributes flash) {
        List<UUID> ids = proposal == null ? List.of() : proposal;
        var notice = decision.equals("decline")
                ? Notice.of(
                        proposals.decline(ids, reason, clock.now(), actor),
                        count -> Notice.done("exchange.done.declined", count))
                : Notice.of(
                        proposals.register(ids, matterClass, clock.now(), actor),
                        done -> done.refused() == null
                                ? Notice.done("exchange.done.registered", done.registered())
                                : Notice.refused(done.refused()));
        return Answer.on("/exchange", notice, flash);
    }
}
