package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

class AnIssuedSheetNeverChangesTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static AnnotationConfigWebApplicationContext context;
    private static Papers papers;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        papers = context.getBean(Papers.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void whatIsFoundIsWhatWasIssued() {
        var subject = GroundModules.docket();
        var green = issue(SampleSheets.draft(PaperForm.GREEN_NOTICE, subject), "2026-11-20T04:00:00.123456789Z");
        var yellow = issue(SampleSheets.draft(PaperForm.YELLOW_NOTICE, subject), "2026-12-21T01:00:00Z");

        assertThat(papers.find(green.draft().id())).contains(green);
        assertThat(papers.of(subject)).containsExactly(green, yellow);
        assertThat(papers.of(GroundModules.docket())).isEmpty();
        assertThat(papers.find(Ids.next())).isEmpty();
    }

    @Test
    void everyIssueAndWithdrawalIsInTheLedgerWithTheDigest() {
        var issued = issue(SampleSheets.draft(PaperForm.RED_NOTICE, GroundModules.docket()), "2026-11-20T04:00:00Z");
        papers.withdraw(issued.draft().id(), "已另行发文", GroundModules.NOON, OFFICER);

        var stream = new Stream("paper/sheet", issued.draft().id());
        assertThat(context.getBean(Ledger.class).read(stream, 1, 9))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.entry().verb()).isEqualTo("sheet.issued");
                            assertThat(first.entry().evidence()).containsExactly(issued.digest());
                        },
                        second -> assertThat(second.entry().verb()).isEqualTo("sheet.withdrawn"));
        assertThat(papers.find(issued.draft().id()).orElseThrow().withdrawnAt()).isEqualTo(GroundModules.NOON);
    }

    @Test
    void aChangedContentIsNotShown() {
        var issued = issue(SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket()), "2026-11-20T04:00:00Z");
        context.getBean(JdbcClient.class)
                .sql("UPDATE paper.sheet SET content = replace(content, '12月18日', '12月28日') WHERE id = ?")
                .param(issued.draft().id())
                .update();

        assertThatThrownBy(() -> papers.find(issued.draft().id())).hasMessageContaining("digest");
    }

    @Test
    void verificationCodesAreLongReadableAndNeverTheSame() {
        var drafts = java.util.stream.IntStream.range(0, 2_500)
                .mapToObj(i -> SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket()))
                .toList();

        var codes = new HashSet<String>();
        papers.issue(drafts, Instant.parse("2027-01-05T01:00:00Z"), OFFICER).forEach(one -> codes.add(one.code()));

        assertThat(codes)
                .hasSize(2_500)
                .allMatch(code -> code.matches("([2-9A-HJKMNP-TV-Z]{4}-){4}[2-9A-HJKMNP-TV-Z]{4}"));
    }

    private static Issued issue(Draft draft, String at) {
        return papers.issue(List.of(draft), Instant.parse(at), OFFICER).get(0);
    }
}
