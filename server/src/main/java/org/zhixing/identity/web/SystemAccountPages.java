package org.zhixing.identity.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.identity.Actors;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountKeeping;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.identity.signin.Doors;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** The system administrator's pages: accounts are opened for persons, disabled, unlocked, given new passwords. */
@Controller
class SystemAccountPages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final Doors doors;
    private final Actors actors;
    private final SecurityRules rules;
    private final Organization organization;
    private final CaseClock caseClock;
    private final Clock clock;

    SystemAccountPages(
            Accounts accounts,
            AccountKeeping keeping,
            Doors doors,
            Actors actors,
            SecurityRules rules,
            Organization organization,
            CaseClock caseClock,
            Clock clock) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.doors = doors;
        this.actors = actors;
        this.rules = rules;
        this.organization = organization;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    @GetMapping("/system/accounts")
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var page = AccountLists.page(accounts, "/system/accounts", q, after, PAGE, clock.instant());
        return new ModelAndView("identity/accounts", "page", page);
    }

    @GetMapping("/system/accounts/new")
    ModelAndView form(@RequestParam(defaultValue = "") String unit) {
        return formPage(unit, "", "", null);
    }

    @PostMapping("/system/accounts")
    ModelAndView open(
            @RequestParam String unit, @RequestParam UUID person, @RequestParam String username, Actor actor) {
        var known = organization.people(List.of(new PersonId(person))).get(new PersonId(person));
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var opened = keeping.open(
                List.of(new AccountKeeping.Opening(username, known.id(), known.name(), Set.of(), null, false)), actor);
        if (opened instanceof Outcome.Refused<List<AccountId>> refused) {
            var again = formPage(unit, person.toString(), username, refused.refusal());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return givePassword(opened.orThrow().get(0), actor);
    }

    @GetMapping("/system/accounts/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var account = account(id);
        var page = new OneAccountPage(
                account,
                clock.instant(),
                actors.positionsOf(account),
                account.granted().stream().sorted().toList(),
                null,
                List.of(),
                account.id().equals(actor.account()));
        return new ModelAndView("identity/one-account", "page", page);
    }

    @PostMapping("/system/accounts/{id}/disabling")
    ModelAndView disable(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return answer(id, doors.disable(new AccountId(id), actor), "identity.accounts.disabled", flash);
    }

    @PostMapping("/system/accounts/{id}/enabling")
    ModelAndView enable(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return answer(id, doors.enable(new AccountId(id), actor), "identity.accounts.enabled", flash);
    }

    @PostMapping("/system/accounts/{id}/unlocking")
    ModelAndView unlock(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return answer(id, keeping.unlock(new AccountId(id), actor), "identity.accounts.unlocked", flash);
    }

    @PostMapping("/system/accounts/{id}/one-time-password")
    ModelAndView newPassword(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var account = account(id);
        if (account.id().equals(actor.account())) {
            return Answer.on(
                    "/system/accounts/" + id,
                    Notice.refused(Refusal.of("identity.account.not-your-own", "L16")),
                    flash);
        }
        return givePassword(account.id(), actor);
    }

    /** The password is shown once, in answer to the very request that made it; a redirect would have to keep it. */
    private ModelAndView givePassword(AccountId id, Actor actor) {
        String password = doors.giveOneTimePassword(id, actor).orThrow();
        int hours = rules.inForce().oneTimeHours();
        return new ModelAndView(
                "identity/one-time-password",
                "page",
                new OneTimePasswordPage(accounts.find(id).orElseThrow(), password, hours));
    }

    private ModelAndView formPage(String unit, String person, String username, @Nullable Refusal refusal) {
        var today = caseClock.today();
        var units = organization.units(today).stream().map(Unit::choice).toList();
        List<Choice> people = units.stream().anyMatch(one -> one.value().equals(unit))
                ? withoutAccount(organization.staffOf(new UnitId(UUID.fromString(unit)), today))
                : List.of();
        return new ModelAndView(
                "identity/new-account", "page", new AccountFormPage(units, unit, people, person, username, refusal));
    }

    private List<Choice> withoutAccount(List<Appointment> staff) {
        var have = accounts.peopleWithOne(
                staff.stream().map(Appointment::person).distinct().toList());
        return staff.stream()
                .filter(one -> !have.contains(one.person()))
                .map(one -> new Choice(one.person().value().toString(), one.personName() + " · " + one.postName()))
                .toList();
    }

    private Account account(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView answer(UUID id, Outcome<Account> outcome, String done, RedirectAttributes flash) {
        return Answer.on("/system/accounts/" + id, Notice.of(outcome, value -> Notice.done(done)), flash);
    }
}
