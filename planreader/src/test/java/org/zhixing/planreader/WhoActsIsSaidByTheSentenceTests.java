package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Duties by unit, own subjects beside inherited units, and who joins later in a sentence. */
class WhoActsIsSaidByTheSentenceTests {
    private static final String HEAD = "云泽市青河整治方案\n2024年3月1日\n";

    @Test
    void dutiesByUnitNeedNoNumbers() {
        Reading r = Reading.of(HEAD + "一、职责分工\n市水利局：负责清淤的组织协调；负责督促施工单位按图施工。\n市公安局：负责查处非法采砂行为。\n"
                + "各县（区）政府：落实属地责任，组织力量巡查堤防。\n二、时间安排\n市水利局于5月底前完成清淤。\n");
        assertThat(r.line("负责清淤")).isEqualTo("市水利局 |  | -");
        assertThat(r.line("负责查处")).isEqualTo("市公安局 |  | -");
        assertThat(r.line("落实属地责任")).isEqualTo("各县（区）政府 |  | -");
        assertThat(r.texts()).hasSize(4);
    }

    @Test
    void dutiesMayStandOutsideAllItemsAndKeepTheirLimits() {
        Reading r = Reading.of(HEAD + "各单位分工如下。\n市水利局：制定清淤图（4月底前）。\n市财政局、市审计局：管好清淤经费60万元。\n");
        assertThat(r.line("制定清淤图")).isEqualTo("市水利局 |  | ..2024-04-30");
        assertThat(r.line("管好清淤经费")).isEqualTo("市财政局、市审计局 |  | -");
    }

    @Test
    void anOwnSubjectBeatsUnitsTakenOverFromAbove() {
        Reading r = Reading.of(HEAD + "一、清淤（责任单位：市水利局）\n1.清理青河12公里。\n2.市财政局安排清淤经费60万元。\n3.市水利局每周通报进度。\n");
        assertThat(r.line("清理青河")).isEqualTo("市水利局 |  | -");
        assertThat(r.line("市财政局")).isEqualTo("市财政局 |  | -");
        assertThat(r.line("市水利局每周")).isEqualTo("市水利局 |  | ..");
    }

    @Test
    void whatAnOfficeRunsDoesNotBeatIt() {
        Reading r = Reading.of(HEAD + "一、医疗（责任单位：县卫健委）\n1.新建门诊楼2座。\n2.县级医院建立胸痛中心3个。\n");
        assertThat(r.line("县级医院")).isEqualTo("县卫健委 |  | -");
    }

    @Test
    void whoIsMetWithSupportsWhateverIsDone() {
        Reading r = Reading.of(HEAD + "一、由市应急管理局会同市水利局、市财政局修改完善预案，7月15日前印发。\n");
        assertThat(r.line("由市应急")).isEqualTo("市应急管理局 | 市水利局、市财政局 | ..2024-07-15");
    }

    @Test
    void aColonMayStandBetweenSubjectAndAct() {
        Reading r = Reading.of(HEAD + "一、秸秆禁烧。各县（区）政府：建立巡查队伍。各乡镇于5月底前开展巡查。\n");
        assertThat(r.line("各县（区）政府：建立")).isEqualTo("各县（区）政府 |  | -");
        assertThat(r.line("各乡镇")).isEqualTo("各乡镇 |  | ..2024-05-31");
    }

    @Test
    void allOfThemAreASubjectToo() {
        Reading r = Reading.of(HEAD + "以上各部门要在9月30日前制定实施方案。\n");
        assertThat(r.line("以上各部门")).isEqualTo("以上各部门 |  | ..2024-09-30");
    }

    @Test
    void fromTodayOnMayStandBehindTheSubject() {
        Reading r = Reading.of(HEAD + "一、市财政局自即日起至7月31日筹措资金800万元。\n");
        assertThat(r.line("市财政局")).isEqualTo("市财政局 |  | 2024-03-01..2024-07-31");
    }

    @Test
    void whoJoinsInALaterActSupports() {
        Reading r = Reading.of(HEAD + "一、市河长办要建立台账，每月通报进度，并会同市水利局、市公安局于7月上旬开展复查。\n");
        assertThat(r.line("市河长办")).isEqualTo("市河长办 | 市水利局、市公安局 | 2024-07-01..2024-07-10");
    }

    @Test
    void whoIsEntrustedDoesNotLead() {
        Reading r = Reading.of(HEAD + "一、青河镇委托专业机构编制修复设计，11月底前通过评审。\n");
        assertThat(r.line("青河镇")).isEqualTo("青河镇 |  | ..2024-11-30");
    }

    @Test
    void whoFindsSomethingHasToActOnIt() {
        Reading r = Reading.of(HEAD + "一、承办单位认为不属于本单位职责的，应在收到之日起5个工作日内提出书面意见。\n");
        assertThat(r.line("承办单位")).isEqualTo("承办单位 |  | -");
    }

    @Test
    void whatSpeaksOfAllItemsIsATaskOfItsOwnBehindTheLastLabel() {
        Reading r = Reading.of(HEAD + "一、重点事项\n（一）清理青河。主办单位：市水利局；会办单位：市财政局。\n"
                + "（二）修补堤防。主办单位：市水利局；会办单位：市公安局、青河镇政府。以上重点事项由市领导督办，5月底前拿出办理意见。\n");
        assertThat(r.line("修补堤防")).startsWith("市水利局 | 市公安局、青河镇政府");
        assertThat(r.task("修补堤防").text().value()).isEqualTo("修补堤防。");
        assertThat(r.line("以上重点事项")).endsWith("..2024-05-31");
    }
}
