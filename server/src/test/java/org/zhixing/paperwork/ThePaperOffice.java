package org.zhixing.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.supervision.DocketId;

/** The people of the sample city who have to do with papers, and dockets to write them from. */
final class ThePaperOffice {

    private final Organization organization;
    private final Approvals approvals;
    private final PaperDesk desk;
    private final JdbcClient jdbc;
    private final CaseClock clock;
    private final TransactionTemplate transaction;

    private ThePaperOffice(
            Organization organization,
            Approvals approvals,
            PaperDesk desk,
            JdbcClient jdbc,
            CaseClock clock,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.approvals = approvals;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        ThePaperOffice thePaperOffice(
                Organization organization,
                Approvals approvals,
                PaperDesk desk,
                JdbcClient jdbc,
                CaseClock clock,
                PlatformTransactionManager transactions) {
            return new ThePaperOffice(organization, approvals, desk, jdbc, clock, transactions);
        }
    }

    Actor officer() {
        return all(Role.SUPERVISION_OFFICER).get(0);
    }

    Actor another() {
        return all(Role.SUPERVISION_OFFICER).get(1);
    }

    Actor chief() {
        return all(Role.SUPERVISION_CHIEF).get(0);
    }

    Actor administrator() {
        return new Actor(
                new AccountId(Ids.next()), null, "系统管理员", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    }

    Actor liaison(UnitId unit) {
        return organization.staffOf(unit, clock.today()).stream()
                .filter(held -> held.duty() == Role.UNIT_LIAISON)
                .findFirst()
                .map(ThePaperOffice::actor)
                .orElseThrow();
    }

    /** A liaison who has nothing to do with the unit. */
    Actor stranger(UnitId unit) {
        return all(Role.UNIT_LIAISON).stream()
                .filter(one -> !unit.equals(one.unit()))
                .findFirst()
                .orElseThrow();
    }

    List<Actor> all(Role role) {
        return organization.units(clock.today()).stream()
                .flatMap(unit -> organization.staffOf(unit.id(), clock.today()).stream())
                .filter(held -> held.duty() == role)
                .map(ThePaperOffice::actor)
                .toList();
    }

    Actor signer(PaperId id) {
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        return all(Role.LEADER).stream()
                .filter(leader -> question.posts().contains(leader.post()))
                .findFirst()
                .orElseThrow();
    }

    void sign(PaperId id, boolean yes, String opinion) {
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        within(() -> approvals.answer(question.id(), yes, opinion, clock.now(), signer(id)))
                .orThrow();
    }

    /** Dockets the units have in hand. */
    List<DocketId> running() {
        return jdbc
                .sql("SELECT id FROM supervision.docket_wording WHERE state = 'ACKNOWLEDGED' AND number IS NOT NULL"
                        + " ORDER BY opened_at DESC, id")
                .query((row, n) -> new DocketId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .filter(one -> organization.staffOf(lead(one), clock.today()).stream()
                        .anyMatch(held -> held.duty() == Role.UNIT_LIAISON))
                .toList();
    }

    UnitId lead(DocketId docket) {
        return new UnitId(jdbc.sql("SELECT lead FROM supervision.docket_wording WHERE id = ?")
                .param(docket.value())
                .query(UUID.class)
                .single());
    }

    NewPaper paper(PaperKind kind, DocketId docket, String body) {
        return new NewPaper(kind, docket.subject(), List.of(), null, null, body, needed(kind));
    }

    /** The answer to the question why a document is needed, of kinds that are asked. */
    static Map<PaperField, String> needed(PaperKind kind) {
        return kind.document() ? Map.of(PaperField.NECESSITY, "须书面交办，电话沟通不能代替。") : Map.of();
    }

    /** Drafted and submitted by an officer, checked by another. */
    PaperId checked(NewPaper wanted) {
        var id = desk.draft(wanted, clock.now(), officer()).orThrow();
        desk.submit(id, PaperDesk.ANY_VERSION, clock.now(), officer()).orThrow();
        desk.check(id, PaperDesk.ANY_VERSION, "", clock.now(), another()).orThrow();
        return id;
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
