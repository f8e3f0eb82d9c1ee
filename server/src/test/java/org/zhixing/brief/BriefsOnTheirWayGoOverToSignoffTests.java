package org.zhixing.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhixing.Migrations;
import org.zhixing.TestDatabase;
import org.zhixing.act.Ids;

/** A database of the release in which briefs had steps of their own comes up with every brief where it stood. */
class BriefsOnTheirWayGoOverToSignoffTests {

    private static final Instant SUBMITTED = Instant.parse("2026-08-03T01:00:00Z");
    private static final Instant CHECKED = Instant.parse("2026-08-03T02:00:00Z");
    private static final Instant ISSUED = Instant.parse("2026-08-03T03:00:00Z");
    private static final UUID SUBMITTER = Ids.next();
    private static final UUID POST = Ids.next();

    private final DriverManagerDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private int position;

    private static DriverManagerDataSource database() {
        var address = TestDatabase.empty();
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }

    @BeforeEach
    void anOlderRelease() {
        assertThat(Migrations.migrateTo(database, Map.of("ledger", "5", "approval", "1", "signoff", "1", "brief", "2")))
                .isEmpty();
    }

    private UUID brief(String state, Map<String, Object> columns) {
        var all = new HashMap<String, Object>(columns);
        var id = Ids.next();
        all.putAll(Map.of("id", id, "state", state, "kind", columns.getOrDefault("kind", "WEEKLY")));
        String names = String.join(", ", all.keySet());
        String values = all.keySet().stream()
                .map(name -> ":" + name)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        jdbc.sql("INSERT INTO brief.brief (title, period_from, period_to, scope, taken_at, drafted_at, drafter_name,"
                        + " version, words, " + names + ") VALUES ('督查周报', :day, :day, '{}', :at, :at, '起草人', 3, '', "
                        + values + ")")
                .param("day", LocalDate.of(2026, 8, 2))
                .param("at", SUBMITTED.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .params(all)
                .update();
        return id;
    }

    private void entered(UUID brief, String verb, Instant at) {
        jdbc.sql("INSERT INTO ledger.entry (id, stream_kind, stream_id, position, at, verb, account, header)"
                        + " VALUES (?, 'brief/brief', ?, ?, ?, ?, ?, '')")
                .params(Ids.next(), brief, position++, at.atOffset(ZoneOffset.UTC), verb, Ids.next())
                .update();
    }

    private UUID asked(String state) {
        var question = Ids.next();
        jdbc.sql(
                        "INSERT INTO approval.question (id, kind, subject_module, subject_type, subject_id, title, reasons, href,"
                                + " rule, within, secretary_may_record, state, limit_id, asked_at, asked_by_name,"
                                + " asked_by_post_name, asked_by_unit_name) VALUES (?, 'brief.sign', 'brief', 'brief', ?, '请签发',"
                                + " '', '', '', '1wd', true, ?, ?, ?, '', '', '')")
                .params(question, Ids.next(), state, Ids.next(), CHECKED.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO approval.question_post (question_id, post_id, place) VALUES (?, ?, 1)")
                .params(question, POST)
                .update();
        return question;
    }

    private record Way(String state, String step, int version, UUID question) {}

    private List<Way> way(UUID brief) {
        return jdbc.sql(
                        """
                SELECT o.state, s.step, o.version, o.question FROM signoff.sign_off o
                  JOIN signoff.step s ON s.kind = o.kind AND s.version = o.version AND s.place = o.place
                 WHERE o.subject_id = ? AND o.subject_module = 'brief' AND o.subject_type = 'brief'""")
                .param(brief)
                .query(Way.class)
                .list();
    }

    private List<String> marks(UUID brief) {
        return jdbc.sql(
                        """
                SELECT m.step || ' ' || m.person_name || ' ' || to_char(m.marked_at AT TIME ZONE 'UTC', 'HH24:MI')
                  FROM signoff.mark m JOIN signoff.sign_off o ON o.id = m.sign_off
                 WHERE o.subject_id = ? ORDER BY m.nth""")
                .param(brief)
                .query(String.class)
                .list();
    }

    private String state(UUID brief) {
        return jdbc.sql("SELECT state FROM brief.brief WHERE id = ?")
                .param(brief)
                .query(String.class)
                .single();
    }

    private static Map<String, Object> submitted(Map<String, Object> more) {
        var columns = new HashMap<String, Object>(more);
        columns.putAll(Map.of("submitter", SUBMITTER, "submitter_name", "送核人"));
        return columns;
    }

    @Test
    void everyBriefStandsWhereItStood() {
        var draft = brief("DRAFT", Map.of());
        var inCheck = brief("IN_CHECK", submitted(Map.of("kind", "CIRCULAR")));
        entered(inCheck, "brief.submit", SUBMITTED);
        var question = asked("OPEN");
        var signing = brief("SIGNING", submitted(Map.of("approval", question, "checker_name", "核稿人")));
        entered(signing, "brief.submit", SUBMITTED.minusSeconds(60));
        entered(signing, "brief.submit", SUBMITTED);
        entered(signing, "brief.check", CHECKED);
        var declined = brief("SETTLED", submitted(Map.of("words_back", "再核", "checker_name", "核稿人")));
        var issued = brief(
                "ISSUED",
                submitted(Map.of(
                        "approval",
                        asked("APPROVED"),
                        "checker_name",
                        "核稿人",
                        "signer_name",
                        "签发人",
                        "issued_at",
                        ISSUED.atOffset(ZoneOffset.UTC),
                        "number",
                        "督周〔2026〕第1期")));

        Migrations.migrate(database);

        assertThat(way(draft)).isEmpty();
        assertThat(state(inCheck)).isEqualTo("IN_SIGN_OFF");
        assertThat(way(inCheck)).singleElement().satisfies(way -> {
            assertThat(way.state()).isEqualTo("RUNNING");
            assertThat(way.step()).isEqualTo("CHECK");
        });
        assertThat(marks(inCheck)).containsExactly("DRAFT 送核人 01:00");
        assertThat(state(signing)).isEqualTo("IN_SIGN_OFF");
        assertThat(way(signing)).containsExactly(new Way("RUNNING", "SIGN", 1, question));
        assertThat(marks(signing)).containsExactly("DRAFT 送核人 01:00", "CHECK 核稿人 02:00");
        assertThat(jdbc.sql("SELECT DISTINCT kind FROM approval.question")
                        .query(String.class)
                        .list())
                .as("whoever answers is heard")
                .containsExactly("signoff.step");
        assertThat(jdbc.sql("SELECT post FROM signoff.asked_post WHERE subject_id = ?")
                        .param(signing)
                        .query(UUID.class)
                        .list())
                .as("whoever was asked still reads it")
                .containsExactly(POST);
        assertThat(state(declined)).isEqualTo("SETTLED");
        assertThat(way(declined)).extracting(Way::state).containsExactly("BACK");
        assertThat(way(issued)).extracting(Way::state).containsExactly("COMPLETE");
        assertThat(marks(issued)).hasSize(3).last().isEqualTo("SIGN 签发人 03:00");
    }

    @Test
    void signersThatACityHadNamedSignOn() {
        jdbc.sql("INSERT INTO brief.rule (key, version, value, source, reason)"
                        + " VALUES ('signers.SPECIAL', 2, '常务副市长', '市政府办〔2026〕9号', '改由常务副市长签发')")
                .update();
        Migrations.migrate(database);
        assertThat(jdbc.sql("SELECT posts FROM signoff.step WHERE kind = 'brief.SPECIAL' AND step = 'SIGN'"
                                + " ORDER BY version")
                        .query(String.class)
                        .list())
                .containsExactly("秘书长、市政府秘书长、常务副市长", "常务副市长");
        assertThat(jdbc.sql("SELECT source FROM signoff.path WHERE kind = 'brief.SPECIAL' AND version = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("市政府办〔2026〕9号");
        assertThat(jdbc.sql("SELECT max(version) FROM signoff.path WHERE kind = 'brief.WEEKLY'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM brief.rule WHERE key LIKE 'sign%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
