package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.paper.register.NumberRegister;

/** Architecture rule 9. */
class NumbersHaveNoGapsTests {

    private static final Actor CHIEF = GroundModules.actor(Role.SUPERVISION_CHIEF);
    private static AnnotationConfigWebApplicationContext context;
    private static Papers papers;
    private static NumberCodes codes;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        papers = context.getBean(Papers.class);
        codes = context.getBean(NumberCodes.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        codes.setPrefix(null, "云", "云政办发〔2026〕3号", GroundModules.NOON, CHIEF).orThrow();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aBatchOfFormsIsNumberedFormByFormInTheOrderGiven() {
        var numbers = issue(
                "2031-03-01T00:00:00Z",
                PaperForm.GREEN_NOTICE,
                PaperForm.RED_NOTICE,
                PaperForm.GREEN_NOTICE,
                PaperForm.YELLOW_NOTICE);

        assertThat(numbers).containsExactly("云督立〔2031〕1号", "云督限〔2031〕1号", "云督立〔2031〕2号", "云督催〔2031〕1号");
    }

    @Test
    void theYearIsThatOfTheIssueDateInShanghai() {
        assertThat(issue("2032-12-31T15:59:59Z", PaperForm.GREEN_NOTICE)).containsExactly("云督立〔2032〕1号");
        assertThat(issue("2032-12-31T16:00:00Z", PaperForm.GREEN_NOTICE)).containsExactly("云督立〔2033〕1号");
    }

    @Test
    void whoFailsGivesTheNumberBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    issue("2034-03-01T00:00:00Z", PaperForm.GREEN_NOTICE);
                    throw new IllegalStateException("the caller's other work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(issue("2034-03-01T00:00:00Z", PaperForm.GREEN_NOTICE)).containsExactly("云督立〔2034〕1号");
    }

    @Test
    void issuersAtTheSameTimeShareNoNumberAndLeaveNone() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        var jobs = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 24; i++) {
            boolean fails = i % 4 == 3;
            boolean turned = i % 2 == 0;
            jobs.add(() -> transaction.execute(status -> {
                var numbers = turned
                        ? issue("2035-05-05T00:00:00Z", PaperForm.RED_NOTICE, PaperForm.GREEN_NOTICE)
                        : issue("2035-05-05T00:00:00Z", PaperForm.GREEN_NOTICE, PaperForm.RED_NOTICE);
                if (fails) {
                    status.setRollbackOnly();
                    return List.<String>of();
                }
                return numbers;
            }));
        }
        var numbers = new ArrayList<String>();
        for (Future<List<String>> done : pool.invokeAll(jobs)) {
            numbers.addAll(done.get());
        }
        pool.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18)
                        .boxed()
                        .flatMap(n -> List.of("云督立〔2035〕" + n + "号", "云督限〔2035〕" + n + "号").stream())
                        .toList());
    }

    @Test
    void aWithdrawnSheetKeepsItsNumberAndStaysListed() {
        var issued = papers.issue(
                List.of(
                        SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket()),
                        SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket())),
                Instant.parse("2036-03-01T00:00:00Z"),
                CHIEF);
        papers.withdraw(issued.get(0).draft().id(), "单位写错", Instant.parse("2036-03-02T00:00:00Z"), CHIEF);

        var register = context.getBean(NumberRegister.class);
        assertThat(issue("2036-03-03T00:00:00Z", PaperForm.GREEN_NOTICE)).containsExactly("云督立〔2036〕3号");
        assertThat(register.series()).contains(new NumberRegister.Series("云督立", 2036, 3, 1, 0));
        assertThat(register.rows("云督立", 2036, 3, 10))
                .satisfiesExactly(
                        second -> {
                            assertThat(second.serial()).isEqualTo(2);
                            assertThat(second.withdrawnAt()).isNull();
                        },
                        first -> {
                            assertThat(first.number()).isEqualTo("云督立〔2036〕1号");
                            assertThat(first.withdrawnReason()).isEqualTo("单位写错");
                        });
        assertThatThrownBy(() -> papers.withdraw(issued.get(0).draft().id(), "再来一次", GroundModules.NOON, CHIEF))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anIssuerWithItsOwnPrefixHasItsOwnNumbers() {
        var bureau = UnitId.next();
        codes.setPrefix(bureau, "云司", "云司发〔2026〕1号", GroundModules.NOON, CHIEF).orThrow();
        var draft = SampleSheets.draft(PaperForm.COMPLETION_REPORT, GroundModules.docket());
        var report = new Draft(
                draft.id(), draft.form(), draft.subject(), bureau, "云泽市司法局", List.of(), "", List.of(), List.of());

        var issued = papers.issue(List.of(report), Instant.parse("2037-03-01T00:00:00Z"), CHIEF);

        assertThat(issued.get(0).number()).isEqualTo("云司办结〔2037〕1号");
    }

    @Test
    void aPrefixIsOfLettersAndHasASource() {
        assertThat(codes.setPrefix(null, "云<b>", "依据", GroundModules.NOON, CHIEF)
                        .isDone())
                .isFalse();
        assertThat(codes.setPrefix(null, "云", " ", GroundModules.NOON, CHIEF).isDone())
                .isFalse();
        assertThat(codes.defaultPrefix()).isEqualTo("云");
    }

    private static List<String> issue(String at, PaperForm... forms) {
        var drafts = IntStream.range(0, forms.length)
                .mapToObj(i -> SampleSheets.draft(forms[i], GroundModules.docket()))
                .toList();
        return papers.issue(drafts, Instant.parse(at), CHIEF).stream()
                .map(Issued::number)
                .toList();
    }
}
