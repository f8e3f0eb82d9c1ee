package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.InstructionClass.FOR_ACTION_AND_REPLY;
import static org.zhixing.supervision.InstructionClass.FOR_INFORMATION;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.supervision.instruction.InstructionFilter;
import org.zhixing.supervision.instruction.InstructionListing;

/** Practice 2 and R040: the text is checked by a second person, the proposal decided by the director. */
@SupervisionTest
class AnInstructionIsOpenedByFourEyesTests {

    @Autowired
    Office office;

    @Autowired
    org.zhixing.supervision.listing.UnitMatrix matrix;

    @Autowired
    InstructionListing listing;

    @Autowired
    TheRegister register;

    @Test
    void theWriterDoesNotCheckAndACorrectionIsCheckedAnew() {
        var id = register.registered("关于水厂的报告", FOR_ACTION_AND_REPLY);
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Check(id, -1))))
                .isEqualTo("supervision.instruction.refused.own-text");
        register.does(CHIEF, new InstructionCommand.Retranscribe(id, -1, List.of("请财政局□头，月底前摸清底数。")));
        assertThat(why(register.tries(CHIEF, new InstructionCommand.Check(id, -1))))
                .isEqualTo("supervision.instruction.refused.own-text");
        register.does(OFFICER, new InstructionCommand.Check(id, -1));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.CHECKED);
        assertThat(register.remarks(id)).containsExactly("请财政局□头，月底前摸清底数。");
    }

    @Test
    void remarksAndTicksStandInTheirOrder() {
        var id = register.checked("关于粮价的专报", FOR_ACTION_AND_REPLY);
        var mayor = office.city.postOf("林知远");
        assertThat(why(register.tries(
                        OFFICER,
                        new InstructionCommand.AddRemark(
                                id, -1, mayor, RemarkKind.TICK, office.today().minusDays(3), ""))))
                .isEqualTo("supervision.instruction.refused.order");
        register.does(OFFICER, new InstructionCommand.AddRemark(id, -1, mayor, RemarkKind.TICK, office.today(), ""));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.REGISTERED);
        assertThat(register.remarks(id)).containsExactly(TheRegister.TEXT, "");
        assertThat(register.seenBy(office.actor("林知远"), id)).isNotNull();
    }

    @Test
    void theProposerDoesNotDecideAndTheWordsMustStandInTheText() {
        var id = register.checked("关于客运站的请示", FOR_ACTION_AND_REPLY);
        var good = register.matter("客运站搬迁选址论证");
        var invented = new InstructionCommand.Matter(
                good.title(), "请立即开工", good.requirement(), good.lead(), List.of(), good.urgency(), null, "");
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Propose(id, -1, "拟办", List.of(invented)))))
                .isEqualTo("supervision.instruction.refused.quote");
        register.does(CHIEF, new InstructionCommand.Propose(id, -1, "拟办", List.of(good)));
        assertThat(why(register.tries(CHIEF, new InstructionCommand.Open(id, -1))))
                .isEqualTo("supervision.instruction.refused.own-proposal");
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Open(id, -1))))
                .isEqualTo("supervision.refused.not-yours");
        register.does(CHIEF, new InstructionCommand.SendBack(id, -1, "请补充协办单位。"));
        register.propose(id, good);
        assertThat(register.matters(id)).hasSize(1);
        register.does(CHIEF, new InstructionCommand.Open(id, -1));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.OPENED);
    }

    /** Practice 5: the director sees who will get a docket below that of the lead, and opens them all. */
    @Test
    void aMatterIsDividedAmongUnitsWhenItIsOpened() {
        var id = register.checked("关于校园周边整治的来信", FOR_ACTION_AND_REPLY);
        var usual = register.matter("校园周边环境整治");
        register.propose(
                id,
                new InstructionCommand.Matter(
                        usual.title(),
                        usual.quote(),
                        usual.requirement(),
                        usual.lead(),
                        List.of(),
                        List.of(office.city.unit(Office.MARKET), office.city.unit(Office.PLANNING)),
                        usual.urgency(),
                        null,
                        "",
                        DutyGround.UNSAID));
        assertThat(register.matters(id).get(0).what().members()).hasSize(2);
        register.does(CHIEF, new InstructionCommand.Open(id, -1));

        var whole = register.matters(id).get(0).docket();
        assertThat(matrix.of(
                        java.util.Objects.requireNonNull(whole),
                        office.actor(OFFICER),
                        office.now(),
                        org.zhixing.supervision.listing.UnitMatrix.Order.OFFICIAL))
                .extracting(one -> one.docket().lead())
                .containsExactlyInAnyOrder(office.city.unit(Office.MARKET), office.city.unit(Office.PLANNING));
    }

    @Test
    void aLikelyDuplicateNeedsItsReason() {
        office.open("农贸市场快检室标准化建设");
        var id = register.checked("关于农贸市场的来信", FOR_ACTION_AND_REPLY);
        var twin = register.matter("农贸市场快检室建设");
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Propose(id, -1, "拟办", List.of(twin)))))
                .isEqualTo("supervision.instruction.refused.similar");
        register.propose(id, register.matter("农贸市场快检室建设", "本件针对设备更新。"));
        assertThat(register.matters(id).get(0).what().although()).isEqualTo("本件针对设备更新。");
    }

    @Test
    void whatIsForInformationOpensNothingAndIsPutOnFile() {
        var id = register.checked("关于先进经验的简报", FOR_INFORMATION);
        assertThat(why(register.tries(
                        OFFICER, new InstructionCommand.Propose(id, -1, "拟办", List.of(register.matter("不该有的立项"))))))
                .isEqualTo("supervision.instruction.refused.no-docket");
        register.does(OFFICER, new InstructionCommand.File(id, -1, "已转有关科室阅。"));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.FILED);
    }

    @Test
    void theRegisterIsAskedByLeaderClassStateYearAndWords() {
        var id = register.checked("关于竹编产业园的请示", FOR_ACTION_AND_REPLY);
        var today = office.today();
        var leader = office.city.postOf(TheRegister.LEADER).value();
        var asked = new InstructionFilter(
                InstructionState.CHECKED, FOR_ACTION_AND_REPLY, leader, today.getYear(), true, "竹编产业");
        assertThat(listing.page(office.actor(OFFICER), today, asked, null, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id));
        assertThat(listing.count(office.actor(OFFICER), today, asked)).isEqualTo(1);
        var other = new InstructionFilter(null, null, null, today.getYear() - 1, false, "竹编产业");
        assertThat(listing.page(office.actor(OFFICER), today, other, null, 10)).isEmpty();
        assertThat(listing.years(office.actor(OFFICER), today)).contains(today.getYear());
    }
}
