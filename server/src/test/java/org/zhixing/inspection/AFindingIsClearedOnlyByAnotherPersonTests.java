package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;
import static org.zhixing.inspection.desk.Filing.ANY_VERSION;

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
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.paper.Papers;

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
        register.plan(id, ANY_VERSION, "更换井盖", "市政科科长", office.now(), office.actor(town.liaison()))
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
        assertThat(why(register.plan(id, ANY_VERSION, "更换灯具", "张三", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        assertThat(why(register.plan(id, ANY_VERSION, "更换灯具", "张三", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        register.plan(id, ANY_VERSION, "更换灯具", "镇建设办主任", office.now(), office.actor(town.liaison()))
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
        register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
        assertThat(of(id).state()).isEqualTo(RectificationState.CLEARED);
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(sheet.number())
                .contains("督销"));
        assertThat(why(register.withdraw(id, ANY_VERSION, "反悔", office.now(), office.actor(CHIEF))))
                .isEqualTo("inspection.refused.not-now");
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
                new RectificationRows.Filter(null, Origin.COMPLAINT, town.id().value(), true, true, "台账");
        assertThat(rows.page(office.actor(OFFICER), late, null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(rows.count(office.actor(OFFICER), late)).isEqualTo(1);
        assertThat(rows.count(office.actor(STRANGER), late)).isZero();
    }
}
