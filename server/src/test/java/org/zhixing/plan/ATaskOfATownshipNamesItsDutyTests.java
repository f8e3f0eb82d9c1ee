package org.zhixing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.dutylist.Lists.PATROL;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyLists;
import org.zhixing.dutylist.DutyStanding;
import org.zhixing.dutylist.DutyTable;
import org.zhixing.dutylist.Lists;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.plan.campaign.Opening;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;

/** L9 h: a plan that gives a township a task is confirmed when the ground in its duty list is said. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class ATaskOfATownshipNamesItsDutyTests {

    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();

    private static final String PLAN =
            """
            云泽市人民政府办公室关于印发《云泽市秋季禁烧工作方案》的通知

            云政办发〔2026〕8号

            一、开展秸秆露天焚烧巡查，发现后及时劝止。（牵头单位：白石镇人民政府；配合单位：市财政局。2099年6月底前）
            """;

    @Autowired
    OrganizationBatch organization;

    @Autowired
    Intake intake;

    @Autowired
    PlanDocuments documents;

    @Autowired
    DraftTasks tasks;

    @Autowired
    Opening opening;

    @Autowired
    DutyLists lists;

    @Autowired
    DutyTable table;

    @Autowired
    DutyGate duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void theLikelyItemIsOfferedAPersonChoosesItAndThePlanOpens() throws Exception {
        var city = SmallCity.foundedWith(organization);
        var officer = city.actor("方既明");
        Lists.inForce(lists, table, city.unit("白石镇人民政府"), "县府发〔2026〕9号", LocalDate.of(2026, 1, 1), AT);
        var id = intake.pasted(PLAN, officer, AT).orThrow();
        var before = document(id, officer);
        assertThat(why(opening.confirm(before, officer, AT))).isEqualTo("plan.refused.not-ready");

        var page = review(id, officer);
        assertThat(page.select(".zx-gap").text()).contains("白石镇人民政府");
        var offered = page.select("form[action$=/duty] button:contains(" + PATROL + ")")
                .first();
        assertThat(offered).as("an item is proposed by the words of the task").isNotNull();
        var task = tasks.of(id).get(0).id();
        duty(id, task, "修一座桥", officer);
        assertThat(review(id, officer).select(".zx-gap").text()).contains("没有“修一座桥”");
        duty(id, task, PATROL, officer);
        assertThat(review(id, officer).select(".zx-gap")).isEmpty();

        opening.confirm(document(id, officer), officer, AT).orThrow();
        var docket = jdbc.sql("SELECT id FROM supervision.docket WHERE task = :task")
                .param("task", task)
                .query(UUID.class)
                .single();
        assertThat(duties.on(docket))
                .extracting(StatedDuty::standing, StatedDuty::item)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DutyStanding.LISTED, PATROL));
    }

    @Test
    void whatIsRecognisedInADocketUnderWayNeedsNoGround() throws Exception {
        var city = SmallCity.foundedWith(organization);
        var officer = city.actor("方既明");
        Lists.inForce(lists, table, city.unit("白石镇人民政府"), "县府发〔2026〕9号", LocalDate.of(2026, 1, 1), AT);
        var first = intake.pasted(PLAN, officer, AT).orThrow();
        duty(first, tasks.of(first).get(0).id(), PATROL, officer);
        opening.confirm(document(first, officer), officer, AT).orThrow();

        var again = intake.pasted(PLAN.replace("8号", "12号"), officer, AT).orThrow();
        var page = review(again, officer);
        assertThat(page.select("p.zx-gap").text()).contains("白石镇人民政府");
        var form = page.select("form[action$=/recognise]").first();
        assertThat(form).as("it is offered although no ground is said").isNotNull();
        mvc.perform(post(form.attr("action"))
                        .param(
                                "version",
                                String.valueOf(document(again, officer).version()))
                        .param("docket", form.select("option").first().val())
                        .param("reason", "同一件事")
                        .with(As.actor(officer)))
                .andReturn();
        assertThat(review(again, officer).select("p.zx-gap")).isEmpty();
        opening.confirm(document(again, officer), officer, AT).orThrow();
    }

    private void duty(PlanDocumentId id, UUID task, String item, Actor officer) throws Exception {
        mvc.perform(post("/plans/" + id.value() + "/tasks/" + task + "/duty")
                        .param("version", String.valueOf(document(id, officer).version()))
                        .param("dutyItem", item)
                        .with(As.actor(officer)))
                .andReturn();
    }

    private Document review(PlanDocumentId id, Actor officer) throws Exception {
        return Jsoup.parse(mvc.perform(get("/plans/" + id.value() + "/review").with(As.actor(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private PlanDocument document(PlanDocumentId id, Actor officer) {
        return documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
