package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.STAFF;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Role;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.desk.Kinds;

@SupervisionTest
class TheWorkbenchTellsEachWhatWaitsTests {

    private static final String PLANNER = "严守一";
    private static final String MARKET_LIAISON = "温如初";

    @Autowired
    Office office;

    @Autowired
    List<ToDoSource> sources;

    @Test
    void eachStepWaitsForWhoeverMayTakeIt() {
        var docket = office.open("修订预算办法");
        assertThat(waits(docket, LIAISON)).containsExactly("ACKNOWLEDGE");
        assertThat(waits(docket, OFFICER)).isEmpty();
        assertThat(awaits(docket, OFFICER)).containsExactly("WITH_THE_UNIT");

        office.taken(docket);
        assertThat(waits(docket, LIAISON)).containsExactly("WORK");
        assertThat(waits(docket, STAFF)).containsExactly("WORK");
        assertThat(waits(docket, PLANNER)).isEmpty();

        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已修订。", List.of()));
        assertThat(waits(docket, OFFICER)).containsExactly("VERIFY");
        assertThat(waits(docket, CHIEF)).containsExactly("VERIFY");
        assertThat(waits(docket, STAFF)).isEmpty();
        assertThat(awaits(docket, HEAD)).containsExactly("WITH_THE_OFFICE");

        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
        assertThat(waits(docket, OFFICER)).containsExactly("CLOSE");
        office.does(OFFICER, new DocketCommand.Close(docket, -1, "已办结。"));
        assertThat(waits(docket, OFFICER)).isEmpty();
        assertThat(awaits(docket, OFFICER)).isEmpty();
    }

    @Test
    void noticesWaitForTheOfficerThenForTheUnitThenForTheApprover() {
        var docket = office.inWork("压减会议");
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(waits(docket, OFFICER)).containsExactly("ISSUE_YELLOW");
        office.does(
                OFFICER,
                new NoticeCommand.CheckNotice(
                        office.notice(docket, Colour.YELLOW).id(), -1));
        assertThat(waits(docket, OFFICER))
                .as("who may not sign is not asked to")
                .isEmpty();
        assertThat(waits(docket, CHIEF)).containsExactly("SIGN_YELLOW");
        office.does(
                CHIEF,
                new NoticeCommand.Issue(office.notice(docket, Colour.YELLOW).id(), -1));
        assertThat(waits(docket, LIAISON)).contains("ACKNOWLEDGE_NOTICE", "WORK");
        office.forwardPast(docket, Kinds.YELLOW);
        var red = office.notice(docket, Colour.RED).id();
        assertThat(waits(docket, OFFICER)).contains("PREPARE_RED");
        assertThat(waits(docket, HEAD)).contains("EXPLAIN");

        office.does(OFFICER, new DocketCommand.RecordCall(docket, HEAD, "请尽快办结。", null));
        office.does(LIAISON, new NoticeCommand.Explain(red, -1, "人手不足。"));
        assertThat(waits(docket, HEAD)).doesNotContain("EXPLAIN");
        office.does(OFFICER, new NoticeCommand.AskApproval(red, -1, "两次逾期。"));
        assertThat(awaits(docket, OFFICER)).contains("WITH_THE_APPROVER");
        assertThat(all(SECRETARY_GENERAL)).extracting(ToDo::actKey).contains("approval.to-do.answer");
        assertThat(all(HEAD)).extracting(ToDo::actKey).doesNotContain("approval.to-do.answer");
    }

    @Test
    void partsObstaclesAndConsultationsWaitForThoseConcerned() {
        var docket = office.taken(office.open(office.docket(
                "建设数据平台",
                Office.FINANCE,
                null,
                new OpenDocket.Participant(office.city.unit(PLANNING), Part.ASSISTANT, null))));
        assertThat(waits(docket, PLANNER)).containsExactly("ACKNOWLEDGE_PART");
        office.does(PLANNER, new DocketCommand.AcknowledgePart(docket));
        assertThat(waits(docket, PLANNER)).containsExactly("SUBMIT_PART");

        office.does(LIAISON, new DocketCommand.ReportObstacle(docket, "缺少接口。", null));
        assertThat(waits(docket, OFFICER)).containsExactly("ANSWER_OBSTACLE");
        assertThat(awaits(docket, LIAISON)).contains("OBSTACLE_REPORTED");

        office.does(
                LIAISON,
                new DocketCommand.Consult(
                        docket, List.of(office.city.unit(Office.MARKET)), "能否共享登记数据？", Office.GROUNDS));
        assertThat(waits(docket, MARKET_LIAISON)).containsExactly("ANSWER_CONSULTATION");
        assertThat(awaits(docket, LIAISON)).contains("CONSULTED");
    }

    @Test
    void anObstacleWaitsOnlyWhereItCanBeAnswered() {
        var docket = office.inWork("接入省级平台");
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "接口未开放。", office.city.unit(PLANNING)));
        assertThat(waits(docket, OFFICER)).contains("ANSWER_OBSTACLE");
        assertThat(waits(docket, PLANNER)).containsExactly("OFFER_REMOVAL");
        assertThat(awaits(docket, LIAISON)).contains("OBSTACLE_REPORTED");

        office.does(CHIEF, new DocketCommand.Suspend(docket, -1, "等待上级批复。"));
        assertThat(waits(docket, OFFICER)).isEmpty();
        assertThat(waits(docket, PLANNER)).isEmpty();
        assertThat(awaits(docket, LIAISON)).isEmpty();
        office.does(CHIEF, new DocketCommand.Resume(docket, -1, "批复已到。"));
        assertThat(waits(docket, PLANNER)).containsExactly("OFFER_REMOVAL");

        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已接入。", List.of()));
        assertThat(waits(docket, OFFICER)).containsExactlyInAnyOrder("VERIFY", "ANSWER_OBSTACLE");
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
        assertThat(waits(docket, OFFICER)).containsExactly("CLOSE");
        assertThat(waits(docket, PLANNER)).isEmpty();
        assertThat(awaits(docket, LIAISON)).isEmpty();
    }

    @Test
    void partsAndConsultationsWaitOnlyWhereTheyCanBeAnswered() {
        var docket = office.taken(office.open(office.docket(
                "共用监测数据",
                Office.FINANCE,
                null,
                new OpenDocket.Participant(office.city.unit(PLANNING), Part.ASSISTANT, null))));
        office.does(
                LIAISON,
                new DocketCommand.Consult(docket, List.of(office.city.unit(Office.MARKET)), "能否共用？", Office.GROUNDS));
        office.does(CHIEF, new DocketCommand.Suspend(docket, -1, "等待上级批复。"));
        assertThat(waits(docket, PLANNER)).isEmpty();
        assertThat(waits(docket, MARKET_LIAISON)).isEmpty();
        assertThat(awaits(docket, LIAISON)).isEmpty();
        office.does(CHIEF, new DocketCommand.Resume(docket, -1, "批复已到。"));
        assertThat(waits(docket, PLANNER)).containsExactly("ACKNOWLEDGE_PART");
        assertThat(waits(docket, MARKET_LIAISON)).containsExactly("ANSWER_CONSULTATION");

        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已共用。", List.of()));
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
        assertThat(waits(docket, PLANNER)).isEmpty();
        assertThat(waits(docket, MARKET_LIAISON)).isEmpty();
    }

    @Test
    void underYellowTheOfficeAwaitsTheDocketOnceByTheNewTerm() {
        var docket = office.yellow("压减会议经费");
        assertThat(awaits(docket, OFFICER)).containsExactly("WITH_THE_UNIT");
        assertThat(sources.stream()
                        .flatMap(source -> source.awaitedBy(office.actor(OFFICER), office.now(), 1_000_000).stream())
                        .filter(toDo -> toDo.subject().equals(docket.subject())))
                .extracting(ToDo::dueAt)
                .containsExactly(office.limit(docket, Kinds.YELLOW).dueAt());
    }

    @Test
    void administratorsAndStrangersHaveNothing() {
        var docket = office.open("公开决算");
        var admin = office.city.administrator(Role.SYSTEM_ADMINISTRATOR);
        assertThat(sources).allSatisfy(source -> {
            assertThat(source.waitingFor(admin, office.now(), 10)).isEmpty();
            assertThat(source.awaitedBy(admin, office.now(), 10)).isEmpty();
        });
        assertThat(waits(docket, MARKET_LIAISON)).isEmpty();
    }

    private List<String> waits(DocketId docket, String person) {
        return names(docket, all(person));
    }

    private List<String> awaits(DocketId docket, String person) {
        return names(
                docket,
                sources.stream()
                        .flatMap(source -> source.awaitedBy(office.actor(person), office.now(), 1_000_000).stream())
                        .toList());
    }

    private List<ToDo> all(String person) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 1_000_000).stream())
                .toList();
    }

    private static List<String> names(DocketId docket, List<ToDo> toDos) {
        return toDos.stream()
                .filter(toDo -> toDo.subject().equals(docket.subject()))
                .map(toDo -> toDo.actKey().substring("supervision.Errand.".length()))
                .toList();
    }
}
