package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.listing.UnitMatrix;

/** R053, practice 5: a docket that is there is divided among units, shown before anything goes out. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class ADocketIsDividedAmongUnitsTests {

    @Autowired
    Office office;

    @Autowired
    UnitMatrix matrix;

    @Autowired
    MockMvc mvc;

    @Test
    void whoGetsASubDocketIsShownFirstAndOpenedAfterwards() throws Exception {
        var docket = office.inWork("清理证明事项");
        assertThat(text(read(OFFICER, docket.href()))).contains(docket.href() + "/units");
        assertThat(Jsoup.parse(text(read(OFFICER, docket.href() + "/units")))
                        .select("textarea[name=requirement]")
                        .text())
                .isEqualTo("按要求完成并报告结果。");
        var preview = Jsoup.parse(text(send(OFFICER, filled(docket, MARKET + "、" + PLANNING + "、" + FINANCE))));
        assertThat(preview.select("[role=status] .zx-chip").eachText())
                .as("the lead sums up and gets none")
                .containsExactly(MARKET, PLANNING);
        assertThat(preview.select("textarea[name=members]").text()).contains(MARKET);
        assertThat(units(docket)).as("nothing has been opened yet").isEmpty();
        divide(docket, MARKET + "、" + PLANNING + "、" + FINANCE);

        assertThat(units(docket)).containsExactlyInAnyOrder(MARKET, PLANNING);
    }

    @Test
    void anUnknownNameIsToldAndNothingTypedIsLost() throws Exception {
        var docket = office.inWork("核对名称");
        assertThat(text(send(OFFICER, filled(docket, "不存在的单位")))).contains("不认识的单位：不存在的单位", "各负其责");
    }

    @Test
    void nobodyGetsASecondOne() throws Exception {
        var docket = office.inWork("改造老旧小区");
        divide(docket, MARKET);
        divide(docket, MARKET + "，" + PLANNING);

        assertThat(units(docket)).containsExactlyInAnyOrder(MARKET, PLANNING);
        assertThat(text(send(OFFICER, filled(docket, MARKET)))).contains("都已有子事项");
    }

    @Test
    void whatIsPartOfOngoingWorkIsOngoingToo() throws Exception {
        var docket = office.taken(office.open(
                office.docket("常态化排查隐患").withKind(DocketKind.ONGOING).withRhythm(Rhythm.QUARTERLY)));
        assertThat(Jsoup.parse(text(read(OFFICER, docket.href() + "/units"))).select("input[name=due]"))
                .isEmpty();
        divide(docket, MARKET);

        var part = matrix.of(docket, office.actor(OFFICER), office.now(), UnitMatrix.Order.OFFICIAL)
                .get(0)
                .docket();
        assertThat(part.kind()).isEqualTo(DocketKind.ONGOING);
        assertThat(part.rhythm()).isEqualTo(Rhythm.QUARTERLY);
        assertThat(office.limits(part.id())).as("no final term").noneMatch(limit -> limit.kind()
                .equals(Kinds.DOCKET));
    }

    @Test
    void onlyTheOfficeDividesAndOnlyWhatRuns() throws Exception {
        var docket = office.inWork("不得分解");
        var over = office.accepted("已经认定");

        assertThat(read(LIAISON, docket.href() + "/units").getStatus()).isEqualTo(404);
        assertThat(read(OFFICER, over.href() + "/units").getStatus()).isEqualTo(404);
        assertThat(send(LIAISON, filled(docket, MARKET)).getStatus()).isEqualTo(404);
        assertThat(units(docket)).isEmpty();
    }

    private void divide(DocketId docket, String members) throws Exception {
        String confirmed = Jsoup.parse(text(send(OFFICER, filled(docket, members))))
                .select("input[name=confirmed]")
                .attr("value");
        assertThat(send(OFFICER, filled(docket, members).param("confirmed", confirmed))
                        .getHeader("Location"))
                .startsWith(docket.href());
    }

    private List<String> units(DocketId docket) {
        return matrix.of(docket, office.actor(OFFICER), office.now(), UnitMatrix.Order.OFFICIAL).stream()
                .map(row -> List.of(MARKET, PLANNING, FINANCE).stream()
                        .filter(name ->
                                office.city.unit(name).equals(row.docket().lead()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static MockHttpServletRequestBuilder filled(DocketId docket, String members) {
        return MockMvcRequestBuilders.post(docket.href() + "/units")
                .param("title", "分头落实")
                .param("requirement", "各负其责。")
                .param("members", members);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(String person, String href) throws Exception {
        return send(person, MockMvcRequestBuilders.get(href));
    }
}
