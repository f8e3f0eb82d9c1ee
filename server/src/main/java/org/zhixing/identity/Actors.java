package org.zhixing.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountKeeping;
import org.zhixing.identity.account.Accounts;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;

/**
 * Who acts when an account acts. An administrator acts as that and nothing else, whatever posts the person may hold. All
 * others act in one post at a time, their own or, as stand-in, that of an absent A (R061); the role is the duty of that
 * post. Duties that issue or approve notices open only with two keys: the post, and a grant by the security
 * administrator.
 */
@Service
public class Actors {

    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final Organization organization;
    private final CaseClock clock;
    private final Texts chinese;

    Actors(
            Accounts accounts,
            AccountKeeping keeping,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.organization = organization;
        this.clock = clock;
        this.chinese = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Opens accounts by the thousand, all or none; each opening and its grants go into the ledger. A job (the set-up, the
     * sample) may grant roles at once; the system administrator may not.
     *
     * @return ids in the order given; refused for a name in use, a person who has an account, or roles that no account
     *     may hold together
     */
    public Outcome<List<AccountId>> open(List<NewAccount> accounts, Actor by) {
        return keeping.open(
                accounts.stream()
                        .map(one -> new AccountKeeping.Opening(
                                one.username(), one.person(), one.personName(), one.granted(), one.password(), false))
                        .toList(),
                by);
    }

    /** The actor of an account in its first post; an account that does not exist is a bug of the caller. */
    public Actor actorOf(AccountId account) {
        return actorOf(accounts.find(account).orElseThrow(), null, null);
    }

    /**
     * The actor of an account in the post chosen, as long as the person may still act in it; else in the first one.
     *
     * @param post the post chosen, null for the first
     * @param standingInFor the person stood in for, null for an own post
     */
    public Actor actorOf(Account account, @Nullable PostId post, @Nullable PersonId standingInFor) {
        if (account.kind().administers()) {
            return administrator(account);
        }
        var positions = positionsOf(account);
        return positions.stream()
                .filter(position ->
                        position.post().equals(post) && Objects.equals(position.standingInFor(), standingInFor))
                .findFirst()
                .or(() -> positions.stream()
                        .filter(position -> position.standingInFor() == null)
                        .findFirst())
                .map(position -> staff(account, position))
                .orElseGet(() -> withoutPost(account));
    }

    /** The posts in which the account may act today, own ones first; none for an administrator. */
    public List<Position> positionsOf(Account account) {
        if (account.kind().administers()) {
            return List.of();
        }
        var today = clock.today();
        List<Appointment> own = organization.appointmentsOf(account.person(), today);
        List<Appointment> standIns = organization.standsInFor(account.person(), today);
        var units = new LinkedHashSet<UnitId>();
        own.forEach(appointment -> units.add(appointment.unit()));
        standIns.forEach(appointment -> units.add(appointment.unit()));
        Map<UnitId, String> known = units.isEmpty() ? Map.of() : organization.names(units, today);
        var positions = new ArrayList<Position>();
        own.forEach(appointment -> positions.add(position(account, appointment, known, false)));
        standIns.forEach(appointment -> positions.add(position(account, appointment, known, true)));
        return positions;
    }

    private static Position position(
            Account account, Appointment appointment, Map<UnitId, String> names, boolean standsIn) {
        Role duty = appointment.duty();
        return new Position(
                appointment.post(),
                appointment.postName(),
                appointment.unit(),
                names.getOrDefault(appointment.unit(), ""),
                duty,
                !Account.BY_GRANT.contains(duty) || account.granted().contains(duty),
                standsIn ? appointment.person() : null,
                standsIn ? appointment.personName() : "");
    }

    private Actor administrator(Account account) {
        var names = account.granted().stream().map(chinese::name).toList();
        return new Actor(
                account.id(),
                account.person(),
                account.personName(),
                null,
                String.join(" ", names),
                null,
                "",
                account.granted(),
                null);
    }

    private static Actor staff(Account account, Position position) {
        var behalf = position.standingInFor() == null
                ? null
                : new OnBehalfOf(
                        OnBehalfOf.Kind.STAND_IN, position.standingInFor(), position.holderName(), position.postName());
        return new Actor(
                account.id(),
                account.person(),
                account.personName(),
                position.post(),
                position.postName(),
                position.unit(),
                position.unitName(),
                position.open() ? Set.of(position.duty()) : Set.of(),
                behalf);
    }

    private static Actor withoutPost(Account account) {
        return new Actor(account.id(), account.person(), account.personName(), null, "", null, "", Set.of(), null);
    }
}
