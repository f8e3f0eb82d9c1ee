package org.zhixing.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of practice 8 as a whole: each of its rows is kept as data with source and reason, in the module that goes by
 * it. Those of briefs and of the look-back stand outside the table of the ladder and are looked at here.
 */
@SpringBootTest(properties = "db-scheduler.enabled=false")
class EveryRowOfTheTableOfDefaultsIsDataWithItsReasonTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {2} = {3}, because {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    briefs, weekly on Monday              | brief      | draw.WEEKLY         | 1  | 每周星期几
                    briefs, weekly issued that day        | brief      | issue.WEEKLY        | 1  | 当日印发
                    briefs, monthly by working day 5      | brief      | issue.MONTHLY       | 5  | 第几个工作日前印发
                    briefs, quarterly by the 10th         | brief      | issue.QUARTERLY     | 10 | 几日前印发
                    look-back, share                      | inspection | look-back.share     | 10 | 百分之几
                    look-back, at least one a unit from   | inspection | look-back.unit.from | 5  | 至少抽一件
                    look-back, earliest                   | inspection | look-back.earliest  | 30 | 满多少日
                    look-back, latest                     | inspection | look-back.latest    | 90 | 不超过多少日
                    """)
    void ofBriefsAndLookBack(String row, String module, String key, String value, String reason) {
        var found = jdbc.sql("SELECT value, source, reason FROM " + module + ".rule WHERE key = :key AND version = 1")
                .param("key", key)
                .query()
                .singleRow();
        assertThat(found.get("value")).as(row).isEqualTo(value);
        assertThat(String.valueOf(found.get("reason"))).as(row).contains(reason);
        assertThat(String.valueOf(found.get("source"))).as(row).isNotBlank();
    }

    @Test
    void noRowOfTheTableIsLeftOut() {
        var rows = Map.ofEntries(
                Map.entry("acknowledge", List.of("acknowledge.ORDINARY", "acknowledge.URGENT")),
                Map.entry(
                        "term if none stated",
                        List.of(
                                "term.EXTRA_URGENT",
                                "term.URGENT",
                                "term.ORDINARY",
                                "term.HARD",
                                "term.source.RESOLUTION",
                                "term.source.DOCUMENT",
                                "term.source.MEDIA")),
                Map.entry(
                        "warning before due",
                        List.of("warning.short", "warning.middle", "warning.long", "warning.long.second")),
                Map.entry(
                        "yellow",
                        List.of("yellow.after", "ladder.at", "yellow.term", "yellow.term.short", "yellow.reason")),
                Map.entry("red", List.of("red.after", "red.explain", "red.term")),
                Map.entry(
                        "extension",
                        List.of(
                                "extension.before",
                                "extension.share",
                                "extension.second.approvers",
                                "extension.answer")),
                Map.entry(
                        "consultation between units",
                        List.of("consultation", "consultation.reminder", "consultation.escalate")),
                Map.entry("progress", List.of("progress.day", "progress.YELLOW", "progress.RED", "progress.long.upto")),
                Map.entry("briefs", List.of("issue.WEEKLY", "issue.MONTHLY", "issue.QUARTERLY")),
                Map.entry("calls", List.of("call.every")),
                Map.entry(
                        "look-back",
                        List.of("look-back.share", "look-back.unit.from", "look-back.earliest", "look-back.latest")));
        var kept = jdbc.sql(
                        """
                        SELECT key FROM supervision.rule WHERE source <> '' AND reason <> ''
                        UNION SELECT key FROM brief.rule WHERE source <> '' AND reason <> ''
                        UNION SELECT key FROM inspection.rule WHERE source <> '' AND reason <> ''
                        """)
                .query(String.class)
                .list();
        assertThat(rows).hasSize(11);
        rows.forEach((row, keys) -> assertThat(kept).as(row).containsAll(keys));
    }
}
