package org.zhixing.identity.setup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.identity.account.AccountKeeping;
import org.zhixing.identity.account.AccountKind;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.PasswordRules;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.identity.signin.Addresses;
import org.zhixing.identity.signin.Device;
import org.zhixing.organization.NewPerson;
import org.zhixing.organization.OrganizationBatch;

/**
 * Sets up the three administrators, one after the other, each with the one-time code of the console and a password of
 * their own: three accounts of three different persons, after which the code is void (L16).
 */
@Service
public class Setup {

    private static final Actor SETTING_UP = Actor.system("identity.setup", "L16");

    private final SetupCodes codes;
    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final OrganizationBatch organization;
    private final PasswordRules quality;
    private final SecurityRules rules;
    private final Addresses addresses;
    private final CaseClock clock;

    Setup(
            SetupCodes codes,
            Accounts accounts,
            AccountKeeping keeping,
            OrganizationBatch organization,
            PasswordRules quality,
            SecurityRules rules,
            Addresses addresses,
            CaseClock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.keeping = keeping;
        this.organization = organization;
        this.quality = quality;
        this.rules = rules;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What one of the three fills in. */
    public record Administrator(String code, Role role, String personName, String username, String password) {}

    /** The administrations that still have nobody. */
    public Set<Role> missing() {
        var missing = EnumSet.noneOf(Role.class);
        var held = accounts.administrations();
        for (Role role : Role.values()) {
            if (role.administers() && !held.contains(AccountKind.valueOf(role.name()))) {
                missing.add(role);
            }
        }
        return missing;
    }

    public boolean waiting() {
        return codes.waiting();
    }

    @Transactional
    public Outcome<AccountId> add(Administrator one, Device device) {
        var rule = rules.inForce();
        if (addresses.blocked(device.address(), rule)) {
            return Outcome.refused("identity.sign-in.too-many", "L16", rule.addressMinutes());
        }
        if (!codes.isRight(one.code())) {
            addresses.failed(device.address(), rule);
            return Outcome.refused("identity.setup.wrong-code", "L16");
        }
        var refusal = refusal(one, rule);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var person = PersonId.next();
        String name = one.personName().strip();
        var opened = keeping.open(
                List.of(new AccountKeeping.Opening(
                        one.username(), person, name, Set.of(one.role()), one.password(), false)),
                SETTING_UP);
        return opened.then(ids -> {
            organization
                    .register(List.of(new NewPerson(person, name, null)), clock.now(), SETTING_UP)
                    .orThrow();
            if (missing().isEmpty()) {
                codes.used();
            }
            return Outcome.done(ids.get(0));
        });
    }

    private @Nullable Refusal refusal(Administrator one, SecurityRules.Rule rule) {
        if (!missing().contains(one.role())) {
            return Refusal.of("identity.setup.already", "L16");
        }
        if (accounts.administratorNames().contains(one.personName().strip())) {
            return Refusal.of("identity.setup.same-person", "L16");
        }
        return quality.weakness(
                        one.password(),
                        Accounts.normalized(one.username()),
                        one.personName().strip(),
                        rule)
                .orElse(null);
    }
}
