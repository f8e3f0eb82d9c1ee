package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Courses;
import org.zhixing.supervision.listing.UnitMatrix;

/** Practice 4 and R040: what each kind needs, and a look at what is under way before one more is opened. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class ADocketIsOpenedByHandAsItsKindNeedsTests {

    @Autowired
    Office office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Courses courses;

    @Autowired
    Ledger ledger;

    @Autowired
    UnitMatrix matrix;

    @Test
    void ongoingWorkNeedsNoDayAndQuantifiedWorkItsTarget() throws Exception {
        var refused = sent("持续开展节水宣传", Map.of("kind", "ONGOING", "due", "2030-01-31", "rhythm", "QUARTERLY"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("input[name=due]").val())
                .as("nothing typed is lost")
                .isEqualTo("2030-01-31");
        var ongoing = opened("持续开展节水宣传", Map.of("kind", "ONGOING", "rhythm", "QUARTERLY"));
        assertThat(office.docket(ongoing).rhythm()).isEqualTo(Rhythm.QUARTERLY);
        assertThat(office.limits(ongoing)).noneMatch(limit -> limit.kind().equals(Kinds.DOCKET));

        assertThat(sent("新建口袋公园", Map.of("kind", "QUANTIFIED", "target", "二十")).getStatus())
                .isEqualTo(422);
        assertThat(sent("新建口袋公园", Map.of("kind", "QUANTIFIED", "target", "20")).getStatus())
                .isEqualTo(422);
        var park = opened("新建口袋公园", Map.of("kind", "QUANTIFIED", "target", "20", "measured", "个"));
        assertThat(office.docket(park).target()).isEqualByComparingTo("20");
        assertThat(office.docket(park).unitOfMeasure()).isEqualTo("个");
    }

    @Test
    void milestonesAreTypedOneALineAndRefusedWithTheirRow() throws Exception {
        assertThat(sent("修建体育馆", Map.of("kind", "MILESTONE")).getStatus()).isEqualTo(422);
        var wrong = sent("修建体育馆", Map.of("kind", "MILESTONE", "planned", "开工 明年"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select("textarea[name=planned]").text()).isEqualTo("开工 明年");
        var hall = opened("修建体育馆", Map.of("kind", "MILESTONE", "planned", "开工 2030-03-31\n主体封顶\t2030-09-30"));
        assertThat(office.docket(hall).kind()).isEqualTo(DocketKind.MILESTONE);
        assertThat(courses.openMilestones(hall))
                .extracting(Courses.Milestone::title)
                .containsExactly("开工", "主体封顶");
    }

    @Test
    void whatIsAlikeIsShownBeforeOneMoreIsOpenedAndTheOfficerSaysWhy() throws Exception {
        var first = opened("整治临江路夜间噪声", Map.of());
        var again = sent("整治临江路夜间噪声扰民", Map.of());
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(page(again).select("a[href=" + first.href() + "]")).hasSize(1);
        assertThat(page(again).select("input[name=title]").val()).isEqualTo("整治临江路夜间噪声扰民");
        var second = opened("整治临江路夜间噪声扰民", Map.of("although", "责任路段不同。"));
        var said = ledger.timeline(second.subject()).stream()
                .filter(one -> one.entry().verb().equals("docket.open"))
                .findFirst()
                .orElseThrow();
        assertThat(said.entry().changed()).containsEntry("although", "责任路段不同。");
    }

    /** Practice 5: who gets a docket below it is shown first; the lead sums up. */
    @Test
    void itIsDividedAmongUnitsAsItIsOpenedOnceTheyHaveBeenShown() throws Exception {
        var unknown = sent("整治户外广告", Map.of("members", "不存在的单位"));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(page(unknown).select("textarea[name=members]").text()).isEqualTo("不存在的单位");

        var members = Map.of("members", Office.MARKET + "、" + Office.PLANNING + "、" + FINANCE);
        var preview = page(sent("整治户外广告", members));
        assertThat(preview.select("[role=status] .zx-chip").eachText()).containsExactly(Office.MARKET, Office.PLANNING);
        assertThat(preview.select("input[name=title]").val()).isEqualTo("整治户外广告");
        var confirmed = new HashMap<>(members);
        confirmed.put("confirmed", preview.select("input[name=confirmed]").val());
        var whole = opened("整治户外广告", confirmed);
        assertThat(matrix.of(whole, office.actor(OFFICER), office.now(), UnitMatrix.Order.OFFICIAL))
                .extracting(one -> one.docket().lead())
                .containsExactlyInAnyOrder(office.city.unit(Office.MARKET), office.city.unit(Office.PLANNING));
    }

    private DocketId opened(String title, Map<String, String> more) throws Exception {
        var answer = sent(title, more);
        assertThat(answer.getStatus())
                .as(page(answer).select(".alert-danger").text())
                .isEqualTo(302);
        var address = answer.getRedirectedUrl();
        assertThat(address).isNotNull();
        return new DocketId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private MockHttpServletResponse sent(String title, Map<String, String> more) throws Exception {
        var typed = new HashMap<>(Map.of(
                "title", title,
                "requirement", "办成并报告结果。",
                "sourceTitle", "市政府专题会议纪要",
                "authority", "由市财政局负责。",
                "lead", office.city.unit(FINANCE).value().toString()));
        typed.putAll(more);
        var request = post("/dockets").with(As.actor(office.actor(OFFICER)));
        typed.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
