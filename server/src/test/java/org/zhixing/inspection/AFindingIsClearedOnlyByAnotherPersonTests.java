package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.paper.Papers;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;

/** R054: one register for findings of every origin; verified by another; what is overdue is proposed, not decided. */
@InspectionTest
class AFindingIsClearedOnlyByAnotherPersonTests {

    @Autowired
    FieldOffice office;

    @Autowired
    RectificationRegister register;

    @Autowired
    RectificationRows rows;

    @Autowired
    Papers papers;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Paths paths;

    private static final String STEPS = "sheet.RECTIFICATION_CLEARANCE";

    private CaseId opened(FieldOffice.Bureau town, String problem, int days) {
        return register.open(
                        List.of(new NewRectification(
                                Origin.COMPLAINT,
                                "群众来信第7号",
                                null,
                                null,
                                town.id(),
                                problem,
                                office.today().plusDays(days))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    private Rectification of(CaseId id) {
        return rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    /** Practice 6: the register by the city's own form holds what its reader may see. */
    @Test
    void theRegisterIsMadeByTheCitysForm() throws Exception {
        var town = office.bureau();
        var id = opened(town, "井盖缺失三处", 30);
        register.plan(id, ANY_VERSION, "井盖齐全稳固", "更换井盖", "市政科科长", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(cells(office.actor(OFFICER)))
                .contains("井盖缺失三处", "更换井盖", "市政科科长", "群众来信第7号", of(id).due().toString());
        assertThat(cells(office.actor(town.liaison()))).contains("井盖缺失三处");
        assertThat(cells(office.actor(STRANGER))).doesNotContain("井盖缺失三处");
    }

    private List<String> cells(Actor reader) throws Exception {
        var file = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/rectifications/register.xlsx")
                        .with(As.actor(reader)))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        var cells = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell))));
        }
        return cells;
    }

    @Test
    void fromTheFindingToItsSheet() {
        var town = office.bureau();
        var id = opened(town, "路灯长期不亮", 40);
        assertThat(why(register.plan(id, ANY_VERSION, "问题改到位", "更换灯具", "张三", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        assertThat(why(register.plan(id, ANY_VERSION, "问题改到位", "更换灯具", "张三", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        register.plan(id, ANY_VERSION, "问题改到位", "更换灯具", "镇建设办主任", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.report(id, ANY_VERSION, "已全部更换。", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(why(register.verify(id, ANY_VERSION, "属实", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.own-finding");
        register.sendBack(id, ANY_VERSION, "请附照片。", office.now(), office.actor(SECOND))
                .orThrow();
        register.report(id, ANY_VERSION, "已全部更换，附照片。", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.verify(id, ANY_VERSION, "现场查看，属实。", office.now(), office.actor(SECOND))
                .orThrow();
        assertThat(why(register.clear(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("signoff.refused.not-signer");
        assertThat(papers.of(id.subject())).as("no number before the signature").isEmpty();
        register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
        assertThat(of(id).state()).isEqualTo(RectificationState.CLEARED);
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(sheet.number())
                .contains("督销"));
        assertThat(papers.of(id.subject()).get(0).draft().body().toString())
                .containsSubsequence("核稿", SECOND, "签发", CHIEF);
        assertThat(why(register.withdraw(id, ANY_VERSION, "反悔", office.now(), office.actor(CHIEF))))
                .isEqualTo("inspection.refused.not-now");
    }

    /** Practice 7: a city may let one person do it all, by a rule with its source; the sheet says so. */
    @Test
    void whoVerifiedDoesNotSignUnlessTheCityLetsOnePersonDoBoth() {
        var id = verifiedByTheChief("护栏缺损");
        assertThat(why(register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .isEqualTo("signoff.refused.own-check");
        assertThat(why(set(List.of(draft(), new Step(2, StepKind.CHECK, List.of(), false, "1wd")), "云政办发〔2026〕9号")))
                .isEqualTo("signoff.refused.sheet-steps");
        assertThat(why(set(List.of(draft()), " "))).isEqualTo("signoff.refused.source");
        var usual = paths.of(STEPS).steps();
        set(List.of(draft()), "云政办发〔2026〕9号：人手不足").orThrow();
        try {
            register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
            assertThat(papers.of(id.subject()).get(0).draft().body().toString()).contains("按云政办发〔2026〕9号：人手不足由一人办理");
        } finally {
            set(usual, "云政办发〔2026〕10号").orThrow();
        }
        var again = verifiedByTheChief("井盖松动");
        assertThat(why(register.clear(again, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .as("a new version concerns what is signed from then on")
                .isEqualTo("signoff.refused.own-check");
    }

    private CaseId verifiedByTheChief(String problem) {
        var town = office.bureau();
        var id = opened(town, problem, 40);
        register.plan(id, ANY_VERSION, "隐患消除", "立即整改", "镇建设办主任", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.report(id, ANY_VERSION, "已整改。", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.verify(id, ANY_VERSION, "属实。", office.now(), office.actor(CHIEF))
                .orThrow();
        return id;
    }

    private static Step draft() {
        return new Step(1, StepKind.DRAFT, List.of(), false, "1wd");
    }

    private Outcome<Path> set(List<Step> steps, String source) {
        return office.within(() -> paths.set(STEPS, steps, source, office.now(), office.actor(CHIEF)));
    }

    @Test
    void whatIsOverdueIsProposedAndAPersonUrges() {
        var town = office.bureau();
        var id = opened(town, "台账不实", 5);
        office.forwardDays(12);
        assertThat(of(id).state()).as("time moves no state").isEqualTo(RectificationState.OPEN);
        assertThat(of(id).urgingProposed()).isNotNull();
        assertThat(of(id).urged()).isZero();
        register.urge(id, ANY_VERSION, office.now(), office.actor(SECOND)).orThrow();
        assertThat(of(id).urged()).isEqualTo(1);
        assertThat(of(id).urgingProposed()).isNull();
        var late =
                new RectificationRows.Filter(null, Origin.COMPLAINT, town.id().value(), true, true, false, "台账");
        assertThat(rows.page(office.actor(OFFICER), late, null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(rows.count(office.actor(OFFICER), late)).isEqualTo(1);
        assertThat(rows.count(office.actor(STRANGER), late)).isZero();
    }

    private CaseId opened(FieldOffice.Bureau town, Origin origin, RectifyTerm term, int days, String goal) {
        return register.open(
                        List.of(new NewRectification(
                                origin,
                                "专报第9期",
                                null,
                                null,
                                town.id(),
                                "资金未及时收回",
                                term,
                                term == RectifyTerm.AT_ONCE
                                        ? register.atOnce(office.today())
                                        : office.today().plusDays(days),
                                goal,
                                "")),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    /** R054: 目标、责任主体、时限、措施，立即整改 or 限期整改. */
    @Test
    void atOnceHasItsDayFromTheRulesAndNoLaterOne() {
        var town = office.bureau();
        var id = opened(town, Origin.MEDIA, RectifyTerm.AT_ONCE, 0, "");
        assertThat(of(id).term()).isEqualTo(RectifyTerm.AT_ONCE);
        assertThat(of(id).due()).isAfter(office.today()).isBefore(office.today().plusDays(14));
        assertThat(of(id).publicity()).as("no provision wants it").isNull();
        assertThat(why(register.plan(id, ANY_VERSION, " ", "更换", "站长", office.now(), office.actor(town.liaison()))))
                .as("a goal is said")
                .isEqualTo("inspection.refused.incomplete");
        register.plan(id, ANY_VERSION, "全部更换", "更换", "站长", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(of(id).goal()).isEqualTo("全部更换");
        assertThat(why(register.askMoreTime(
                        id,
                        ANY_VERSION,
                        office.today().plusDays(30),
                        "来不及",
                        office.now(),
                        office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.at-once");
        assertThat(of(id).awaitsPublicity()).isFalse();
    }

    /** R054: public where the law demands it, and the house remembers it for an audit. */
    @Test
    void whatTheLawWantsPublicIsAskedForWhenCleared() {
        var town = office.bureau();
        var id = opened(town, Origin.AUDIT, RectifyTerm.BY_DATE, 40, "资金全部收回");
        assertThat(of(id).publicity()).contains("审计法");
        assertThat(of(id).goal()).isEqualTo("资金全部收回");
        assertThat(why(register.recordPublicity(
                        id, ANY_VERSION, office.today(), "门户网站", office.now(), office.actor(town.liaison()))))
                .as("not before it is cleared")
                .isEqualTo("inspection.refused.not-now");
        register.plan(id, ANY_VERSION, "资金全部收回", "清理", "所长", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.report(id, ANY_VERSION, "已收回。", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.verify(id, ANY_VERSION, "属实。", office.now(), office.actor(SECOND))
                .orThrow();
        register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
        var waiting = new RectificationRows.Filter(null, null, town.id().value(), false, false, true, "");
        assertThat(rows.count(office.actor(OFFICER), waiting)).isEqualTo(1);
        assertThat(why(register.recordPublicity(
                        id, ANY_VERSION, office.today(), "门户网站", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        assertThat(why(register.recordPublicity(
                        id,
                        ANY_VERSION,
                        office.today().plusDays(1),
                        "门户网站",
                        office.now(),
                        office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.publicity-day");
        assertThat(why(register.recordPublicity(
                        id, ANY_VERSION, office.today(), " ", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.incomplete");
        register.recordPublicity(id, ANY_VERSION, office.today(), "门户网站", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(of(id).publishedAt()).isEqualTo("门户网站");
        assertThat(rows.count(office.actor(OFFICER), waiting)).isZero();
        assertThat(why(register.recordPublicity(
                        id, ANY_VERSION, office.today(), "日报", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.no-publicity");
    }
}
