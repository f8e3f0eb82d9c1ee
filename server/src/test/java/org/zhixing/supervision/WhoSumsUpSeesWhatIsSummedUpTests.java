package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.listing.UnitMatrix;

/** Practice 5: one sub-docket a unit, a matrix, and one summary by the lead; sight goes down, never up or across. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class WhoSumsUpSeesWhatIsSummedUpTests {

    private static final String PLANNING_LIAISON = "严守一";
    private static final String MARKET_LIAISON = "温如初";

    @Autowired
    Office office;

    @Autowired
    Stage stage;

    @Autowired
    DocketRows rows;

    @Autowired
    UnitMatrix matrix;

    @Autowired
    List<AttachmentAccess> files;

    @Autowired
    MockMvc mvc;

    private DocketId parent;
    private DocketId market;
    private DocketId planning;

    @BeforeEach
    void fanOut() {
        var whole = office.docket("压减办事环节");
        var one = office.docket("压减办事环节", MARKET, whole.id());
        var other = office.docket("压减办事环节", PLANNING, whole.id());
        office.dockets
                .open(List.of(whole, one, other), office.now(), office.actor(OFFICER))
                .orThrow();
        parent = whole.id();
        market = one.id();
        planning = other.id();
    }

    @Test
    void theLeadOfTheParentItsPersonAndItsLeaderReadTheSubDockets() {
        office.taken(parent);
        for (String person : List.of(LIAISON, HEAD, STAFF, LEADER_IN_CHARGE, OFFICER)) {
            assertThat(sees(person, market)).as(person).isTrue();
            assertThat(sees(person, planning)).as(person).isTrue();
        }
    }

    @Test
    void staffToWhomTheParentIsNotAssignedDoesNot() {
        assertThat(sees(STAFF, market)).isFalse();
    }

    @Test
    void readingIsAllThatTheLeadOfTheParentMay() {
        assertThat(why(office.tries(
                        LIAISON, new DocketCommand.Acknowledge(market, -1, null, office.city.person(STAFF)))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(why(office.tries(LIAISON, new DocketCommand.ReportObstacle(market, "代为报告", null))))
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void aUnitBelowReadsNeitherTheParentNorItsNeighbours() throws Exception {
        assertThat(sees(MARKET_LIAISON, parent)).isFalse();
        assertThat(sees(MARKET_LIAISON, planning)).isFalse();
        assertThat(files.stream()
                        .filter(access -> access.module().equals("supervision"))
                        .anyMatch(access -> access.mayRead(office.actor(MARKET_LIAISON), parent.subject())))
                .isFalse();
        assertThat(matrix.of(parent, office.actor(MARKET_LIAISON), office.now(), UnitMatrix.Order.OFFICIAL))
                .extracting(row -> row.docket().id())
                .containsExactly(market);
        assertThat(get(parent.href(), MARKET_LIAISON).getStatus()).isEqualTo(404);
        assertThat(get(parent.href() + "/units.xlsx", MARKET_LIAISON).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aUnitBelowLearnsWhatItIsPartOfAndNothingMore() throws Exception {
        office.taken(parent);
        office.does(
                LIAISON, new DocketCommand.ReportProgress(parent, "内部汇总口径", null, null, List.of(), List.of(), false));
        var above = matrix.above(office.docket(market), office.actor(MARKET_LIAISON), office.now())
                .orElseThrow();

        assertThat(above.title()).isEqualTo("压减办事环节");
        assertThat(above.lead()).isEqualTo(office.city.unit(FINANCE));
        assertThat(above.due()).isNotNull();
        assertThat(above.open()).isFalse();
        assertThat(body(market.href(), MARKET_LIAISON))
                .contains("按要求完成并报告结果。", FINANCE)
                .doesNotContain("内部汇总口径")
                .doesNotContain(parent.href());
    }

    @Test
    void assistantsOfTheParentDoNotSeeTheSubDockets() {
        var whole = office.docket(
                "合办汇总", FINANCE, null, new OpenDocket.Participant(office.city.unit(PLANNING), Part.ASSISTANT, null));
        var below = office.docket("合办汇总", MARKET, whole.id());
        office.dockets
                .open(List.of(whole, below), office.now(), office.actor(OFFICER))
                .orThrow();

        assertThat(sees(PLANNING_LIAISON, whole.id())).isTrue();
        assertThat(sees(PLANNING_LIAISON, below.id())).isFalse();
    }

    @Test
    void theMatrixSaysOfEachUnitWhereItStandsAndWhatItSaidLast() throws Exception {
        office.does(
                MARKET_LIAISON, new DocketCommand.Acknowledge(market, -1, null, office.city.person(MARKET_LIAISON)));
        office.does(
                MARKET_LIAISON,
                new DocketCommand.ReportProgress(market, "已压减三个环节", null, null, List.of(), List.of(), false));

        assertThat(body(parent.href(), LIAISON)).contains("共 2 个单位，已认定或销号 0 个，超期 0 个", "已压减三个环节", "尚无填报");
        assertThat(matrix.of(parent, office.actor(LIAISON), office.now(), UnitMatrix.Order.OFFICIAL))
                .extracting(row -> row.docket().lead())
                .as("official order")
                .containsExactly(office.city.unit(PLANNING), office.city.unit(MARKET));
        assertThat(matrix.of(parent, office.actor(LIAISON), office.now(), UnitMatrix.Order.STATE))
                .extracting(row -> row.docket().lead())
                .containsExactly(office.city.unit(PLANNING), office.city.unit(MARKET));
        assertThat(get(parent.href() + "/units.xlsx?order=DUE", LIAISON).getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void theSummaryIsDraftedFromWhatTheUnitsReported() throws Exception {
        office.taken(parent);
        office.does(
                MARKET_LIAISON, new DocketCommand.Acknowledge(market, -1, null, office.city.person(MARKET_LIAISON)));
        office.does(MARKET_LIAISON, new DocketCommand.ReportCompletion(market, -1, "五个环节压减为两个", List.of()));

        assertThat(body(parent.href() + "/report-completion", LIAISON))
                .contains("共2个单位，已认定或销号0个，已报结待核1个，其余1个在办。", "五个环节压减为两个", "：尚无填报。");
    }

    private boolean sees(String person, DocketId docket) {
        return rows.find(docket, stage.seer(office.actor(person), office.now())).isPresent();
    }

    private String body(String href, String person) throws Exception {
        var response = get(href, person);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String href, String person) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(href)
                        .locale(java.util.Locale.SIMPLIFIED_CHINESE)
                        .with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
    }
}
