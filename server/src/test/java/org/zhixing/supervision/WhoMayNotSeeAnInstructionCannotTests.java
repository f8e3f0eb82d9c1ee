package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.InstructionClass.FOR_ACTION_AND_REPLY;
import static org.zhixing.supervision.InstructionClass.FOR_INFORMATION;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECRETARY;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Role;
import org.zhixing.approval.ApprovalList;
import org.zhixing.approval.ApprovalListing;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Carrier;
import org.zhixing.paper.PaperAccess;
import org.zhixing.supervision.instruction.Confirmation;
import org.zhixing.supervision.instruction.InstructionFilter;
import org.zhixing.supervision.instruction.InstructionListing;

/** Practice 2: only the office registers and named secretaries record; a unit sees what its docket tells it. */
@SupervisionTest
class WhoMayNotSeeAnInstructionCannotTests {

    @Autowired
    Office office;

    @Autowired
    InstructionListing listing;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalListing recorded;

    @Autowired
    List<PaperAccess> papers;

    @Autowired
    TheRegister register;

    @Test
    void theOfficeTheLeaderAndHisSecretarySeeItNobodyElse() {
        var id = register.opened("关于消防通道的报告", FOR_ACTION_AND_REPLY, "消防通道清障");
        for (String person : List.of(OFFICER, CHIEF, TheRegister.LEADER, SECRETARY)) {
            assertThat(register.seenBy(office.actor(person), id)).as(person).isNotNull();
        }
        for (String person : List.of(LIAISON, HEAD, STAFF, "林知远", "顾承平", "温如初")) {
            assertThat(register.seenBy(office.actor(person), id)).as(person).isNull();
            assertThat(papers.stream()
                            .filter(access -> access.module().equals("supervision"))
                            .anyMatch(access -> access.mayRead(office.actor(person), id.subject())))
                    .as(person)
                    .isFalse();
            assertThat(why(register.tries(person, new InstructionCommand.Cancel(id, -1, "不该"))))
                    .isEqualTo("supervision.refused.not-found");
        }
        for (String person : List.of(LIAISON, HEAD, STAFF, "温如初")) {
            assertThat(listing.count(office.actor(person), office.today(), all()))
                    .as(person)
                    .isZero();
        }
        assertThat(office.docket(register.dockets(id).get(0)).authority()).isNotEqualTo(TheRegister.TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void administratorsSeeNothing(Role role) {
        var id = register.registered("关于档案室的请示" + role, FOR_INFORMATION);
        assertThat(register.seenBy(office.city.administrator(role), id)).isNull();
    }

    @Test
    void unitsAndLeadersRegisterNothing() {
        for (String person : List.of(LIAISON, HEAD, TheRegister.LEADER)) {
            var given = register.given("不该登记", Carrier.PAPER, FOR_ACTION_AND_REPLY, false, office.today());
            assertThat(why(register.tries(person, given, true)))
                    .as(person)
                    .isEqualTo("supervision.instruction.refused.not-registrar");
        }
    }

    @Test
    void whatWasSaidIsRecordedByTheNamedSecretaryAloneAndConfirmedByTheLeader() {
        var said = register.given(
                "关于防汛物资的口头交办",
                Carrier.ORAL,
                FOR_ACTION_AND_REPLY,
                false,
                office.today().minusDays(1));
        assertThat(why(register.tries(OFFICER, said, false))).isEqualTo("supervision.instruction.refused.oral");
        var id = register.tries(SECRETARY, said, false).orThrow();

        assertThat(register.of(id).recordedFor()).contains("周望川");
        assertThat(register.of(id).registeredBy()).isEqualTo(SECRETARY);
        assertThat(register.of(id).confirmation()).isEqualTo(Confirmation.WAITING);
        var question = java.util.Objects.requireNonNull(register.of(id).recording());
        assertThat(recorded.list(
                                ApprovalList.Choice.TO_CONFIRM,
                                null,
                                50,
                                office.now(),
                                office.actor(TheRegister.LEADER))
                        .lines())
                .anyMatch(line -> line.id().equals(question) && line.limit() != null);
        assertThat(why(approvals.confirm(question, office.now(), office.actor(SECRETARY))))
                .isEqualTo("approval.refusal.leader-alone");
        approvals
                .confirm(question, office.now(), office.actor(TheRegister.LEADER))
                .orThrow();
        assertThat(register.of(id).confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void whatTheLeaderContestsOpensNothing() {
        var said = register.given("关于路灯的口头交办", Carrier.ORAL, FOR_ACTION_AND_REPLY, false, office.today());
        var id = register.tries(SECRETARY, said, false).orThrow();
        register.does(OFFICER, new InstructionCommand.Check(id, -1));
        var question = java.util.Objects.requireNonNull(register.of(id).recording());
        approvals
                .contest(question, "我没有这样说。", office.now(), office.actor(TheRegister.LEADER))
                .orThrow();

        assertThat(why(register.tries(
                        OFFICER, new InstructionCommand.Propose(id, -1, "拟办", List.of(register.matter("路灯维修"))))))
                .isEqualTo("supervision.instruction.refused.contested");
        register.does(CHIEF, new InstructionCommand.Cancel(id, -1, "领导否认。"));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.CANCELLED);
    }

    @Test
    void aPaperOfTheSecretaryNeedsItsScanAndStandsInTheLeadersList() {
        var paper = register.given("关于农机补贴的请示", Carrier.PAPER, FOR_ACTION_AND_REPLY, false, office.today());
        assertThat(why(register.tries(SECRETARY, paper, false))).isEqualTo("supervision.instruction.refused.no-image");
        var id = register.tries(SECRETARY, paper, true).orThrow();
        assertThat(register.of(id).confirmation()).isNull();
        assertThat(recorded.list(ApprovalList.Choice.ANSWERED, null, 50, office.now(), office.actor(TheRegister.LEADER))
                        .lines())
                .anyMatch(line -> line.id().equals(register.of(id).recording()));
    }

    private static InstructionFilter all() {
        return new InstructionFilter(null, null, null, null, false, "");
    }
}
