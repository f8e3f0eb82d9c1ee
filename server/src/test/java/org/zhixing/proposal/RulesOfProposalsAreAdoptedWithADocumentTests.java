package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.FINANCE;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.why;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.proposal.desk.HandlingRule;
import org.zhixing.proposal.desk.HandlingRules;
import org.zhixing.proposal.desk.HandlingRules.Adoption;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.worktime.Certainty;

/** R087, architecture 12: terms and figures of proposals are data with source, version, document and date. */
@ProposalTest
class RulesOfProposalsAreAdoptedWithADocumentTests {

    private static final String DOCUMENT = "市人大常委会《代表建议办理办法》云人常〔2026〕7号";

    @Autowired
    Chamber chamber;

    @Autowired
    HandlingRules rules;

    @Autowired
    LimitRules terms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void eachHasItsSourceAndWhatNobodyHasConfirmedIsMarked() {
        var all = rules.current();
        assertThat(all)
                .extracting(HandlingRule::key)
                .containsAll(HandlingRules.TERMS)
                .contains("reply.longest", "warn.reply");
        assertThat(all)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank().doesNotContain("practice"));
        assertThat(all).allSatisfy(rule -> assertThat(rule.toBeConfirmed())
                .as(rule.key())
                .isEqualTo(rule.certainty() != Certainty.STATUTE));
        assertThat(of("JY-REPLY").value()).isEqualTo("3mo");
        assertThat(of("JY-REPLY").extension()).isEqualTo("3mo");
        assertThat(of("JY-OPINION").value()).isEqualTo("1mo");
        assertThat(of("JY-REPLY").toBeConfirmed()).isTrue();
    }

    @Test
    void aTermChangesFromTheNextDayOnAndWhatRunsKeepsItsOwn() {
        undone(() -> {
            var running = chamber.assigned("关于乡村道路的建议", List.of());
            var before = of("JY-REPLY");
            var after = adopt("JY-REPLY", "2mo", "2mo", "").orThrow();
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(after.source()).isEqualTo(DOCUMENT);
            assertThat(after.adoptedOn()).isEqualTo(chamber.today().minusDays(2));
            assertThat(terms.on(chamber.today(), "JY-REPLY").orElseThrow().version())
                    .isEqualTo(before.version());
            assertThat(terms.on(chamber.today().plusDays(1), "JY-REPLY")
                            .orElseThrow()
                            .version())
                    .isEqualTo(after.version());
            assertThat(chamber.term(running, FINANCE).rule()).contains("v" + before.version() + " = 3mo");
            assertThat(rules.versions("JY-REPLY")).hasSize(before.version() + 1).contains(after);
            assertThat(recorded("timelimit/rules")).isOne();
        });
    }

    @Test
    void aTermIsTypedInWordsAndKeptAsItsCode() {
        undone(() -> {
            var after = adopt("JY-REPLY", "2个月", "2 months", "").orThrow();
            assertThat(after.value()).isEqualTo("2mo");
            assertThat(after.extension()).isEqualTo("2mo");
            assertThat(adopt("signing", "5 工作日", "", "").orThrow().value()).isEqualTo("5wd");
        });
    }

    @Test
    void aFigureChangesAtOnceForWhatBeginsThen() {
        undone(() -> {
            adopt("warn.reply", "15、4", "", "").orThrow();
            assertThat(of("warn.reply").value()).isEqualTo("15,4");
            var id = chamber.assigned("关于公交线路的建议", List.of());
            assertThat(jdbc.sql(
                                    "SELECT rungs FROM timelimit.time_limit WHERE subject_id = ? AND kind = 'proposal.reply'")
                            .param(id.value())
                            .query(String.class)
                            .single())
                    .contains("-15 09:00")
                    .contains("-4 09:00");
            assertThat(recorded("proposal/rules")).isOne();
        });
    }

    @Test
    void aReplyIsNeverGivenLaterThanTheLongestTerm() {
        undone(() -> {
            assertThat(why(adopt("JY-REPLY", "4mo", "3mo", ""))).isEqualTo("proposal.refused.rule-longest");
            assertThat(why(adopt("TA-REPLY", "3mo", "60wd", ""))).isEqualTo("proposal.refused.rule-longest");
            assertThat(why(adopt("JY-REPLY", "6mo", "", ""))).isEqualTo("done");
        });
    }

    @Test
    void theLegalOfficesConfirmationOfTheSameValueIsAVersionOfItsOwn() {
        undone(() -> {
            assertThat(why(adopt("JY-OPINION", "1mo", "", ""))).isEqualTo("proposal.refused.rule-unchanged");
            var confirmed = adopt("JY-OPINION", "1mo", "", "市司法局 文正").orThrow();
            assertThat(confirmed.toBeConfirmed()).isFalse();
            assertThat(confirmed.confirmedBy()).isEqualTo("市司法局 文正");
            assertThat(why(adopt("signing", "3wd", "", "市司法局 文正"))).isEqualTo("done");
            assertThat(of("signing").toBeConfirmed()).isFalse();
        });
    }

    @Test
    void whoIsNotTheOfficeAdoptsNothingAndNothingIsAdoptedWithoutItsDocument() {
        undone(() -> {
            var stored = jdbc.sql("SELECT count(*) FROM timelimit.rule")
                    .query(Long.class)
                    .single();
            var change = change("JY-REPLY", "2mo", "3mo", DOCUMENT, chamber.today(), "更快", "");
            assertThat(why(rules.adopt(change, chamber.now(), chamber.actor(LIAISON))))
                    .isEqualTo("proposal.refused.not-yours");
            assertThat(office(change("JY-REPLY", "2mo", "3mo", " ", chamber.today(), "更快", "")))
                    .isEqualTo("proposal.refused.rule-document");
            assertThat(office(change("JY-REPLY", "2mo", "3mo", DOCUMENT, chamber.today(), " ", "")))
                    .isEqualTo("proposal.refused.rule-document");
            assertThat(office(change(
                            "JY-REPLY", "2mo", "3mo", DOCUMENT, chamber.today().plusDays(1), "更快", "")))
                    .isEqualTo("proposal.refused.rule-not-adopted");
            assertThat(office(change("JY-REPLY", "2wd", "3mo", DOCUMENT, chamber.today(), "更快", "")))
                    .isEqualTo("timelimit.refused.rule-period");
            assertThat(office(change("JY-REPLY", "2mo", "三月", DOCUMENT, chamber.today(), "更快", "")))
                    .isEqualTo("proposal.refused.rule-extension");
            assertThat(office(change("warn.reply", "快到了", "", DOCUMENT, chamber.today(), "更快", "")))
                    .isEqualTo("timelimit.refused.rule-numbers");
            assertThat(office(change("XK-DEC", "10wd", "", DOCUMENT, chamber.today(), "更快", "")))
                    .as("only terms of proposals are changed here")
                    .isEqualTo("proposal.refused.no-such-rule");
            assertThat(jdbc.sql("SELECT count(*) FROM timelimit.rule")
                            .query(Long.class)
                            .single())
                    .isEqualTo(stored);
        });
    }

    private void undone(Runnable story) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.run();
        });
    }

    private HandlingRule of(String key) {
        return rules.versions(key).get(0);
    }

    private org.zhixing.act.Outcome<HandlingRule> adopt(
            String key, String value, String extension, String confirmedBy) {
        return rules.adopt(
                change(key, value, extension, DOCUMENT, chamber.today().minusDays(2), "按办法执行", confirmedBy),
                chamber.now(),
                chamber.actor(OFFICER));
    }

    private String office(Adoption change) {
        return why(rules.adopt(change, chamber.now(), chamber.actor(OFFICER)));
    }

    private static Adoption change(
            String key,
            String value,
            String extension,
            String document,
            LocalDate on,
            String reason,
            String confirmed) {
        return new Adoption(key, value, extension, document, on, reason, confirmed);
    }

    private int recorded(String stream) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE stream_kind = ? AND stream_id = ?")
                .param(stream)
                .param(new UUID(0, 1))
                .query(Integer.class)
                .single();
    }
}
