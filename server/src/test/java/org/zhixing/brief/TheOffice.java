package org.zhixing.brief;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/** The people of the sample city who have to do with briefs. */
final class TheOffice {

    private final Organization organization;
    private final CaseClock clock;
    private final TransactionTemplate transaction;

    private TheOffice(Organization organization, CaseClock clock, PlatformTransactionManager transactions) {
        this.organization = organization;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        TheOffice theOffice(Organization organization, CaseClock clock, PlatformTransactionManager transactions) {
            return new TheOffice(organization, clock, transactions);
        }
    }

    Actor officer() {
        return all(Role.SUPERVISION_OFFICER).get(0);
    }

    Actor chief() {
        return all(Role.SUPERVISION_CHIEF).get(0);
    }

    Actor administrator() {
        return new Actor(
                new AccountId(Ids.next()), null, "系统管理员", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    }

    /** Whoever speaks for a unit, its liaison or else its head. */
    Actor of(UnitId unit) {
        var staff = organization.staffOf(unit, clock.today());
        return staff.stream()
                .filter(held -> held.duty() == Role.UNIT_LIAISON)
                .findFirst()
                .or(() -> staff.stream()
                        .filter(held -> held.duty() == Role.UNIT_HEAD)
                        .findFirst())
                .map(TheOffice::actor)
                .orElseThrow();
    }

    Actor leader(String post) {
        return all(Role.LEADER).stream()
                .filter(actor -> actor.postName().equals(post))
                .findFirst()
                .orElseThrow();
    }

    List<Actor> all(Role role) {
        return organization.units(clock.today()).stream()
                .flatMap(unit -> organization.staffOf(unit.id(), clock.today()).stream())
                .filter(held -> held.duty() == role)
                .map(TheOffice::actor)
                .toList();
    }

    static Actor actor(Appointment held) {
        return new Actor(
                new AccountId(Ids.next()),
                held.person(),
                held.personName(),
                held.post(),
                held.postName(),
                held.unit(),
                "",
                Set.of(held.duty()),
                null);
    }

    LocalDate ago(Period period) {
        return clock.today().minus(period);
    }

    <T> Outcome<T> within(Supplier<Outcome<T>> doing) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = doing.get();
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
