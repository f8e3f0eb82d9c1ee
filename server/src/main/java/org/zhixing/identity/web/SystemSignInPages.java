package org.zhixing.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Accounts;
import org.zhixing.ledger.Audit;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;

/** The audit administrator's pages: signing in, accounts, roles and second factors, as the ledger has them. */
@Controller
class SystemSignInPages {

    private static final int PAGE = 50;

    private final AccountLog log;
    private final Accounts accounts;

    SystemSignInPages(AccountLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @GetMapping("/system/sign-ins")
    ModelAndView all(@RequestParam(required = false) @Nullable String before, Actor actor) {
        var found = log.latest(actor, Audit.Place.read(before), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = null;
        if (found.size() > PAGE) {
            var last = shown.get(PAGE - 1);
            next = "/system/sign-ins?before=" + new Audit.Place(last.entry().at(), last.id()).written();
        }
        return page(shown, null, next);
    }

    @GetMapping("/system/sign-ins/{account}")
    ModelAndView ofOne(@PathVariable UUID account, @RequestParam(defaultValue = "1") long from) {
        var one = accounts.find(new AccountId(account))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = log.read(one.id(), from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? "/system/sign-ins/" + account + "?from=" + found.get(PAGE).position()
                : null;
        return page(shown, one, next);
    }

    private ModelAndView page(List<Recorded> shown, @Nullable Account one, @Nullable String next) {
        var acts = Timeline.of(shown, Sight.whole(), Map.of(), null).lines();
        var lines = new ArrayList<SignInsPage.Line>();
        for (int i = 0; i < acts.size(); i++) {
            lines.add(new SignInsPage.Line(shown.get(i).entry().stream().id(), acts.get(i)));
        }
        var known = accounts
                .of(lines.stream()
                        .map(line -> new AccountId(line.account()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(account -> account.id().value(), Function.identity()));
        return new ModelAndView("identity/sign-ins", "page", new SignInsPage(lines, known, one, next));
    }
}
