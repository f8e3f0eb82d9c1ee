package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** English beside the Chinese cuts no sentence and hides no label; foreign names stay. */
class PapersInTwoLanguagesAreReadInChineseTests {
    @Test
    void labelsAndSentencesAreReadWithoutTheirTranslation() {
        Reading r = Reading.of(
                "云泽市营商环境行动方案\nAction Plan for the Business Environment\n印发日期 Date：2024年5月20日\n一、便利人员 I. Services for Expats\n"
                        + "1. 设立服务窗口，办理时间缩短至7个工作日。\nSet up a window; permits within 7 days.\n责任单位 Responsible：市科技局\n配合单位/Supporting Unit：市公安局\n完成时限 Deadline：2024年9月底前\n"
                        + "2. 更换标识牌1500块。 Replace 1,500 signs in all districts.\n责任单位 Responsible：市外事办\n");
        assertThat(r.texts()).containsExactly("设立服务窗口，办理时间缩短至7个工作日。", "更换标识牌1500块。");
        assertThat(r.line("设立")).isEqualTo("市科技局 | 市公安局 | ..2024-09-30");
        assertThat(r.line("更换")).isEqualTo("市外事办 |  | -");
    }

    @Test
    void foreignNamesStay() {
        Reading r = Reading.of(
                "云泽市数字行动方案\nDigital Plan of Yunze City\n一、任务\n1.新建5G基站420个，举办“City Walk in Old Town”活动3场。（市文旅局）\n2.开发便民APP 2款。（市数据局）\n");
        assertThat(r.task("新建").text().value()).contains("5G").contains("CityWalkinOldTown");
        assertThat(r.task("开发").text().value()).startsWith("开发便民APP");
    }

    @Test
    void evidencePointsIntoTheTextAsItIs() {
        String text =
                "云泽市行动方案\nAction Plan for Yunze\n1. 更换标识牌1500块。 Replace 1,500 signs in all districts.\n责任单位 Responsible Unit：市外事办\n";
        Reading r = Reading.of(text);
        Span span = java.util.Objects.requireNonNull(r.task("更换").leads().get(0).span());
        assertThat(text.substring(span.start(), span.end())).isEqualTo("市外事办");
        assertThat(r.plan().text()).isEqualTo(text);
    }
}
