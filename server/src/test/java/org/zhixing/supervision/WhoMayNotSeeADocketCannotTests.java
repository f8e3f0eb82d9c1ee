package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.paper.PaperAccess;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Stage;

/** Architecture rule 10: deny by default; the predicate stands in the query. */
@SupervisionTest
class WhoMayNotSeeADocketCannotTests {

    @Autowired
    Office office;

    @Autowired
    Stage stage;

    @Autowired
    DocketRows rows;

    @Autowired
    List<PaperAccess> papers;

    @Test
    void theOfficeTheLeadItsPersonAndItsLeaderSeeIt() {
        var docket = office.inWork("核定标准");
        for (String person :
                List.of(OFFICER, CHIEF, LIAISON, HEAD, STAFF, LEADER_IN_CHARGE, SECRETARY_GENERAL, "林知远")) {
            assertThat(sees(office.actor(person), docket)).as(person).isTrue();
            assertThat(reads(office.actor(person), docket)).as(person).isTrue();
        }
    }

    @Test
    void otherUnitsDoNotAndAssistantsDo() {
        var alone = office.open("独办事项");
        var helped = office.open(office.docket(
                "合办事项",
                Office.FINANCE,
                null,
                new OpenDocket.Participant(office.city.unit(PLANNING), Part.ASSISTANT, null)));

        assertThat(sees(office.actor("严守一"), alone)).isFalse();
        assertThat(reads(office.actor("严守一"), alone)).isFalse();
        assertThat(sees(office.actor("严守一"), helped)).isTrue();
        assertThat(sees(office.actor("温如初"), helped)).isFalse();
    }

    @Test
    void staffSeesWhatIsAssignedToItOnly() {
        var docket = office.open("未分办事项");

        assertThat(sees(office.actor(STAFF), docket)).isFalse();
        office.taken(docket);
        assertThat(sees(office.actor(STAFF), docket)).isTrue();
    }

    @Test
    void aLeaderWhoIsNotInChargeDoesNot() {
        var docket = office.open(office.docket("发改事项", PLANNING, null));

        assertThat(sees(office.actor(LEADER_IN_CHARGE), docket)).isFalse();
        assertThat(sees(office.actor("林知远"), docket)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void administratorsSeeNothingAndDoNothing(Role role) {
        var docket = office.reported("任何事项" + role);
        var administrator = office.city.administrator(role);

        assertThat(sees(administrator, docket)).isFalse();
        assertThat(reads(administrator, docket)).isFalse();
        assertThat(why(office.dockets.perform(
                        new DocketCommand.Accept(docket, -1, "属实。"), office.now(), administrator)))
                .isEqualTo("supervision.refused.not-found");
        assertThat(why(office.dockets.open(List.of(office.docket("不该有")), office.now(), administrator)))
                .isEqualTo("supervision.refused.not-the-office");
    }

    @Test
    void aDraftIsTheOfficesOwn() {
        var draft = office.dockets
                .draft(office.docket("尚在拟议"), office.now(), office.actor(OFFICER))
                .orThrow();

        assertThat(sees(office.actor(LIAISON), draft)).isFalse();
        assertThat(sees(office.actor(OFFICER), draft)).isTrue();
        office.does(OFFICER, new DocketCommand.OpenDraft(draft, -1));
        assertThat(sees(office.actor(LIAISON), draft)).isTrue();
        assertThat(office.colour(draft)).isEqualTo(Colour.GREEN);
    }

    private boolean sees(Actor actor, DocketId docket) {
        return rows.find(docket, stage.seer(actor, office.now())).isPresent();
    }

    private boolean reads(Actor actor, DocketId docket) {
        return papers.stream()
                .filter(access -> access.module().equals("supervision"))
                .allMatch(access -> access.mayRead(actor, docket.subject()));
    }
}
