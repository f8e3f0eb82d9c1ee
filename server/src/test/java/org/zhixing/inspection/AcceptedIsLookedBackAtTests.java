package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.LIAISON;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;
import static org.zhixing.inspection.desk.Filing.ANY_VERSION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.lookback.LookBackRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** Practice 8: drawn reproducibly a month after acceptance; not done is a fact of its own and a rectification. */
@InspectionTest
class AcceptedIsLookedBackAtTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Dockets dockets;

    @Autowired
    LookBackRegister register;

    @Autowired
    RectificationRows rectifications;

    @Autowired
    Ledger ledger;

    private void accepted(String title) {
        var docket = OpenDocket.of(
                new OpenDocket.Source(SourceKind.RESOLUTION, null, "市政府第三次常务会议纪要", "由市财政局牵头落实。"),
                title,
                "按要求完成并报告结果。",
                office.city.unit(FieldOffice.FINANCE));
        var id = dockets.open(List.of(docket), office.now(), office.actor(OFFICER))
                .orThrow()
                .get(0);
        dockets.perform(
                        new DocketCommand.Acknowledge(id, -1, office.city.unit("预算科"), office.city.person("孙小满")),
                        office.now(),
                        office.actor(LIAISON))
                .orThrow();
        dockets.perform(
                        new DocketCommand.ReportCompletion(id, -1, "已全部完成。", List.of()),
                        office.now(),
                        office.actor(LIAISON))
                .orThrow();
        dockets.perform(new DocketCommand.Accept(id, -1, "属实。"), office.now(), office.actor(OFFICER))
                .orThrow();
    }

    @Test
    void theQuarterIsDrawnOnceAndWhatIsNotDoneIsPutRight() {
        for (int n = 1; n <= 6; n++) {
            accepted("回头看事项" + n);
        }
        office.forwardDays(40);
        assertThat(why(register.draw(office.now(), office.actor(LIAISON)))).isEqualTo("inspection.refused.not-yours");
        String quarter = register.draw(office.now(), office.actor(OFFICER)).orThrow();
        assertThat(why(register.draw(office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.drawn-already");
        var draw = register.drawOf(quarter).orElseThrow();
        assertThat(draw.repeats()).isTrue();
        assertThat(draw.chosen()).hasSize((draw.population().size() + 9) / 10);
        var one = register.of(quarter, office.seer(OFFICER)).get(0);
        assertThat(register.of(quarter, office.seer(STRANGER))).isEmpty();
        register.ask(one.id(), ANY_VERSION, "请提供资金拨付凭证。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(register.answer(one.id(), ANY_VERSION, "代答", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        register.answer(one.id(), ANY_VERSION, "凭证正在整理。", office.now(), office.actor(LIAISON))
                .orThrow();
        register.findUndone(
                        one.id(),
                        ANY_VERSION,
                        "资金未拨付到位。",
                        office.today().plusDays(30),
                        office.now(),
                        office.actor(SECOND))
                .orThrow();
        var found = register.find(one.id(), office.seer(OFFICER)).orElseThrow();
        assertThat(found.state()).isEqualTo(LookBackState.NOT_DONE);
        var rectification = found.rectification();
        assertThat(rectification).isNotNull();
        assertThat(rectifications
                        .find(rectification, InspectionSight.Scope.SYSTEM)
                        .orElseThrow()
                        .origin())
                .isEqualTo(Origin.LOOK_BACK);
        assertThat(ledger.timeline(one.docket().subject()))
                .anySatisfy(entry -> assertThat(String.valueOf(entry)).contains("docket.looked-back"));
    }
}
