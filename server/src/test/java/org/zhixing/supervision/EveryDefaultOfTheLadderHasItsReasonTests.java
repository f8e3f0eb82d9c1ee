package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.FINANCE;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.supervision.desk.Kinds;

/** The table of practice 8, row by row: the default, its source and its reason, and that the house goes by it. */
@SupervisionTest
class EveryDefaultOfTheLadderHasItsReasonTests {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {1} = {2}, because {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    acknowledge, extra urgent  | acknowledge.EXTRA_URGENT | 120min | 休息日不停
                    acknowledge, urgent        | acknowledge.URGENT | 120min | 休息日不停
                    acknowledge, ordinary      | acknowledge.ORDINARY | 1wd | 否则无人应声
                    acknowledge, hard          | acknowledge.HARD | 1wd | 否则无人应声
                    acknowledge, silence       | acknowledge.silent.after | 1wd | 提醒单位主要负责人
                    term, extra urgent         | term.EXTRA_URGENT | 1wd | 特急
                    term, urgent               | term.URGENT | 3wd | 急
                    term, ordinary             | term.ORDINARY | 10wd | 平
                    term, hard                 | term.HARD | 20wd | 情况复杂
                    term, resolutions          | term.source.RESOLUTION | 15wd | 会议议定事项
                    term, documents            | term.source.DOCUMENT | 20wd | 文件部署事项
                    term, media                | term.source.MEDIA | 5wd | 舆论监督线索
                    warning, short up to       | warning.short.upto | 5wd | 仍来得及行动
                    warning, short             | warning.short | 1wd | 仍来得及行动
                    warning, middle up to      | warning.middle.upto | 20wd | 仍来得及行动
                    warning, middle            | warning.middle | 3wd | 仍来得及行动
                    warning, long              | warning.long | 10wd | 仍来得及行动
                    warning, long, second      | warning.long.second | 5wd | 仍来得及行动
                    yellow, at                 | ladder.at | 09:00 | 上班时提出
                    yellow, after due          | yellow.after | 1wd | 不在到期当日提出
                    yellow, new term           | yellow.term | 5wd | 给出新的期限
                    yellow, short              | yellow.term.short | 3wd | 原期限较短的从短
                    yellow, short up to        | yellow.short.upto | 10wd | 从短
                    yellow, reason             | yellow.reason | 2wd | 说明延误原因
                    red, after the yellow term | red.after | 1wd | 留出审批时间
                    red, explanation           | red.explain | 2wd | 先听单位说明
                    red, final term            | red.term | 5wd | 最后期限
                    red, approvers             | red.approvers | 秘书长、市政府秘书长、常务副市长 | 审批
                    extension, before due      | extension.before | 2wd | 到期前提出
                    extension, at most         | extension.share | 50 | 最长为原期限
                    extension, answer          | extension.answer | 1wd | 不因我方沉默受罚
                    extension, second          | extension.second.approvers | 秘书长、市政府秘书长 | 秘书长审批
                    consultation               | consultation | 5wd | 会商期限
                    consultation, reminder     | consultation.reminder | 3wd | 第三日提醒
                    consultation, escalation   | consultation.escalate | 副秘书长、市政府副秘书长 | 提请副秘书长协调
                    progress, day              | progress.day | 25 | 每月集中填报
                    progress, under yellow     | progress.YELLOW | 5wd | 每周填报
                    progress, under red        | progress.RED | 2wd | 每两个工作日填报
                    progress, quarterly        | progress.long.upto | 250wd | 按季填报
                    calls                      | call.every | 3wd | 减轻负担
                    """)
    void isRuleDataWithASourceAndAReason(String row, String key, String value, String reason) {
        var found = jdbc.sql("SELECT value, source, reason FROM supervision.rule"
                        + " WHERE key = :key AND revised_at IS NULL ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query()
                .singleRow();
        assertThat(found).as(row).containsEntry("value", value);
        assertThat(found.get("reason")).as(row).asString().contains(reason);
        assertThat(found.get("source")).as(row).asString().isNotBlank();
    }

    @ParameterizedTest(name = "{0} from {1}: {2} working days, warned {3} before")
    @CsvSource({
        "EXTRA_URGENT, INSTRUCTION, 1, ''",
        "URGENT, INSTRUCTION, 3, 1",
        "ORDINARY, MEDIA, 5, 1",
        "ORDINARY, INSTRUCTION, 10, 3",
        "ORDINARY, RESOLUTION, 15, 3",
        "ORDINARY, DOCUMENT, 20, 3",
        "HARD, INSTRUCTION, 20, 3"
    })
    void aDocketGetsItsTermAndItsWarningByTheTable(Urgency urgency, SourceKind source, int days, String warned) {
        var id = office.open(docket(urgency, source));
        var rungs = jdbc.sql(
                        "SELECT rungs FROM timelimit.time_limit WHERE subject_id = ? AND kind = 'supervision.docket'")
                .param(id.value())
                .query(String.class)
                .single();

        assertThat(office.docket(id).termDays()).isEqualTo(days);
        assertThat(List.of(rungs.split(";")))
                .contains("propose 1 " + LocalTime.of(9, 0))
                .filteredOn(rung -> rung.startsWith("warning"))
                .isEqualTo(warned.isEmpty() ? List.of() : List.of("warning -" + warned + " 09:00"));
    }

    @Test
    void aLongTermIsWarnedOfTwice() {
        var docket = docket(Urgency.ORDINARY, SourceKind.PLAN);
        var id = office.open(docket.withDue(office.today().plusDays(60)));
        assertThat(jdbc.sql(
                                "SELECT rungs FROM timelimit.time_limit WHERE subject_id = ? AND kind = 'supervision.docket'")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .contains("early-warning -10 09:00")
                .contains("warning -5 09:00");
        assertThat(office.limit(id, Kinds.ACKNOWLEDGE).rule()).contains("acknowledge.ORDINARY v1 = 1wd");
    }

    private OpenDocket docket(Urgency urgency, SourceKind source) {
        return OpenDocket.of(
                        new OpenDocket.Source(source, null, "市政府第五次常务会议纪要", "由市财政局牵头落实。"),
                        "按表办理" + urgency + source,
                        "按要求完成并报告结果。",
                        office.city.unit(FINANCE))
                .withUrgency(urgency);
    }
}
