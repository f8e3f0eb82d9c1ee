package org.zhixing.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.Migrations;
import org.zhixing.act.Actor;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.ContentKeeper;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.LedgerKeys;
import org.zhixing.ledger.Seals;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.Verdict;
import org.zhixing.ledger.verify.Verify;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;

/** Practice 10: two persons under a named order, and afterwards the words stand nowhere while the chain still verifies. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "spring.mail.host=localhost", "spring.mail.port=9"})
@Import(Town.class)
class AnOrderDestroysContentEverywhereTests {

    private static final String ORDER = "云保销〔2026〕3号";

    @Autowired
    Town town;

    @Autowired
    Destructions destructions;

    @Autowired
    Attachments attachments;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerKeys keys;

    @Autowired
    Seals seals;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<SearchSource> searches;

    @Autowired
    List<ContentKeeper> keepers;

    /** Of these tables none says what a case is about: people and units, sessions, codes, the ledger that has its own way. */
    private static final Set<String> WITHOUT_CASES =
            Set.of("__root", "ledger", "shell", "identity", "organization", "duty", "secrecy");

    @Test
    void everyModuleWithTablesDestroysItsOwn() {
        var kept = keepers.stream().map(ContentKeeper::module).toList();
        assertThat(Migrations.withMigrations())
                .allMatch(module -> WITHOUT_CASES.contains(module) || kept.contains(module));
    }

    @Test
    void afterwardsTheWordsStandNowhereAndTheChainVerifies() throws Exception {
        var words = "青鹭七号甲方案";
        var docket = town.docket(words);
        var file = attach(docket, words + ".txt", words + "附件内容");
        seals.seal();
        var traces = new Traces(database);
        assertThat(traces.inTables(words))
                .as("the words have been planted everywhere")
                .contains(
                        "supervision.docket",
                        "supervision.notice",
                        "supervision.obstacle",
                        "supervision.extension",
                        "supervision.call",
                        "approval.question",
                        "paper.sheet",
                        "notification.message",
                        "attachment.file",
                        "attachment.chunk",
                        "ledger.body");
        assertThat(traces.inFiles(words))
                .as("and lie in the files of the cluster")
                .isNotEmpty();
        assertThat(waiting(docket)).as("the outbox has something to carry").isPositive();
        assertThat(found(words)).isPositive();

        var order = propose(docket);
        var numbered = destructions.numbers(order);
        assertThat(numbered.get(docket.value())).isNotEmpty();
        var foretold = destructions.affected(order);
        assertThat(foretold).containsKeys("supervision.docket", "supervision.notice", "attachment.file", "ledger.body");
        var elsewhere = destructions
                .confirm(order.id(), town.now(), town.actor(Town.SECRETARY))
                .orThrow();
        assertThat(elsewhere).as("nothing repeats them").isEmpty();

        assertThat(traces.inTables(words)).isEmpty();
        assertThat(traces.inStatistics(words)).isFalse();
        assertThat(traces.inFiles(words)).isEmpty();
        assertThat(waiting(docket)).isZero();
        assertThat(found(words)).isZero();
        assertThat(attachments.open(file).readAllBytes()).isEmpty();
        assertThat(attachments.removed(file))
                .hasValueSatisfying(said -> assertThat(said).contains(ORDER));

        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(((Verdict.Intact) verdict()).erased()).isPositive();
        seals.seal();
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(alone()).as("the verifier that knows nothing of us").isZero();
        assertThat(ledger.timeline(docket.subject()))
                .allSatisfy(one -> assertThat(one.entry().verb()).isNotEmpty())
                .anySatisfy(one -> assertThat(one.erasedUnder()).contains(ORDER));
        assertThat(jdbc.sql("SELECT title FROM supervision.docket WHERE id = ?")
                        .param(docket.value())
                        .query(String.class)
                        .single())
                .contains(ORDER);

        var kept = destructions.find(order.id(), town.actor(Town.CHIEF)).orElseThrow();
        assertThat(kept.state()).isEqualTo(DestructionState.CARRIED_OUT);
        assertThat(kept.emptied())
                .as("files are counted once, as it was foretold")
                .containsEntry("attachment.file", foretold.get("attachment.file"))
                .containsEntry("attachment.chunk", 0L);
        assertThat(kept.backupsUntil()).isAfter(town.today());
        assertThat(destructions.numbers(kept))
                .as("the number is no content and still tells which docket it was")
                .containsOnlyKeys(docket.value())
                .isEqualTo(numbered);
    }

    @Test
    void noneOfThemCanAlone() throws IOException, SQLException {
        var words = "白鹮九号乙方案";
        var docket = town.docket(words);
        var chief = town.actor(Town.CHIEF);
        var order = destructions.propose(wanted(docket), town.now(), chief).orThrow();
        assertThat(why(destructions.confirm(order.id(), town.now(), chief))).isEqualTo("secrecy.refused.two-persons");
        var clerk = town.actor(Town.SECRETARY);
        var standIn = new Actor(
                clerk.account(),
                clerk.person(),
                clerk.personName(),
                clerk.post(),
                clerk.postName(),
                clerk.unit(),
                clerk.unitName(),
                clerk.roles(),
                new OnBehalfOf(OnBehalfOf.Kind.STAND_IN, chief.person(), chief.personName(), chief.postName()));
        assertThat(why(destructions.confirm(order.id(), town.now(), standIn))).isEqualTo("secrecy.refused.two-persons");
        for (String other : List.of(Town.LIAISON, Town.STAFF, Town.OFFICER)) {
            assertThat(why(destructions.confirm(order.id(), town.now(), town.actor(other))))
                    .as(other)
                    .isEqualTo("secrecy.refused.not-yours");
        }
        for (Role administrator :
                List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            var one = town.city.administrator(administrator);
            assertThat(why(destructions.confirm(order.id(), town.now(), one))).isEqualTo("secrecy.refused.not-yours");
            assertThat(destructions.newest(one, 10)).isEmpty();
        }
        assertThat(new Traces(database).inTables(words)).as("nothing is gone").contains("supervision.docket");
        assertThat(why(destructions.withdraw(order.id(), town.now(), clerk))).isEqualTo("secrecy.refused.not-yours");
        destructions.decline(order.id(), town.now(), clerk).orThrow();
        assertThat(why(destructions.confirm(order.id(), town.now(), clerk))).isEqualTo("secrecy.refused.decided");
        assertThat(new Traces(database).inTables(words)).contains("supervision.docket", "ledger.body");
    }

    @Test
    void withoutAnOrderOrACaseNothingIsProposed() {
        var chief = town.actor(Town.CHIEF);
        var today = town.today();
        var nowhere = Map.of(UUID.randomUUID(), 3);
        assertThat(why(destructions.propose(new NewDestruction(" ", "保密办", today, nowhere), town.now(), chief)))
                .isEqualTo("secrecy.refused.no-order");
        assertThat(why(destructions.propose(
                        new NewDestruction(ORDER, "保密办", today.plusDays(1), nowhere), town.now(), chief)))
                .isEqualTo("secrecy.refused.order-of-tomorrow");
        assertThat(why(destructions.propose(new NewDestruction(ORDER, "保密办", today, Map.of()), town.now(), chief)))
                .isEqualTo("secrecy.refused.nothing-named");
        assertThat(destructions.propose(new NewDestruction(ORDER, "保密办", today, nowhere), town.now(), chief))
                .as("the row is told, not the id that was pasted")
                .isEqualTo(Outcome.refused("secrecy.refused.unknown-case", "practice 10", 3));
        assertThat(why(destructions.propose(
                        new NewDestruction(ORDER, "保密办", today, nowhere), town.now(), town.actor(Town.LIAISON))))
                .isEqualTo("secrecy.refused.not-yours");
    }

    @Test
    void theSameContentGoesWhereverElseItHangs() throws Exception {
        var words = "苍鹰三号丙方案";
        var one = town.docket("河道清淤一期");
        var two = town.docket("河道清淤二期");
        attach(one, "甲.txt", words);
        var copy = attach(two, "乙.txt", words);
        var order = propose(one);
        destructions.confirm(order.id(), town.now(), town.actor(Town.SECRETARY)).orThrow();
        assertThat(new Traces(database).inTables(words)).isEmpty();
        assertThat(attachments.removed(copy)).isPresent();
        assertThat(jdbc.sql("SELECT title FROM supervision.docket WHERE id = ?")
                        .param(two.value())
                        .query(String.class)
                        .single())
                .as("the other case stands")
                .contains("二期");
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    private Destruction propose(DocketId docket) {
        return destructions
                .propose(wanted(docket), town.now(), town.actor(Town.OFFICER))
                .orThrow();
    }

    private NewDestruction wanted(DocketId docket) {
        return new NewDestruction(ORDER, "云泽市国家保密局", LocalDate.of(2026, 3, 2), Map.of(docket.value(), 1));
    }

    private UUID attach(DocketId docket, String name, String content) {
        return transaction
                .execute(status -> {
                    try {
                        return attachments.store(
                                docket.subject(),
                                name,
                                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                                town.now(),
                                town.actor(Town.LIAISON));
                    } catch (IOException broken) {
                        throw new java.io.UncheckedIOException(broken);
                    }
                })
                .orThrow()
                .id();
    }

    private long waiting(DocketId docket) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM notification.waiting w JOIN notification.message m ON m.id = w.message_id
                         WHERE m.subject_id = ?""")
                .param(docket.value())
                .query(Long.class)
                .single();
    }

    private long found(String words) {
        return searches.stream()
                .mapToLong(source -> source.find(town.actor(Town.OFFICER), SearchWords.query(words), words, 10).stream()
                        .count())
                .sum();
    }

    private Verdict verdict() throws SQLException {
        try (var connection = database.getConnection()) {
            return LedgerCheck.check(DatabaseSource.snapshot(connection), keys.publicKey(), List.of());
        }
    }

    private int alone() {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Verify.run(
                List.of(
                        "database",
                        environment.getRequiredProperty("spring.datasource.url"),
                        "--key",
                        keys.publicKey().text(),
                        "--user",
                        environment.getRequiredProperty("spring.datasource.username")),
                Map.of("ZHIXING_DB_PASSWORD", environment.getProperty("spring.datasource.password", "")),
                out,
                out);
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
