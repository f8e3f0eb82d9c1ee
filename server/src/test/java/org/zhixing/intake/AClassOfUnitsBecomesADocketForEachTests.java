package org.zhixing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Finding;
import org.zhixing.intake.check.Verdict;
import org.zhixing.supervision.DocketId;

/** Practice 1 and 5: “各县（市、区）” in a register fans out, as in a plan, with one summary by the lead. */
@IntakeTest
class AClassOfUnitsBecomesADocketForEachTests {

    @Autowired
    Arrival arrival;

    @Test
    void whoeverSumsUpIsAskedForAndWhoIsMeantIsShown() {
        var id = arrival.offered(",清理闲置土地甲,各县（市、区）,2026年5月6日,2026年12月31日,,", ",清理闲置土地乙,市财政局,2026年5月6日,2026年12月31日,,");
        var report = arrival.trial(id);
        assertThat(report.classes()).hasSize(1);
        var meant = report.classes().get(0);
        assertThat(meant.members()).contains(arrival.unit("青石县人民政府"), arrival.unit("临江区人民政府"));
        assertThat(meant.open()).hasSize(1);
        int row = meant.open().get(0);
        assertThat(arrival.row(id, row).verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(arrival.row(id, row).findings())
                .extracting(Finding::key)
                .contains("intake.problem.who-sums-up", "intake.note.fans-out");
        assertThat(Arrival.why(arrival.live.carryOut(id, arrival.now(), arrival.officer())))
                .isEqualTo("intake.refused.problems");

        arrival.says(id, row, Field.SUMMARY, "市发展改革委没有这个局");
        assertThat(arrival.row(id, row).verdict()).isEqualTo(Verdict.PROBLEM);
        arrival.says(id, row, Field.SUMMARY, "市发展和改革委员会");
        var settled = arrival.trial(id);
        assertThat(settled.count(Verdict.PROBLEM)).isZero();
        assertThat(settled.dockets()).isEqualTo(2 + meant.members().size());
        assertThat(arrival.carriesOut(id)).isEqualTo(2 + meant.members().size());

        var parent = arrival.jdbc
                .sql(
                        """
                        SELECT d.id FROM supervision.docket d JOIN intake.item i ON i.docket = d.id
                         WHERE i.register = ? AND i.number = ? AND d.parent IS NULL AND d.lead = ?
                        """)
                .param(id)
                .param(row)
                .param(arrival.unit("云泽市发展和改革委员会").value())
                .query(UUID.class)
                .single();
        assertThat(leadsBelow(parent))
                .as("one of each, all on the same day")
                .containsExactlyInAnyOrderElementsOf(meant.members().stream()
                        .map(member -> member.value() + " 2026-12-31 true")
                        .toList());
        assertThat(arrival.quiet.quiet(id)).isEqualTo(2 + meant.members().size());
    }

    @Test
    void aLeadNamedBesideTheClassSumsUpAndAssistantsStayAssistants() {
        var id = arrival.offered(",整治农村道路丙,市财政局、各县（市、区）（配合：市发展和改革委员会）,2026年5月6日,2026年12月31日,,");
        var beside = arrival.offered(",整治农村道路丁,市财政局；各县（市、区）,2026年5月6日,2026年12月31日,,");
        var row = arrival.trial(beside).rows().get(0);
        assertThat(row.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(row.item()).isNotNull();
        assertThat(row.item().lead()).isEqualTo(arrival.unit("云泽市财政局"));
        assertThat(row.item().members()).doesNotContain(arrival.unit("云泽市财政局")).hasSizeGreaterThan(1);
        assertThat(row.item().assistants()).isEmpty();
        assertThat(arrival.trial(id).rows()).hasSize(1);

        var assisting = arrival.offered(",整治农村道路戊,牵头：市财政局；配合：各县（市、区）,2026年5月6日,2026年12月31日,,");
        var second = arrival.trial(assisting).rows().get(0);
        assertThat(second.item()).isNotNull();
        assertThat(second.item().members()).isEmpty();
        assertThat(second.item().assistants()).hasSizeGreaterThan(1);
        assertThat(arrival.trial(assisting).classes()).isEmpty();
    }

    @Test
    void anImportWithClassesIsWithdrawnAsAWhole() {
        var id = arrival.offered(",排查燃气管网己,市财政局、各县（市、区）,2026年5月6日,2026年12月31日,,");
        int written = arrival.carriesOut(id);
        assertThat(written).isGreaterThan(2);
        assertThat(arrival.live
                        .withdraw(id, "导错了文件", arrival.now(), arrival.officer())
                        .orThrow())
                .isEqualTo(written);
    }

    private List<String> leadsBelow(UUID parent) {
        return arrival.jdbc
                .sql(
                        """
                        SELECT d.lead || ' ' || d.stated_due || ' ' || d.quiet FROM supervision.docket d WHERE d.parent = ?
                        """)
                .param(new DocketId(parent).value())
                .query(String.class)
                .list();
    }
}
