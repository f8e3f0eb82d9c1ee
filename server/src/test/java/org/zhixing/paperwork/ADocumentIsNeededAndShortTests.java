package org.zhixing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.paperwork.ThePaperOffice.why;
import static org.zhixing.paperwork.desk.PaperDesk.ANY_VERSION;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitType;
import org.zhixing.paper.Block;
import org.zhixing.paper.SheetLength;
import org.zhixing.paper.SheetLengths;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.supervision.DocketId;

/** Fewer and shorter documents (R172, domain law L9 part 1). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16", "db-scheduler.enabled=false"})
@Import(ThePaperOffice.Configuration.class)
class ADocumentIsNeededAndShortTests {

    private static final String NEEDED = "须书面交办，电话沟通不能代替。";
    private static final String LONG = "办".repeat(4_001);

    @Autowired
    ThePaperOffice office;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperRows rows;

    @Autowired
    Approvals approvals;

    @Autowired
    Ledger ledger;

    @Autowired
    SheetLengths lengths;

    @Autowired
    Organization organization;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext web;

    private Paper of(PaperId id) {
        return rows.find(id, PaperSight.Scope.SYSTEM).orElseThrow();
    }

    private DocketId docket() {
        return office.running().get(0);
    }

    private PaperId drafted(PaperKind kind, String body) {
        return desk.draft(office.paper(kind, docket(), body), clock.now(), office.officer())
                .orThrow();
    }

    private String page(MockHttpServletRequestBuilder request, int status, Actor actor) throws Exception {
        var answer = MockMvcBuilders.webAppContextSetup(web)
                .build()
                .perform(request.with(As.actor(actor)).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }

    private String page(PaperId id, Actor actor) throws Exception {
        return page(MockMvcRequestBuilders.get(id.href()), 200, actor);
    }

    @Test
    void whoDraftsADocumentToAUnitSaysWhyItIsNeededAndLosesNothingTyped() throws Exception {
        var unsaid = new NewPaper(
                PaperKind.ASSIGNMENT,
                docket().subject(),
                List.of(),
                null,
                null,
                "请抓紧办理。",
                Map.of(PaperField.NECESSITY, " "));
        assertThat(why(desk.draft(unsaid, clock.now(), office.officer()))).isEqualTo("paperwork.refused.no-necessity");
        String again = page(
                MockMvcRequestBuilders.post("/paperwork")
                        .param("kind", PaperKind.ASSIGNMENT.name())
                        .param("from", docket().subject().type())
                        .param("case", docket().value().toString())
                        .param("body", "这里是我写的交办要求。"),
                422,
                office.officer());
        assertThat(again).contains("这里是我写的交办要求。", "id=\"e-NECESSITY\"", "请写明为什么要发这份文件");
    }

    @Test
    void theAnswerIsReadByWhoChecksAndWhoSigns() throws Exception {
        var id = office.checked(office.paper(PaperKind.ASSIGNMENT, docket(), "请抓紧办理。"));
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        assertThat(question.reasons()).contains("请抓紧办理。", "发文必要性：" + NEEDED);
        assertThat(page(id, office.another())).contains("发文必要性", NEEDED, "一般不超过4,000字");
        assertThat(page(id, office.signer(id))).contains(NEEDED);
        assertThat(ledger.timeline(id.subject()))
                .anyMatch(one -> NEEDED.equals(one.entry().changed().get("necessity")));
    }

    @Test
    void whatProcedurePrescribesIsNotAsked() {
        var id = drafted(PaperKind.SUBMISSION, "拟请继续督办。");
        assertThat(of(id).entries()).isEmpty();
        desk.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
    }

    @Test
    void whatWasDraftedBeforeTheQuestionIsAnsweredBeforeItIsChecked() {
        var id = drafted(PaperKind.ASSIGNMENT, "请抓紧办理。");
        jdbc.sql("UPDATE paperwork.paper SET entries = '{}' WHERE id = ?")
                .param(id.value())
                .update();
        assertThat(why(desk.submit(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.no-necessity");
        desk.revise(id, ANY_VERSION, "请抓紧办理。", Map.of(PaperField.NECESSITY, NEEDED), clock.now(), office.officer())
                .orThrow();
        desk.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
    }

    @Test
    void lettersIdeographsAndFiguresCountSpacesAndPunctuationDoNot() {
        var body = List.<Block>of(new Block.Heading("一、要求"), new Block.Paragraph("请 办理，2026 年 ok。"));
        assertThat(lengths.of(body, SheetLength.Sort.ORDINARY))
                .returns(13, SheetLength::characters)
                .returns(5_000, SheetLength::most);
        assertThat(lengths.of(body, SheetLength.Sort.SPECIAL_TASK).rule())
                .contains("整治形式主义为基层减负若干规定", "length.SPECIAL_TASK v1 = 4000");
    }

    @Test
    void aLongTextGoesOnOnlyWithAReasonThatStaysWithIt() throws Exception {
        var id = drafted(PaperKind.ASSIGNMENT, LONG);
        assertThat(why(desk.submit(id, ANY_VERSION, " ", clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.too-long");
        assertThat(why(desk.submit(id, ANY_VERSION, "任务多。", clock.now(), office.liaison(office.lead(docket())))))
                .isEqualTo("paperwork.refused.not-found");
        String form = page(MockMvcRequestBuilders.get(id.href(PaperAct.SUBMIT)), 200, office.officer());
        assertThat(form).contains("name=\"LENGTH\"", "一般不超过4,000字");
        String again = page(
                MockMvcRequestBuilders.post(id.href(PaperAct.SUBMIT))
                        .param("version", String.valueOf(of(id).version())),
                422,
                office.officer());
        assertThat(again).contains("id=\"e-LENGTH\"", "请压缩，或者写明理由");
        assertThat(of(id).state()).isEqualTo(PaperState.DRAFT);

        desk.submit(id, ANY_VERSION, "涉及十二项任务，逐项列明。", clock.now(), office.officer())
                .orThrow();
        assertThat(of(id).entries()).containsEntry(PaperField.LENGTH, "涉及十二项任务，逐项列明。");
        assertThat(page(id, office.another())).contains("超过字数的理由", "涉及十二项任务，逐项列明。");
        assertThat(ledger.timeline(id.subject()))
                .anyMatch(one -> "涉及十二项任务，逐项列明。".equals(one.entry().changed().get("reason"))
                        && String.valueOf(one.entry().changed().get("rule")).contains("length.SPECIAL_TASK v1"));
        desk.check(id, ANY_VERSION, "", clock.now(), office.another()).orThrow();
        assertThat(approvals.open(id.subject(), "signoff.step").orElseThrow().reasons())
                .contains("涉及十二项任务，逐项列明。");

        desk.sendBack(id, ANY_VERSION, "可以压缩。", clock.now(), office.another()).orThrow();
        desk.revise(id, ANY_VERSION, "请办理。", Map.of(PaperField.NECESSITY, NEEDED), clock.now(), office.officer())
                .orThrow();
        desk.submit(id, ANY_VERSION, "不再需要的理由", clock.now(), office.officer()).orThrow();
        assertThat(of(id).entries()).doesNotContainKey(PaperField.LENGTH);
    }

    @Test
    void aDepartmentGivesNoOrdersToALowerGovernment() {
        var below = office.running().stream()
                .filter(one -> type(office.lead(one)) == UnitType.COUNTY || type(office.lead(one)) == UnitType.TOWNSHIP)
                .findFirst()
                .orElseThrow();
        var beside = office.running().stream()
                .filter(one -> type(office.lead(one)) == UnitType.DEPARTMENT)
                .findFirst()
                .orElseThrow();
        var department = office.lead(beside);
        var before = jdbc.sql("SELECT opener FROM supervision.docket WHERE id = ?")
                .param(below.value())
                .query(UUID.class)
                .single();
        desk.draft(office.paper(PaperKind.ASSIGNMENT, below, "请办理。"), clock.now(), office.officer())
                .orThrow();
        opened(below, department.value());
        opened(beside, department.value());
        try {
            var order = desk.draft(office.paper(PaperKind.ASSIGNMENT, below, "请办理。"), clock.now(), office.officer());
            assertThat(why(order)).isEqualTo("paperwork.refused.department-orders");
            desk.draft(office.paper(PaperKind.ASSIGNMENT, beside, "请办理。"), clock.now(), office.officer())
                    .orThrow();
        } finally {
            opened(below, before);
            opened(beside, before);
        }
    }

    private UnitType type(UnitId unit) {
        return organization.unit(unit, clock.today()).orElseThrow().type();
    }

    private void opened(DocketId docket, UUID opener) {
        jdbc.sql("UPDATE supervision.docket SET opener = ? WHERE id = ?")
                .params(opener, docket.value())
                .update();
    }

    @Test
    void anOrdinaryTextMayBeLonger() {
        var id = drafted(PaperKind.SUBMISSION, LONG);
        desk.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        var beyond = drafted(PaperKind.SUBMISSION, "办".repeat(5_001));
        assertThat(why(desk.submit(beyond, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.too-long");
    }
}
