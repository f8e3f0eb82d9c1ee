package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.why;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.proposal.intake.RowProblem;
import org.zhixing.proposal.intake.SessionImports;
import org.zhixing.proposal.listing.ProposalFilter;
import org.zhixing.proposal.listing.ProposalListing;
import org.zhixing.shell.TableExport;

/** R087: nothing of a session's list is registered while one row is wrong, and each wrong row says why. */
@ProposalTest
class ASessionsListComesInWholeOrNotAtAllTests {

    @Autowired
    Chamber chamber;

    @Autowired
    SessionImports imports;

    @Autowired
    ProposalListing listing;

    @Test
    void allRowsComeInWithTheirSigners() throws IOException {
        var sent = sheet(List.of(
                List.of(
                        "人大代表建议",
                        "大会期间",
                        "导入会议",
                        "901",
                        "关于甲的建议",
                        "内容甲",
                        "城乡建设",
                        "2026-01-15",
                        "江照野",
                        "望江路8号",
                        "138",
                        "陶然亭/临江路9号/139；柳如烟"),
                List.of("政协提案", "", "导入会议", "902", "关于乙的提案", "", "其他", "2026年1月16日", "江照野", "", "", "")));
        var report =
                imports.carryOut(sent, chamber.now(), chamber.actor(OFFICER)).orThrow();
        assertThat(report.problems()).isEmpty();
        assertThat(report.registered()).isEqualTo(2);
        var rows = found("导入会议");
        assertThat(rows).hasSize(2);
        var first = chamber.of(rows.stream()
                .filter(row -> row.number().equals("901"))
                .findFirst()
                .orElseThrow()
                .id());
        assertThat(first.signers()).extracting(one -> one.name()).containsExactly("江照野", "陶然亭", "柳如烟");
        assertThat(first.signers().get(1).contact()).isEqualTo("139");

        var again =
                imports.carryOut(sent, chamber.now(), chamber.actor(OFFICER)).orThrow();
        assertThat(again.registered()).isZero();
        assertThat(again.problems()).extracting(RowProblem::key).containsOnly("proposal.refused.number-taken");
    }

    @Test
    void oneWrongRowKeepsAllOutAndEveryProblemIsNamed() throws IOException {
        var sent = sheet(List.of(
                List.of("人大代表建议", "大会期间", "坏清单", "1", "好的一行", "内容", "城乡建设", "2026-01-15", "江照野", "", "", ""),
                List.of("人大议案", "大会期间", "坏清单", "2", "坏种类", "内容", "城乡建设", "2026-01-15", "江照野", "", "", ""),
                List.of("人大代表建议", "大会期间", "坏清单", "3", "", "内容", "没有这类", "昨天", "", "", "", ""),
                List.of("人大代表建议", "大会期间", "坏清单", "1", "重号", "内容", "城乡建设", "2026-01-15", "江照野", "", "", ""),
                List.of("人大代表建议", "大会期间", "坏清单", "5", "未来", "内容", "城乡建设", "2099-01-15", "江照野", "", "", "")));
        var report =
                imports.carryOut(sent, chamber.now(), chamber.actor(OFFICER)).orThrow();
        assertThat(report.registered()).isZero();
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "3 proposal.import.problem.no-choice",
                        "4 proposal.import.problem.missing",
                        "4 proposal.import.problem.missing",
                        "4 proposal.import.problem.no-choice",
                        "4 proposal.import.problem.no-day",
                        "5 proposal.import.problem.doubled",
                        "6 proposal.refused.not-yet-filed");
        assertThat(found("坏清单")).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedInWords() throws IOException {
        var officer = chamber.actor(OFFICER);
        assertThat(why(imports.carryOut(new byte[0], chamber.now(), officer)))
                .isEqualTo("shell.import.refused.no-file");
        assertThat(why(imports.carryOut(
                        "no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8), chamber.now(), officer)))
                .isEqualTo("shell.import.refused.unreadable");
        var foreign = new ByteArrayOutputStream();
        new TableExport("t", List.of("a", "b"), List.of(List.of("1", "2"))).xlsx(foreign);
        assertThat(why(imports.carryOut(foreign.toByteArray(), chamber.now(), officer)))
                .isEqualTo("proposal.import.refused.no-column");
        var template = new ByteArrayOutputStream();
        imports.template(Locale.SIMPLIFIED_CHINESE).xlsx(template);
        assertThat(why(imports.carryOut(template.toByteArray(), chamber.now(), chamber.actor(LIAISON))))
                .isEqualTo("proposal.refused.not-yours");
    }

    private List<org.zhixing.proposal.listing.ProposalRow> found(String text) {
        var all = ProposalFilter.all();
        return listing.page(
                chamber.actor(OFFICER),
                chamber.now(),
                new ProposalFilter(
                        null, null, null, null, null, null, null, null, null, false, false, text, all.order()),
                null,
                50);
    }

    private byte[] sheet(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new TableExport("清单", imports.template(Locale.SIMPLIFIED_CHINESE).head(), rows).xlsx(out);
        return out.toByteArray();
    }
}
