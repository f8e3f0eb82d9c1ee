package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CampaignsAreCutIntoStagesAndTasksTests {
    private final Reading reading = Reading.file("01-campaign-with-stages.txt");

    @Test
    void stagesCarryTheirWindows() {
        assertThat(reading.plan().stages())
                .extracting(s -> s.name().value())
                .containsExactly("第一阶段:动员部署", "第二阶段:组织实施", "第三阶段:总结验收");
        Field<DueDate> window = reading.plan().stages().get(1).window();
        assertThat(Reading.value(window).start()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(Reading.value(window).end()).isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @Test
    void childrenInheritUnitsAndTimeFromTheBracketOfTheirParent() {
        assertThat(reading.line("举办一期窗口")).isEqualTo("市政务服务局、市人社局 |  | 2024-04-01..2024-04-10");
        assertThat(reading.line("举办全市行政许可")).isEqualTo("市政务服务局、市人社局 |  | 2024-04-01..2024-04-10");
        assertThat(reading.task("举办全市行政许可").leads()).allMatch(Field::inherited);
        assertThat(Reading.names(reading.task("举办全市行政许可").targets())).containsExactly("800名");
        assertThat(reading.line("力争即办件")).isEqualTo("市发展和改革委员会、市住房和城乡建设局、市行政审批局 |  | 2024-07-01..2024-12-31");
    }

    @Test
    void aHeadingAndItsBodyAreOneTask() {
        assertThat(reading.line("推行首席代表制度。在市、县")).isEqualTo("市政务服务局 |  | 2024-05-01..2024-06-30");
    }

    @Test
    void whereOnlyTheTimeIsGivenTheSubjectsOfTheSentencesAct() {
        assertThat(reading.line("各单位通过")).isEqualTo("各单位 |  | 2024-10-01..2025-01-31");
        assertThat(reading.line("市政府办公室在")).isEqualTo("市政府办公室 |  | 2024-10-01..2025-01-31");
    }

    @Test
    void stageTwoGivesItsTasksAndNoMore() {
        assertThat(reading.plan().tasks())
                .filteredOn(t -> t.stage() != null
                        && t.stage().value().startsWith("第二阶段")
                        && t.section().size() > 2)
                .hasSize(7);
    }

    @Test
    void principlesAndGoalsAreNoTasks() {
        assertThat(reading.texts()).noneMatch(t -> t.contains("以人民为中心") || t.contains("服务意识明显增强"));
    }

    @Test
    void theDocumentSaysWhatItIs() {
        PlanMeta meta = reading.plan().meta();
        assertThat(Reading.value(meta.documentNumber())).isEqualTo("云泽政办发〔2024〕12号");
        assertThat(Reading.value(meta.signed())).isEqualTo(LocalDate.of(2024, 2, 28));
        assertThat(Reading.names(meta.recipients())).containsExactly("各县区人民政府、高新区管委会", "各街道办事处", "市政府各部门");
        assertThat(meta.leadingGroup()).extracting(p -> p.value().name()).containsExactly("钱立行", "孙知远", "周行简");
        assertThat(Reading.value(meta.officeUnit())).isEqualTo("市政务服务局");
        assertThat(Reading.value(meta.status())).isEqualTo("有效");
    }

    @Test
    void everyFieldShowsTheWordsItCameFrom() {
        Plan plan = reading.plan();
        for (PlanTask t : plan.tasks()) {
            for (Field<String> unit : t.leads()) {
                assertThat(plan.words(unit.spans().get(0))).isEqualTo(unit.value());
                assertThat(unit.rule()).isNotBlank();
            }
            StringBuilder words = new StringBuilder();
            t.text().spans().forEach(s -> words.append(plan.words(s)));
            assertThat(words.toString().replaceAll("\\s", ""))
                    .isEqualTo(t.text().value().replaceAll("\\s", ""));
        }
    }
}
