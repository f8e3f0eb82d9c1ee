package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.DutyLists;
import org.zhixing.dutylist.DutyTable;
import org.zhixing.dutylist.Lists;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;

/** Practice 6: what another system has is not typed twice; its number comes in once, its due date is kept. */
class AMatterComesInOnceAndAPersonOpensItTests extends ExchangeTest {

    private static final String TOWN = "白石镇人民政府";

    @Autowired
    Ledger ledger;

    @Autowired
    DutyLists lists;

    @Autowired
    DutyTable table;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void theSameWordsTwiceAreOneMatterOtherWordsReplaceIt() {
        var system = connect(Right.GIVE_MATTERS);
        String first = matter("OA-1", "云泽市财政局", "2026-06-30");
        assertThat(result(give(system.token(), first))).isEqualTo("RECEIVED");
        assertThat(result(give(system.token(), first))).isEqualTo("SAME");
        assertThat(result(give(system.token(), matter("OA-1", "云泽市财政局", "2026-07-31"))))
                .isEqualTo("REPLACED");
        assertThat(mine(system)).hasSize(1);
        assertThat(mine(system).get(0).offered().due()).isEqualTo("2026-07-31");
    }

    @Test
    void anOfficerOpensItAndTheStatedDueDateStays() {
        var system = connect(Right.GIVE_MATTERS, Right.READ_OWN, Right.READ_SHEETS);
        give(system.token(), matter("OA-2", "云泽市财政局", "2026-06-27"));
        var matter = mine(system).get(0);
        assertThat(get(system.token(), "/api/v1/dockets").json().get("dockets")).isEmpty();

        var opened = matters.open(List.of(matter.id()), "", clock.now(), city.actor(OFFICER))
                .orThrow();
        assertThat(opened.opened()).isOne();
        var docket =
                get(system.token(), "/api/v1/dockets").json().get("dockets").get(0);
        assertThat(docket.get("externalNumber").asString()).isEqualTo("OA-2");
        assertThat(docket.get("dueOn").asString()).as("a Saturday, and kept").isEqualTo("2026-06-27");
        assertThat(docket.get("state").asString()).isEqualTo("OPENED");
        assertThat(docket.get("lead").asString()).isEqualTo("云泽市财政局");

        var full = get(system.token(), "/api/v1/dockets/" + docket.get("id").asString())
                .json();
        var sheet = full.get("sheets").get(0);
        var pdf = get(
                system.token(),
                "/api/v1/dockets/" + docket.get("id").asString() + "/sheets/"
                        + sheet.get("id").asString() + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(ledger.timeline(matter.subject()).stream().map(AMatterComesInOnceAndAPersonOpensItTests::verb))
                .containsExactly("matter.received", "matter.opened");

        assertThat(result(give(system.token(), matter("OA-2", "云泽市财政局", "2026-08-31"))))
                .as("what was decided stands")
                .isEqualTo("DECIDED_BEFORE");
        assertThat(get(system.token(), "/api/v1/dockets")
                        .json()
                        .get("dockets")
                        .get(0)
                        .get("dueOn")
                        .asString())
                .isEqualTo("2026-06-27");
    }

    /** Practice 5: what names units besides its lead becomes one docket for whoever sums up and one below it for each. */
    @Test
    void aMatterForSeveralUnitsIsDividedAsItIsOpened() {
        var system = connect(Right.GIVE_MATTERS);
        var plain = matter("OA-8", "云泽市财政局", "");
        give(
                system.token(),
                plain.substring(0, plain.lastIndexOf('}')) + ",\"members\":[\"云泽市市场监督管理局\",\"云泽市财政局\"]}",
                matter("OA-9", "云泽市财政局", "").replaceFirst("}\\s*$", ",\"members\":[\"没有这个局\"]}"));
        var waiting = mine(system);
        var divided = waiting.stream()
                .filter(one -> one.offered().number().equals("OA-8"))
                .findFirst()
                .orElseThrow();
        assertThat(matters.members(divided, clock.now())).containsExactly(city.unit("云泽市市场监督管理局"));
        assertThat(waiting.stream()
                        .filter(one -> one.offered().number().equals("OA-9"))
                        .map(Matter::state))
                .containsExactly(MatterState.IN_QUESTION);
        matters.open(List.of(divided.id()), "", clock.now(), city.actor(OFFICER))
                .orThrow();
        assertThat(jdbc.sql("SELECT lead FROM supervision.docket WHERE title = '加装电梯OA-8'")
                        .query(java.util.UUID.class)
                        .list())
                .containsExactlyInAnyOrder(
                        city.unit("云泽市财政局").value(), city.unit("云泽市市场监督管理局").value());
    }

    /** L9 h: what is refused on a matter's own page is told there, and an admission serves one matter alone. */
    @Test
    void aTownshipIsAskedOnTheMattersOwnPageByItsDutyList() {
        var system = connect(Right.GIVE_MATTERS);
        give(system.token(), matter("OA-21", TOWN, ""), matter("OA-22", TOWN, ""));
        var both = mine(system).stream().map(Matter::id).toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Lists.inForce(lists, table, city.unit(TOWN), "县府发〔2026〕31号", clock.today(), clock.now());
            var one = both.get(0).toString();
            assertThat(page(MockMvcRequestBuilders.get("/exchange/matters/" + one), 200)
                            .select("datalist option")
                            .eachAttr("value"))
                    .contains(Lists.PATROL);
            var refused = page(decision(one).param("reason", "已过期限").param("dutyAdmission", "县府办函〔2026〕7号"), 422);
            assertThat(refused.select("h1").text()).as("its own page").contains("OA-2");
            assertThat(refused.select(".alert-danger").text()).contains(TOWN, "批准日期");
            assertThat(refused.select("input[name=reason]").val()).isEqualTo("已过期限");
            assertThat(refused.select("input[name=dutyAdmission]").val()).isEqualTo("县府办函〔2026〕7号");

            var admitted = DutyGround.outside("县府办函〔2026〕7号", clock.today());
            var shared = matters.open(both, "", admitted, clock.now(), city.actor(OFFICER))
                    .orThrow();
            assertThat(shared.opened()).isZero();
            assertThat(shared.refused()).isNotNull().extracting(Refusal::key).isEqualTo("dutylist.refused.one-matter");

            page(decision(one).param("dutyItem", Lists.PATROL), 302);
            assertThat(matters.find(both.get(0), city.actor(OFFICER)).map(Matter::state))
                    .contains(MatterState.OPENED);
        });
    }

    private static MockHttpServletRequestBuilder decision(String matter) {
        return MockMvcRequestBuilders.post("/exchange/matters")
                .param("matter", matter)
                .param("alone", "true")
                .param("decision", "open");
    }

    private Document page(MockHttpServletRequestBuilder request, int status) {
        try {
            var response = MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(request.with(As.actor(city.actor(OFFICER))))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(status);
            return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aNameNobodyKnowsIsAskedAboutOnceAndThenKnown() {
        var system = connect(Right.GIVE_MATTERS);
        var answer = give(system.token(), matter("OA-3", "财政口", ""), matter("OA-4", "财政口", ""));
        assertThat(answer.json().get("items").get(0).get("state").asString()).isEqualTo("IN_QUESTION");
        assertThat(answer.json()
                        .get("items")
                        .get(0)
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("unknown-unit");
        var ids = mine(system).stream().map(Matter::id).toList();
        var tooEarly = matters.open(ids, "", clock.now(), city.actor(OFFICER)).orThrow();
        assertThat(tooEarly.opened()).isZero();

        assertThat(matters.name("财政口", city.unit("云泽市财政局"), clock.now(), city.actor(OFFICER))
                        .orThrow())
                .isGreaterThanOrEqualTo(2);
        assertThat(matters.open(ids, "", clock.now(), city.actor(OFFICER))
                        .orThrow()
                        .opened())
                .isEqualTo(2);
    }

    @Test
    void aDateThatHasPassedNeedsAReasonAndStaysAsItIs() {
        var system = connect(Right.GIVE_MATTERS, Right.READ_OWN);
        give(system.token(), matter("OA-5", "云泽市财政局", "2026-01-31"));
        var ids = mine(system).stream().map(Matter::id).toList();
        assertThat(matters.open(ids, "", clock.now(), city.actor(OFFICER))
                        .orThrow()
                        .opened())
                .isZero();
        assertThat(matters.open(ids, "会议纪要印发较晚", clock.now(), city.actor(OFFICER))
                        .orThrow()
                        .opened())
                .isOne();
        assertThat(get(system.token(), "/api/v1/dockets")
                        .json()
                        .get("dockets")
                        .get(0)
                        .get("dueOn")
                        .asString())
                .isEqualTo("2026-01-31");
    }

    @Test
    void aNoIsToldWithItsReason() {
        var system = connect(Right.GIVE_MATTERS);
        give(system.token(), matter("OA-6", "云泽市财政局", ""));
        var ids = mine(system).stream().map(Matter::id).toList();
        assertThat(matters.decline(ids, " ", clock.now(), city.actor(OFFICER)).isDone())
                .isFalse();
        matters.decline(ids, "不属于督查范围", clock.now(), city.actor(OFFICER)).orThrow();
        var told = get(system.token(), "/api/v1/matters").json().get("matters").get(0);
        assertThat(told.get("state").asString()).isEqualTo("DECLINED");
        assertThat(told.get("reason").asString()).isEqualTo("不属于督查范围");
    }

    @Test
    void whoIsNotOfTheOfficeOpensNothing() {
        var system = connect(Right.GIVE_MATTERS);
        give(system.token(), matter("OA-7", "云泽市财政局", ""));
        var id = mine(system).get(0).id();
        for (String person : List.of("吴常清", "钱有度", "周望川")) {
            var actor = city.actor(person);
            assertThat(matters.waiting(actor)).isEmpty();
            assertThat(matters.find(id, actor)).isEmpty();
            assertThat(matters.open(List.of(id), "", clock.now(), actor)).isInstanceOf(Outcome.Refused.class);
            assertThat(matters.decline(List.of(id), "x", clock.now(), actor)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(matters.waiting(operator())).isEmpty();
    }

    @Test
    void badInputIsAnsweredInWordsAndWritesNothing() {
        var system = connect(Right.GIVE_MATTERS);
        for (String body : List.of("", "{", "[]", "{\"matters\":7}", "{\"matters\":[]}", "{\"matters\":[null]}")) {
            var answer = call("POST", "/api/v1/matters", system.token(), body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("message").asString()).isNotBlank();
        }
        var answer = give(system.token(), "{\"number\":\"\"}", "{\"number\":\"" + "9".repeat(101) + "\"}");
        assertThat(answer.json().get("items").get(0).get("result").asString()).isEqualTo("REFUSED");
        assertThat(answer.json().get("items").get(1).get("result").asString()).isEqualTo("REFUSED");
        assertThat(mine(system)).isEmpty();
    }

    private static String verb(Recorded recorded) {
        return recorded.entry().verb();
    }

    private static String result(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").get(0).get("result").asString();
    }

    private List<Matter> mine(Systems.Told system) {
        return matters.of(connected.find(system.system()).orElseThrow(), null, 100);
    }
}
