package org.zhixing.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Notice;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;

/** The officer's daily page: what the clock proposes, to be checked by one and signed by another, or dismissed, one or many (architecture rule 3). */
@Controller
class Proposals {

    private static final int SHOWN = 200;
    private static final String YELLOW = PaperForm.YELLOW_NOTICE.name();

    private final Dockets dockets;
    private final DocketVisibility visibility;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final SheetSteps steps;
    private final CaseClock clock;
    private final TransactionTemplate transaction;

    Proposals(
            Dockets dockets,
            DocketVisibility visibility,
            Organization organization,
            JdbcClient jdbc,
            SheetSteps steps,
            CaseClock clock,
            TransactionTemplate transaction) {
        this.dockets = dockets;
        this.visibility = visibility;
        this.organization = organization;
        this.jdbc = jdbc;
        this.steps = steps;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/proposals")
    ModelAndView list(Actor actor) {
        var scope = visibility.of(actor, clock.now());
        List<ProposalsPage.Row> rows = jdbc.sql("SELECT n.id, n.docket, d.title, d.number, d.lead, n.colour, n.state, "
                        + "n.proposed_at, n.reason, n.explanation IS NOT NULL AS explained, n.proposer, n.checker, n.checked_by "
                        + "FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket "
                        + "WHERE n.state IN ('PROPOSED', 'CHECKED', 'APPROVAL_ASKED', 'APPROVED') AND n.colour <> 'GREEN' AND ("
                        + scope.predicate() + ") ORDER BY n.proposed_at, n.id LIMIT " + SHOWN)
                .params(scope.params())
                .query((row, number) -> {
                    String given = row.getString("number");
                    return new ProposalsPage.Row(
                            row.getObject("id", UUID.class),
                            row.getObject("docket", UUID.class),
                            row.getString("title"),
                            given == null ? "" : given,
                            new UnitId(row.getObject("lead", UUID.class)),
                            Colour.valueOf(row.getString("colour")),
                            NoticeState.valueOf(row.getString("state")),
                            row.getTimestamp("proposed_at").toInstant(),
                            row.getString("reason"),
                            row.getBoolean("explained"),
                            person(row.getObject("proposer", UUID.class)),
                            person(row.getObject("checker", UUID.class)),
                            row.getString("checked_by"));
                })
                .list();
        LocalDate today = clock.today();
        var hand = new ProposalsPage.Hand(actor.person(), steps.byOne(YELLOW), steps.signs(YELLOW, actor, today));
        var names = organization.names(
                rows.stream().map(ProposalsPage.Row::lead).distinct().toList(), today);
        return new ModelAndView("supervision/proposals", "page", new ProposalsPage(rows, names, hand));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    @PostMapping("/proposals/check")
    String check(@RequestParam @Nullable List<UUID> notice, Actor actor, RedirectAttributes redirect) {
        return answer(
                chosen(notice).stream()
                        .map(id -> new NoticeCommand.CheckNotice(new NoticeId(id), DocketCommand.ANY_VERSION))
                        .toList(),
                actor,
                redirect);
    }

    @PostMapping("/proposals/issue")
    String issue(@RequestParam @Nullable List<UUID> notice, Actor actor, RedirectAttributes redirect) {
        return answer(
                chosen(notice).stream()
                        .map(id -> new NoticeCommand.Issue(new NoticeId(id), DocketCommand.ANY_VERSION))
                        .toList(),
                actor,
                redirect);
    }

    @PostMapping("/proposals/dismiss")
    String dismiss(
            @RequestParam @Nullable List<UUID> notice,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return answer(
                chosen(notice).stream()
                        .map(id ->
                                new NoticeCommand.Dismiss(new NoticeId(id), DocketCommand.ANY_VERSION, reason.strip()))
                        .toList(),
                actor,
                redirect);
    }

    private static List<UUID> chosen(@Nullable List<UUID> notices) {
        return notices == null ? List.of() : notices;
    }

    private String answer(List<? extends NoticeCommand> commands, Actor actor, RedirectAttributes redirect) {
        if (commands.isEmpty()) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("supervision.proposals.none-chosen", "interface 6")));
            return "redirect:/proposals";
        }
        List<Outcome<NoticeId>> outcomes =
                transaction.execute(status -> dockets.performOnNotices(commands, clock.now(), actor));
        Notice told = Notice.done(
                "supervision.proposals.done",
                outcomes.stream().filter(Outcome::isDone).count());
        for (Outcome<NoticeId> outcome : outcomes) {
            if (outcome instanceof Outcome.Refused<NoticeId> refused) {
                told = Notice.refused(refused.refusal());
            }
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, told);
        return "redirect:/proposals";
    }
}
