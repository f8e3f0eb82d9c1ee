package org.zhixing.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.timelimit.TimeMachine;

/** Practice 10: number, holder and due only, kept by few, and reminded of by the number alone. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Import(Town.class)
class AnOfflineMatterHasANumberAndNothingElseTests {

    private static final String HEAD = "钱有度";

    @Autowired
    Town town;

    @Autowired
    OfflineMatters matters;

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHolderIsRemindedByTheNumberAlone() {
        var matter = registered("密督〔2026〕7号", 20);
        assertThat(matter.holderName()).isEqualTo(HEAD);
        assertThat(matters.seenBy(town.actor(HEAD)))
                .extracting(OfflineMatter::number)
                .contains("密督〔2026〕7号");
        machine.forwardTo(
                        matter.due()
                                .plusDays(5)
                                .atTime(10, 0)
                                .atZone(org.zhixing.act.Zone.SHANGHAI)
                                .toInstant(),
                        town.actor(Town.CHIEF))
                .orThrow();
        var said = jdbc.sql(
                        """
                        SELECT key || ' ' || array_to_string(args, '|') || ' ' || number FROM notification.message
                         WHERE subject_id = ? ORDER BY at, id""")
                .param(matter.id())
                .query(String.class)
                .list();
        assertThat(said)
                .containsExactly(
                        "secrecy.message.reminder 密督〔2026〕7号|" + matter.due() + " 密督〔2026〕7号",
                        "secrecy.message.overdue 密督〔2026〕7号|" + matter.due() + " 密督〔2026〕7号");
        matters.end(matter.id(), OfflineState.DONE, town.now(), town.actor(Town.SECRETARY))
                .orThrow();
        assertThat(why(matters.end(matter.id(), OfflineState.WITHDRAWN, town.now(), town.actor(Town.CHIEF))))
                .isEqualTo("secrecy.refused.decided");
        assertThat(jdbc.sql("SELECT count(*) FROM timelimit.open_limit WHERE subject_id = ?")
                        .param(matter.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoKeepsNoRegisterSeesNoneAndChangesNone() {
        var matter = registered("密督〔2026〕8号", 30);
        for (String other : List.of(Town.OFFICER, Town.LIAISON, Town.STAFF, Town.LEADER)) {
            var actor = town.actor(other);
            assertThat(matters.seenBy(actor)).as(other).isEmpty();
            assertThat(why(matters.end(matter.id(), OfflineState.DONE, town.now(), actor)))
                    .as(other)
                    .isEqualTo("secrecy.refused.not-yours");
            assertThat(why(matters.register(
                            "密督〔2026〕9号",
                            town.city.unit(Town.FINANCE),
                            town.today().plusDays(9),
                            town.now(),
                            actor)))
                    .as(other)
                    .isEqualTo("secrecy.refused.not-yours");
        }
        assertThat(matters.seenBy(town.city.administrator(Role.AUDIT_ADMINISTRATOR)))
                .isEmpty();
        assertThat(matters.keeps(town.actor(HEAD))).isFalse();
    }

    @Test
    void aTitleIsNoNumber() {
        for (String number : List.of("", "关于防汛物资储备库的通知", "密督 1 号", "密督〔2026〕1号：防汛物资储备库位置", "1".repeat(25))) {
            assertThat(why(tried(number, 9))).as(number).isEqualTo("secrecy.refused.no-number");
        }
        assertThat(why(tried("密督〔2026〕10号", 0))).isEqualTo("secrecy.refused.no-holder-or-day");
        tried("密督〔2026〕11号", 9).orThrow();
        assertThat(why(tried("密督〔2026〕11号", 9))).isEqualTo("secrecy.refused.number-taken");
    }

    private OfflineMatter registered(String number, int days) {
        return tried(number, days).orThrow();
    }

    private Outcome<OfflineMatter> tried(String number, int days) {
        return matters.register(
                number, town.city.unit(Town.FINANCE), town.today().plusDays(days), town.now(), town.actor(Town.CHIEF));
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
