package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.InstructionClass.FOR_ACTION;
import static org.zhixing.supervision.InstructionClass.FOR_ACTION_AND_REPLY;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECOND;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Practice 2: one docket for each matter, and the closing reply is a required move (R047). */
@SupervisionTest
class TheResultGoesBackToTheLeaderTests {

    @Autowired
    Office office;

    @Autowired
    Papers papers;

    @Autowired
    List<ToDoSource> errands;

    @Autowired
    TheRegister register;

    @Test
    void oneDocketForEachMatterAndReadClosesIt() {
        var id = register.opened("关于粮食仓库的请示", FOR_ACTION_AND_REPLY, "粮食仓库底数清查", "陈化稻谷处置方案");
        var dockets = register.dockets(id);
        assertThat(dockets).hasSize(2);
        assertThat(office.docket(dockets.get(0)).sourceKind()).isEqualTo(SourceKind.INSTRUCTION);
        assertThat(office.docket(dockets.get(0)).authority()).isEqualTo("请财政局牵头，月底前摸清底数");
        assertThat(waiting(OFFICER, id)).isEmpty();

        register.accept(dockets.get(0));
        assertThat(why(reply(id))).isEqualTo("supervision.instruction.refused.dockets-open");
        assertThat(why(close(dockets.get(0)))).isEqualTo("supervision.refused.leader-unanswered");
        register.accept(dockets.get(1));
        assertThat(waiting(OFFICER, id)).containsExactly("supervision.instruction.errand.REPLY");
        assertThat(register.of(id).lacksReply()).isTrue();
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Conclude(id, -1, "完"))))
                .isEqualTo("supervision.instruction.refused.reply-first");

        reply(id).orThrow();
        var sheet = papers.of(id.subject()).get(0);
        assertThat(sheet.draft().form()).isEqualTo(PaperForm.LEADER_REPORT);
        assertThat(sheet.draft().recipients()).containsExactly("副市长周望川");
        assertThat(why(close(dockets.get(0)))).isEqualTo("supervision.refused.leader-unanswered");
        assertThat(why(register.answers("林知远", id, true, ""))).isEqualTo("approval.refusal.not-asked");

        register.answers(TheRegister.LEADER, id, true, "").orThrow();
        assertThat(register.of(id).state()).isEqualTo(InstructionState.CLOSED);
        assertThat(register.of(id).lacksReply()).isFalse();
        dockets.forEach(docket -> close(docket).orThrow());
    }

    @Test
    void aNewRemarkOpensALinkedDocket() {
        var id = register.opened("关于河道采砂的报告", FOR_ACTION_AND_REPLY, "河道采砂许可清理");
        register.accept(register.dockets(id).get(0));
        reply(id).orThrow();
        register.answers(TheRegister.LEADER, id, false, "请再查沿河堆场，列出名单。").orThrow();

        assertThat(register.of(id).state()).isEqualTo(InstructionState.CHECKED);
        assertThat(register.of(id).round()).isEqualTo(2);
        assertThat(register.remarks(id)).containsExactly(TheRegister.TEXT, "请再查沿河堆场，列出名单。");
        assertThat(waiting(OFFICER, id)).containsExactly("supervision.instruction.errand.PROPOSE");
        close(register.dockets(id).get(0)).orThrow();
        assertThat(why(register.tries(CHIEF, new InstructionCommand.Cancel(id, -1, "不再办"))))
                .isEqualTo("supervision.instruction.refused.has-dockets");

        var again = new InstructionCommand.Matter(
                "沿河堆场排查",
                "请再查沿河堆场，列出名单。",
                "列出名单。",
                office.city.unit(Office.FINANCE),
                List.of(),
                Urgency.ORDINARY,
                null,
                "");
        register.propose(id, again);
        register.does(CHIEF, new InstructionCommand.Open(id, -1));
        assertThat(register.dockets(id)).hasSize(2);
        assertThat(register.of(id).lacksReply()).isTrue();
        var second = register.dockets(id).get(1);
        register.accept(second);
        assertThat(why(close(second))).isEqualTo("supervision.refused.leader-unanswered");
        reply(id).orThrow();
        register.answers(TheRegister.LEADER, id, true, "好。").orThrow();
        close(second).orThrow();
        assertThat(register.of(id).state()).isEqualTo(InstructionState.CLOSED);
    }

    @Test
    void withoutAWishForAReportItIsConcludedWhenAllIsDone() {
        var id = register.opened("关于公厕改造的来信", FOR_ACTION, "公厕改造排查");
        var docket = register.dockets(id).get(0);
        assertThat(why(register.tries(OFFICER, new InstructionCommand.Conclude(id, -1, ""))))
                .isEqualTo("supervision.instruction.refused.dockets-open");
        register.accept(docket);
        close(docket).orThrow();
        register.does(OFFICER, new InstructionCommand.Conclude(id, -1, "已办结。"));
        assertThat(register.of(id).state()).isEqualTo(InstructionState.CLOSED);
    }

    @Test
    void theReportIsOnePage() {
        var id = register.opened("关于校车站点的请示", FOR_ACTION_AND_REPLY, "校车站点增设核查");
        register.accept(register.dockets(id).get(0));
        assertThat(why(register.tries(OFFICER, new InstructionCommand.DraftReply(id, -1, "长".repeat(301)))))
                .isEqualTo("supervision.instruction.refused.too-long");
        assertThat(why(register.tries(OFFICER, new InstructionCommand.DraftReply(id, -1, " "))))
                .isEqualTo("supervision.refused.no-reply");
    }

    private org.zhixing.act.Outcome<InstructionId> reply(InstructionId id) {
        var drafted = register.tries(OFFICER, new InstructionCommand.DraftReply(id, -1, "底数已摸清。"));
        if (!drafted.isDone()) {
            return drafted;
        }
        register.does(SECOND, new InstructionCommand.CheckReply(id, -1));
        return register.tries(CHIEF, new InstructionCommand.SubmitReply(id, -1));
    }

    /** Practice 7: one drafts, another checks, a third signs; the sheet has its number and the names only then. */
    @Test
    void theReportIsDraftedCheckedAndSignedByDifferentPeople() {
        var id = register.opened("关于农村公路的报告", FOR_ACTION_AND_REPLY, "农村公路管护");
        assertThat(why(draft(OFFICER, id, "管护责任已落实。"))).isEqualTo("supervision.instruction.refused.dockets-open");
        register.accept(register.dockets(id).get(0));
        assertThat(why(submit(CHIEF, id))).isEqualTo("supervision.refused.no-reply");
        assertThat(why(draft(LIAISON, id, "管护责任已落实。"))).isEqualTo("supervision.refused.not-found");
        draft(OFFICER, id, "管护责任已落实。").orThrow();
        assertThat(waiting(OFFICER, id)).isEmpty();
        assertThat(waiting(SECOND, id)).containsExactly("supervision.instruction.errand.CHECK_REPLY");
        assertThat(why(check(OFFICER, id))).isEqualTo("signoff.refused.own-text");
        assertThat(why(submit(CHIEF, id))).isEqualTo("signoff.refused.check-first");
        check(SECOND, id).orThrow();
        draft(SECOND, id, "管护责任已落实到村。").orThrow();
        assertThat(why(submit(CHIEF, id)))
                .as("written anew, it is checked anew")
                .isEqualTo("signoff.refused.check-first");
        check(OFFICER, id).orThrow();
        assertThat(why(submit(SECOND, id))).isEqualTo("signoff.refused.not-signer");
        assertThat(papers.of(id.subject())).as("no number before the signature").isEmpty();
        assertThat(waiting(CHIEF, id)).containsExactly("supervision.instruction.errand.SIGN_REPLY");
        submit(CHIEF, id).orThrow();
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(
                        sheet.draft().body().toString())
                .contains("管护责任已落实到村。")
                .containsSubsequence("拟稿", SECOND, "核稿", OFFICER, "签发", CHIEF));
    }

    private org.zhixing.act.Outcome<InstructionId> draft(String person, InstructionId id, String words) {
        return register.tries(person, new InstructionCommand.DraftReply(id, -1, words));
    }

    private org.zhixing.act.Outcome<InstructionId> check(String person, InstructionId id) {
        return register.tries(person, new InstructionCommand.CheckReply(id, -1));
    }

    private org.zhixing.act.Outcome<InstructionId> submit(String person, InstructionId id) {
        return register.tries(person, new InstructionCommand.SubmitReply(id, -1));
    }

    private org.zhixing.act.Outcome<DocketId> close(DocketId docket) {
        return office.tries(OFFICER, new DocketCommand.Close(docket, -1, "已办结。"));
    }

    private List<String> waiting(String person, InstructionId id) {
        return errands.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 500).stream())
                .filter(todo -> todo.subject().equals(id.subject()))
                .map(ToDo::actKey)
                .toList();
    }
}
