package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.identity.Actors;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.Grants;
import org.zhixing.identity.factor.CertificateKeys;
import org.zhixing.identity.factor.SecondFactors;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** The security administrator's pages: roles are granted and revoked, each with its reason; lost factors taken away. */
@Controller
class SystemRolePages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Grants grants;
    private final SecondFactors factors;
    private final CertificateKeys keys;
    private final Actors actors;
    private final Words words;
    private final Clock clock;

    SystemRolePages(
            Accounts accounts,
            Grants grants,
            SecondFactors factors,
            CertificateKeys keys,
            Actors actors,
            Words words,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.factors = factors;
        this.keys = keys;
        this.actors = actors;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/system/roles")
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var page = AccountLists.page(accounts, "/system/roles", q, after, PAGE, clock.instant());
        return new ModelAndView("identity/roles", "page", page);
    }

    @GetMapping("/system/roles/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var account =
                accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var texts = words.texts(request);
        var grantable = Grants.grantableTo(account).stream()
                .sorted()
                .map(role -> new Choice(role.name(), texts.name(role)))
                .toList();
        var page = new OneAccountPage(
                account,
                clock.instant(),
                actors.positionsOf(account),
                account.granted().stream().sorted().toList(),
                keys.of(account.id()).orElse(null),
                grantable,
                account.id().equals(actor.account()));
        return new ModelAndView("identity/one-role", "page", page);
    }

    @PostMapping("/system/roles/{id}/granting")
    ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        return answer(id, grants.grant(new AccountId(id), role, reason, actor), "identity.roles.granted", flash);
    }

    @PostMapping("/system/roles/{id}/revoking")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        return answer(id, grants.revoke(new AccountId(id), role, reason, actor), "identity.roles.revoked", flash);
    }

    @PostMapping("/system/roles/{id}/factor-removal")
    ModelAndView takeFactorAway(
            @PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        return answer(
                id, factors.takeAway(new AccountId(id), reason, actor), "identity.roles.factor-taken-away", flash);
    }

    @PostMapping("/system/roles/{id}/key-removal")
    ModelAndView takeKeyAway(
            @PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        return answer(id, keys.takeAway(new AccountId(id), reason, actor), "identity.roles.key-taken-away", flash);
    }

    private static ModelAndView answer(UUID id, Outcome<?> outcome, String done, RedirectAttributes flash) {
        return Answer.on("/system/roles/" + id, Notice.of(outcome, value -> Notice.done(done)), flash);
    }
}
