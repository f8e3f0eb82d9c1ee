package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EveryWayOfWritingATaskIsReadTests {
    @Test
    void bracketsWithAndWithoutLabels() {
        Reading r = Reading.file("02-labelled-brackets.txt");
        assertThat(r.line("新建、改扩建")).isEqualTo("市教育局 | 市财政局、市自然资源和规划局、各县（市、区）人民政府 | ..2024-08-31");
        assertThat(r.line("改造乡镇卫生院")).isEqualTo("市卫生健康委 | 市发展改革委、市财政局 | ..2024-12-31");
        assertThat(r.task("改造乡镇卫生院").milestones())
                .extracting(m -> m.value().raw())
                .containsExactly("6月底前");
        assertThat(r.line("改造农村公路")).isEqualTo("市交通运输局、各县（市、区）人民政府 |  | ..2024-10-31");
        assertThat(r.line("优化公交")).isEqualTo("市交通运输局 | 市公安局、市城市管理局 | -");
        assertThat(r.texts()).noneMatch(t -> t.contains("高度重视"));
    }

    @Test
    void labelsOnTheirOwnLines() {
        Reading r = Reading.file("03-label-lines.txt");
        assertThat(r.line("完成固定资产")).isEqualTo("市发改委 | 市工信局、市住建局 | ..2023-12-31");
        assertThat(r.task("新建标准厂房").persons()).extracting(p -> p.value().name()).containsExactly("李守正", "赵明德");
        assertThat(r.line("引进亿元")).startsWith("市商务局 | 市工信局、市招商服务中心、各县区政府、市自然资源局、市生态环境局");
        assertThat(Reading.value(r.task("引进亿元").due()).kind()).isEqualTo(DueKind.ONGOING);
        assertThat(r.line("完成老旧小区")).isEqualTo("市住房和城乡建设局 | 市城管局、城东街道、城西街道 | ..2023-09-30");
    }

    @Test
    void labelsThatRunOnInOneLine() {
        Reading r = Reading.file("04-run-on-labels.txt");
        assertThat(r.line("修建环城公路")).isEqualTo("县交通局 | 县自然资源局、县财政局、青石镇 | ..2022-09-30");
        assertThat(r.task("整治中小河流").persons()).extracting(p -> p.value().name()).containsExactly("钱五岭", "孙六合", "吴七星");
        assertThat(r.texts()).noneMatch(t -> t.contains("路基"));
    }

    @Test
    void whoIsListedFirstLeadsWhereTheDocumentSaysSo() {
        Reading r = Reading.file("05-first-listed-leads.txt");
        assertThat(r.line("推行企业开办")).isEqualTo("市市场监管局 | 市税务局、市公安局 | -");
        assertThat(r.line("推广电子")).startsWith("市政务服务局 | 市市场监管局、市大数据局");
        assertThat(r.line("推行“多测合一”")).isEqualTo("市自然资源局、市住房和城乡建设局 |  | -");
        assertThat(Reading.value(r.plan().meta().convention())).isEqualTo(LeadConvention.FIRST_LISTED_IS_LEAD);
    }

    @Test
    void whereNothingSaysWhoLeadsAllDoAndTheReaderIsNotSure() {
        Reading r = Reading.file("02-labelled-brackets.txt");
        assertThat(r.task("为全市义务教育").leads())
                .hasSize(2)
                .extracting(Field::doubt)
                .containsOnly(Doubt.SEVERAL_LEADS);
    }

    @Test
    void subjectsOfSentences() {
        Reading r = Reading.file("06-narrative-notice.txt");
        assertThat(r.line("道路交通。")).isEqualTo("市公安局 | 市交通运输局 | -");
        assertThat(r.line("消防。")).isEqualTo("市消防救援支队 |  | ..2023-12-15");
        assertThat(r.line("建筑施工。")).isEqualTo("市住房和城乡建设局 | 各县区住建部门 | -");
        assertThat(r.line("各县区安委会办公室")).isEqualTo("各县区安委会办公室、市安委会各成员单位 |  | ..2023-11-25");
        assertThat(r.line("2024年2月10日前")).endsWith("..2024-02-10");
    }

    @Test
    void tablesDrawnWithBarsBoxesAndOneCellALine() {
        Reading bars = Reading.file("07-pipe-table.txt");
        assertThat(bars.line("推进乡村建设")).isEqualTo("市农业农村局 | 各县区政府 | ..2024-12-31");
        assertThat(bars.task("培育专精特新").section()).extracting(Heading::label).containsExactly("二、工业经济");
        Reading box = Reading.file("08-box-table.txt");
        assertThat(box.line("建设乡镇便民服务中心10个")).isEqualTo("乙局、丙局 |  | ..2021-06-30");
        assertThat(Reading.file("17-cell-per-line.txt").line("新建社区养老")).isEqualTo("区民政局 |  | ..2022-09-30");
        assertThat(Reading.file("18-one-line-pipes.txt").line("棚户区改造")).isEqualTo("县住建局 | 县财政局 | -");
    }

    @Test
    void aTextWithoutLineBreaks() {
        Reading r = Reading.file("09-one-line.txt");
        assertThat(r.line("清理河道垃圾")).isEqualTo("市水务局 | 各区政府 | ..2022-04-30");
        assertThat(r.line("市住建局负责")).isEqualTo("市住建局 |  | ..2022-12-31");
        assertThat(r.texts()).noneMatch(t -> t.contains("2022年1月10日"));
    }

    @Test
    void traditionalCharactersStayAsTheyAreWritten() {
        Reading r = Reading.file("10-traditional.txt");
        assertThat(r.line("開展食品")).isEqualTo("縣質監局、縣工商局 |  | ..2012-06-30");
        assertThat(r.line("建立食品安全")).isEqualTo("縣商務局 | 縣農業局、縣衛生局 | -");
        assertThat(r.line("縣衛生局")).isEqualTo("縣衛生局 |  | ..2012-09-10");
    }

    @Test
    void ofAProblemListTheMeasureIsTheTask() {
        Reading r = Reading.file("11-rectification.txt");
        assertThat(r.line("对全区85个")).isEqualTo("区住建局 |  | ..2023-06-30");
        assertThat(r.line("新建截污管网")).startsWith("区水务局、青溪街道");
        assertThat(r.texts()).noneMatch(t -> t.contains("喷淋"));
    }

    @Test
    void dutiesByUnit() {
        Reading r = Reading.file("12-unit-first.txt");
        assertThat(r.line("负责灾害性天气")).startsWith("市气象局 | ");
        assertThat(r.line("组织落实辖区")).startsWith("各县（市、区）政府 | ");
    }

    @Test
    void minutesTakeTheYearOfTheirNumber() {
        Reading r = Reading.file("13-minutes.txt");
        assertThat(r.line("由市城管局牵头")).isEqualTo("市城管局 | 市公安局、市自然资源局 | ..2023-05-31");
        assertThat(r.line("市发改委要")).isEqualTo("市发改委 |  | ..2023-06-15");
        assertThat(r.texts()).noneMatch(t -> t.contains("听取了"));
    }

    @Test
    void stagesNamedInBracketsAndPeopleInAList() {
        Reading r = Reading.file("14-stages-inline.txt");
        assertThat(r.plan().stages()).hasSize(3);
        assertThat(r.line("制定方案")).isEqualTo("各单位 |  | ..2019-03-25");
        assertThat(r.plan().meta().leadingGroup())
                .extracting(p -> p.value().role() + p.value().name())
                .containsExactlyInAnyOrder("组长张三", "副组长李四", "副组长王五", "办公室主任赵六一");
        assertThat(Reading.value(r.plan().meta().officeUnit())).isEqualTo("县纪委");
    }

    @Test
    void aBracketBehindTheLastItemCoversAllOfThem() {
        Reading r = Reading.file("16-children-and-bracket-behind.txt");
        for (String start : List.of("落实产业", "实施危房", "开展就业")) {
            assertThat(r.line(start)).isEqualTo("县扶贫办、县人社局、县住建局 |  | ..2020-06-30");
        }
        assertThat(r.line("巩固脱贫成果")).isEqualTo("县扶贫办 | 各乡镇人民政府 | 2020-01-01..2020-12-31");
        assertThat(r.line("加强扶贫资金管理")).isEqualTo("县财政局 |  | -");
        assertThat(r.line("资金使用情况")).startsWith("县扶贫办、县审计局");
        assertThat(r.line("包村单位")).startsWith("县教育局");
    }

    @Test
    void spacedOutScrapes() {
        Reading r = Reading.file("19-spaced-and-scraped.txt");
        assertThat(r.line("推进通道绿化")).isEqualTo("市林业局、市交通局 |  | ..2018-03-31");
        assertThat(r.line("建设城市公园")).isEqualTo("市园林局 | 市城管局、各区人民政府 | ..2018-12-31");
        assertThat(Reading.value(r.task("开展义务植树").due()).kind()).isEqualTo(DueKind.EVENT);
    }

    @Test
    void aParagraphIsCutWhereAnotherUnitOrLimitBegins() {
        Reading r = Reading.file("20-multiple-in-paragraph.txt");
        assertThat(r.line("市大数据局要")).isEqualTo("市大数据局 |  | ..2025-03-31");
        assertThat(r.line("市委编办牵头")).isEqualTo("市委编办 | 市司法局、市政务服务局 | ..2025-06-30");
        assertThat(r.line("由市政府办公室会同")).isEqualTo("市政府办公室 | 市大数据局 | ..2025-12-31");
    }

    @Test
    void withoutAYearNoDateIsGiven() {
        Reading r = Reading.file("21-no-year.txt");
        Field<DueDate> due = r.task("自查").due();
        assertThat(Reading.value(due).raw()).isEqualTo("9月10日前");
        assertThat(Reading.value(due).end()).isNull();
        assertThat(r.plan().tasks())
                .allMatch(t -> t.due() == null || t.due().value().end() == null);
    }

    @Test
    void aSentenceThatOnlyAssignsGoesWithItsItem() {
        Reading r = Reading.file("22-leading-group-forms.txt");
        assertThat(r.line("环境整治组")).isEqualTo("市城管局 | 市住建局、市卫健委、各区政府 | ..2024-05-31");
        assertThat(r.plan().meta().leadingGroup())
                .extracting(p -> p.value().name())
                .containsExactlyInAnyOrder("孙大路", "周小桥", "吴长河", "郑远山", "冯听雨");
    }
}
