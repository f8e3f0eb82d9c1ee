package org.zhixing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.intake.Arrival.CHIEF;
import static org.zhixing.intake.Arrival.LIAISON;
import static org.zhixing.intake.Arrival.OFFICER;
import static org.zhixing.intake.Arrival.why;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Zone;
import org.zhixing.cockpit.Lateness;
import org.zhixing.ledger.Ledger;
import org.zhixing.notification.Inbox;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;

/** Practice 1: quiet until an officer has looked; what lay before the entry counts nowhere; undone while untouched. */
@IntakeTest
class NothingRetroactiveCountsTests {

    @Autowired
    Arrival arrival;

    @Autowired
    Dockets dockets;

    @Autowired
    Ledger ledger;

    @Autowired
    Lateness lateness;

    @Autowired
    Inbox inbox;

    private String[] rows() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        return new String[] {
            tag + "-1,逾期事项" + tag + ",市财政局,2026-01-05,2026-03-31,,",
            tag + "-2,未到期事项" + tag + ",市财政局,2026-01-05,2027-12-31,,",
            tag + "-3,已发黄单事项" + tag + ",市财政局,2026-01-05,2026-04-30,黄" + tag + ",2026-05-08"
        };
    }

    @Test
    void originalDaysNumbersAndPaperNoticesStandInTheLedgerWithTheDayOfEntry() {
        var rows = rows();
        var id = arrival.offered(rows);
        arrival.carriesOut(id);
        var entries = ledger.timeline(arrival.docket(id, 5).subject());

        var opened = entries.stream()
                .filter(one -> one.entry().verb().equals("docket.enter"))
                .findFirst()
                .orElseThrow()
                .entry();
        assertThat(opened.at())
                .isEqualTo(LocalDate.of(2026, 1, 5).atStartOfDay(Zone.SHANGHAI).toInstant());
        assertThat(opened.changed())
                .containsEntry("acted-on", "2026-01-05")
                .containsEntry("entered-on", arrival.today().toString())
                .containsEntry("number", rows[2].split(",")[0]);
        var yellow = entries.stream()
                .filter(one -> one.entry().verb().equals("docket.enter-notice"))
                .findFirst()
                .orElseThrow()
                .entry();
        assertThat(yellow.changed())
                .containsEntry("acted-on", "2026-05-08")
                .containsEntry("entered-on", arrival.today().toString());
        assertThat(colour(arrival.docket(id, 5))).isEqualTo("YELLOW");
        assertThat(colour(arrival.docket(id, 3))).isEqualTo("GREEN");
    }

    @Test
    void nothingIsProposedBeforeTheQuietPeriodIsLiftedAndThenWhatIsLateIs() {
        int without = lateOf();
        var id = arrival.offered(rows());
        arrival.carriesOut(id);
        var late = arrival.docket(id, 3);
        assertThat(lateOf()).as("late before its entry is in no figure").isEqualTo(without);
        arrival.forwardTo(arrival.today().plusDays(3));
        int lateBefore = lateOf();

        assertThat(proposals(late)).isZero();
        assertThat(why(dockets.perform(
                        new NoticeCommand.Propose(late, Colour.YELLOW, "逾期"), arrival.now(), arrival.officer())))
                .isEqualTo("supervision.refused.quiet");
        assertThat(why(arrival.quiet.lift(List.of(late.value()), " ", arrival.now(), arrival.officer())))
                .isEqualTo("intake.refused.no-words");

        var all = arrival.quiet.review(id, null, true, arrival.officer());
        assertThat(all).hasSize(3);
        arrival.quiet
                .lift(all.stream().map(one -> one.id().value()).toList(), "逐件核对无误", arrival.now(), arrival.officer())
                .orThrow();
        assertThat(proposals(late)).as("its rung went by in the quiet").isEqualTo(1);
        assertThat(proposals(arrival.docket(id, 4))).isZero();
        assertThat(arrival.jdbc
                        .sql(
                                "SELECT count(*) FROM timelimit.open_limit WHERE subject_id = ? AND kind = 'supervision.yellow'")
                        .param(arrival.docket(id, 5).value())
                        .query(Integer.class)
                        .single())
                .as("a yellow notice on paper gets its term from the day of lifting")
                .isEqualTo(1);
        assertThat(arrival.quiet.quiet(id)).isZero();
        assertThat(lateOf()).isEqualTo(lateBefore);
    }

    @Test
    void theQuietPeriodNeverEndsByItself() {
        var id = arrival.offered(rows());
        arrival.carriesOut(id);
        var limit = arrival.register(id).quietLimit();
        assertThat(limit).isNotNull();
        arrival.forwardTo(arrival.today().plusDays(25));

        assertThat(arrival.quiet.quiet(id)).isEqualTo(3);
        assertThat(inbox.list(arrival.officer(), false, null, 50).stream()
                        .filter(item -> item.key().equals("intake.message.quiet-over"))
                        .filter(item -> item.href().contains(id.toString())))
                .hasSize(1);
    }

    @Test
    void anImportIsWithdrawnAsAWholeWhileNobodyHasActed() {
        var rows = rows();
        var content = Arrival.sheet(rows);
        var id = arrival.offer("一次.xlsx", content).orThrow();
        arrival.carriesOut(id);
        assertThat(why(arrival.offer("二次.xlsx", content))).isEqualTo("intake.refused.same-file");
        assertThat(why(arrival.live.withdraw(id, "", arrival.now(), arrival.officer())))
                .isEqualTo("intake.refused.no-reason");
        arrival.forwardTo(arrival.today().plusDays(2));

        assertThat(arrival.live
                        .withdraw(id, "列对错了", arrival.now(), arrival.officer())
                        .orThrow())
                .isEqualTo(3);
        assertThat(arrival.register(id).state()).isEqualTo(RegisterState.WITHDRAWN);
        assertThat(state(arrival.docket(id, 3))).isEqualTo("WITHDRAWN");
        var again = arrival.offer("三次.xlsx", content).orThrow();
        assertThat(arrival.carriesOut(again)).as("numbers are free again").isEqualTo(3);
    }

    @Test
    void onceSomebodyHasActedTheImportStays() {
        var id = arrival.offered(rows());
        arrival.carriesOut(id);
        dockets.perform(
                        new DocketCommand.Acknowledge(
                                arrival.docket(id, 4), -1, arrival.unit("预算科"), arrival.city.person("孙小满")),
                        arrival.now(),
                        arrival.city.actor(LIAISON))
                .orThrow();
        assertThat(arrival.live.actedOn(id)).isEqualTo(1);
        assertThat(why(arrival.live.withdraw(id, "列对错了", arrival.now(), arrival.city.actor(CHIEF))))
                .isEqualTo("intake.refused.acted-on");
        assertThat(state(arrival.docket(id, 3))).isEqualTo("OPENED");
    }

    @Test
    void onlyTheSupervisionOfficeWorksOnRegisters() throws Exception {
        var id = arrival.offered(rows());
        for (String other : List.of(LIAISON, "钱有度", "孙小满", "林知远", "沈秉文")) {
            var actor = arrival.city.actor(other);
            assertThat(arrival.registers.find(id, actor)).as(other).isEmpty();
            assertThat(arrival.registers.all(actor)).isEmpty();
            assertThat(why(arrival.registers.offer("x.xlsx", Arrival.sheet(rows()), arrival.now(), actor)))
                    .isEqualTo("intake.refused.not-yours");
            assertThat(why(arrival.live.carryOut(id, arrival.now(), actor))).isEqualTo("intake.refused.not-yours");
            assertThat(why(arrival.registers.discard(id, arrival.now(), actor))).isEqualTo("intake.refused.not-yours");
        }
        arrival.carriesOut(id);
        assertThat(why(arrival.live.withdraw(id, "x", arrival.now(), arrival.city.actor(LIAISON))))
                .isEqualTo("intake.refused.not-yours");
        assertThat(arrival.quiet.review(id, null, true, arrival.city.actor("林知远")))
                .isEmpty();
        assertThat(why(arrival.quiet.lift(
                        List.of(arrival.docket(id, 3).value()), "x", arrival.now(), arrival.city.actor("钱有度"))))
                .isEqualTo("intake.refused.not-yours");
        assertThat(arrival.registers.find(id, arrival.city.actor(OFFICER))).isPresent();
    }

    private int lateOf() {
        return lateness.byUnit(arrival.officer(), arrival.now()).stream()
                .mapToInt(unit -> unit.late())
                .sum();
    }

    private int proposals(DocketId docket) {
        return arrival.jdbc
                .sql("SELECT count(*) FROM supervision.notice WHERE docket = ? AND state = 'PROPOSED'")
                .param(docket.value())
                .query(Integer.class)
                .single();
    }

    private String colour(DocketId docket) {
        return arrival.jdbc
                .sql("SELECT colour FROM supervision.docket_overview WHERE id = ?")
                .param(docket.value())
                .query(String.class)
                .single();
    }

    private String state(DocketId docket) {
        return arrival.jdbc
                .sql("SELECT state FROM supervision.docket_overview WHERE id = ?")
                .param(docket.value())
                .query(String.class)
                .single();
    }
}
