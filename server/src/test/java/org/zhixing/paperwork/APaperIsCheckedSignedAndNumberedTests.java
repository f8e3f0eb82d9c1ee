package org.zhixing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.paperwork.ThePaperOffice.why;
import static org.zhixing.paperwork.desk.PaperDesk.ANY_VERSION;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Block;
import org.zhixing.paper.Papers;
import org.zhixing.paper.SheetFiles;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.paperwork.desk.PaperListing;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/** Practice 7 on the sample city: drafted from what is known, checked by another, signed, numbered, kept when void. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16", "db-scheduler.enabled=false"})
@Import(ThePaperOffice.Configuration.class)
class APaperIsCheckedSignedAndNumberedTests {

    @Autowired
    ThePaperOffice office;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperRows rows;

    @Autowired
    PaperSight sight;

    @Autowired
    PaperListing listing;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Approvals approvals;

    @Autowired
    Papers papers;

    @Autowired
    SheetFiles files;

    @Autowired
    Dockets dockets;

    @Autowired
    Organization organization;

    @Autowired
    CaseClock clock;

    @Autowired
    DataSource database;

    private Paper of(PaperId id) {
        return rows.find(id, PaperSight.Scope.SYSTEM).orElseThrow();
    }

    private boolean sees(PaperId id, Actor actor) {
        return rows.find(id, sight.of(actor, clock.today())).isPresent();
    }

    private String printed(PaperId id) {
        var sheet = papers.find(Objects.requireNonNull(of(id).sheet())).orElseThrow();
        return sheet.draft().body().stream()
                .map(block -> block instanceof Block.Line line
                        ? line.label() + ":" + line.text()
                        : block instanceof Block.Paragraph paragraph ? paragraph.text() : block.toString())
                .collect(Collectors.joining("\n"));
    }

    private DocketId docket(int nth) {
        return office.running().get(nth);
    }

    @Test
    void anAssignmentIsWrittenFromTheDocketCheckedByAnotherSignedAndNumbered() {
        var docket = docket(0);
        var id = desk.draft(office.paper(PaperKind.ASSIGNMENT, docket, "请抓紧办理。"), clock.now(), office.officer())
                .orThrow();
        assertThat(of(id).title()).isNotBlank();
        desk.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        assertThat(why(desk.check(id, ANY_VERSION, "", clock.now(), office.officer())))
                .isEqualTo("signoff.refused.own-text");
        assertThat(listing.waitingFor(office.another(), clock.now(), 100))
                .anyMatch(one -> one.subject().equals(id.subject()));
        assertThat(listing.waitingFor(office.officer(), clock.now(), 100))
                .noneMatch(one -> one.subject().equals(id.subject()));
        desk.check(id, ANY_VERSION, "事实准确。", clock.now(), office.another()).orThrow();
        assertThat(of(id).number()).isNull();
        var liaison = office.liaison(office.lead(docket));
        assertThat(sees(id, liaison)).isFalse();
        assertThat(sees(id, office.signer(id))).isTrue();
        office.sign(id, true, "");
        assertThat(of(id).state()).isEqualTo(PaperState.ISSUED);
        assertThat(of(id).number()).contains("督交");
        assertThat(printed(id)).contains("请抓紧办理。", "核稿:事实准确。", "签发:同意。", "办理要求:");
        assertThat(sees(id, liaison)).isTrue();
        assertThat(sees(id, office.stranger(office.lead(docket)))).isFalse();
        assertThat(sees(id, office.administrator())).isFalse();
        assertThat(files.pdf(Objects.requireNonNull(of(id).sheet())).orElseThrow())
                .isNotEmpty();
    }

    @Test
    void signedWhileItIsSentBackTheSecondHearsThatItIsOver() throws Exception {
        var id = office.checked(office.paper(PaperKind.ASSIGNMENT, docket(2), "请办理。"));
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        var signer = office.signer(id);
        var outcomes = AtTheSameMoment.on(
                database,
                "signoff.sign_off",
                "subject_id",
                id.value(),
                () -> desk.sendBack(id, ANY_VERSION, "要求未写全。", clock.now(), office.chief()),
                () -> office.within(() -> approvals.answer(question.id(), true, "", clock.now(), signer)));
        assertThat(outcomes).extracting(ThePaperOffice::why).containsExactly("done", "approval.refusal.withdrawn");
        assertThat(of(id).state()).isEqualTo(PaperState.DRAFT);
    }

    @Test
    void aVoidNumberStaysListed() {
        var id = office.checked(office.paper(PaperKind.ASSIGNMENT, docket(1), "请办理。"));
        office.sign(id, true, "");
        assertThat(why(desk.withdraw(id, ANY_VERSION, "写错", clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.not-yours");
        assertThat(why(desk.withdraw(id, ANY_VERSION, " ", clock.now(), office.chief())))
                .isEqualTo("paperwork.refused.no-reason");
        desk.withdraw(id, ANY_VERSION, "事项合并", clock.now(), office.chief()).orThrow();
        assertThat(of(id).state()).isEqualTo(PaperState.WITHDRAWN);
        assertThat(of(id).number()).isNotNull();
        assertThat(papers.of(id.subject()).get(0).withdrawnAt()).isNotNull();
    }

    @Test
    void whatTheLeaderDeclinesGoesBackAndKeepsNoNumber() {
        var id = office.checked(office.paper(PaperKind.SUBMISSION, docket(2), "拟请继续督办。"));
        office.sign(id, false, "请补充进展。");
        assertThat(of(id).state()).isEqualTo(PaperState.DRAFT);
        assertThat(of(id).wordsBack()).isEqualTo("请补充进展。");
        desk.revise(id, ANY_VERSION, "已补充进展，拟请继续督办。", Map.of(), clock.now(), office.officer())
                .orThrow();
        desk.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        desk.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        office.sign(id, true, "同意，抓紧办。");
        assertThat(printed(id)).contains("拟办意见:已补充进展", "签发:同意，抓紧办。");
        assertThat(printed(id)).doesNotContain("请补充进展");
    }

    @Test
    void theFormOfAnExtensionPrintsWhatWasAskedAndDecided() {
        DocketId docket = null;
        for (DocketId one : office.running()) {
            var asked = office.within(() -> dockets.perform(
                    new DocketCommand.AskExtension(one, 2, "施工许可尚未办结"), clock.now(), office.liaison(office.lead(one))));
            if (asked.isDone()) {
                docket = one;
                break;
            }
        }
        assertThat(docket).isNotNull();
        assertThat(office.paper(PaperKind.EXTENSION, docket, "情况属实。").extension())
                .isNull();
        assertThat(why(desk.draft(office.paper(PaperKind.EXTENSION, docket, "情况属实。"), clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.no-extension");
        var question = approvals.open(docket.subject(), "supervision.extension").orElseThrow();
        var chief = office.all(Role.SUPERVISION_CHIEF).stream()
                .filter(one -> question.posts().contains(one.post()))
                .findFirst()
                .orElseThrow();
        office.within(() -> approvals.answer(
                        question.id(),
                        true,
                        Objects.requireNonNull(question.until()).minusDays(1),
                        "先延一天。",
                        clock.now(),
                        chief))
                .orThrow();
        var extension = extension(docket);
        var wanted = new NewPaper(PaperKind.EXTENSION, docket.subject(), List.of(), extension, null, "情况属实。", Map.of());
        var id = office.checked(wanted);
        assertThat(of(id).state()).isEqualTo(PaperState.ISSUED);
        assertThat(printed(id)).contains("申请延期:2个工作日", "延期理由:施工许可尚未办结", "审批意见:部分准予：准予延期1个工作日。先延一天。", "原定时限:", "延期后时限:");
        assertThat(line(id, "原定时限")).isNotEqualTo(line(id, "延期后时限"));
        assertThat(why(desk.draft(wanted, clock.now(), office.officer()))).isEqualTo("paperwork.refused.form-exists");
    }

    private String line(PaperId id, String label) {
        return printed(id)
                .lines()
                .filter(one -> one.startsWith(label + ":"))
                .map(one -> one.substring(label.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    JdbcClient jdbc;

    private UUID extension(DocketId docket) {
        return jdbc.sql("SELECT id FROM supervision.extension_answered WHERE docket = ? ORDER BY asked_at DESC LIMIT 1")
                .param(docket.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void aLetterGoesToAnotherUnitThanTheOneThatHasTheMatter() {
        var docket = docket(3);
        var lead = office.lead(docket);
        var other = Objects.requireNonNull(office.stranger(lead).unit());
        var same = new NewPaper(
                PaperKind.FORWARDING,
                docket.subject(),
                List.of(),
                null,
                lead,
                "现转你单位。",
                ThePaperOffice.needed(PaperKind.FORWARDING));
        assertThat(why(desk.draft(same, clock.now(), office.officer()))).isEqualTo("paperwork.refused.has-it-already");
        var id = office.checked(new NewPaper(
                PaperKind.FORWARDING,
                docket.subject(),
                List.of(),
                null,
                other,
                "现转你单位。",
                ThePaperOffice.needed(PaperKind.FORWARDING)));
        office.sign(id, true, "");
        var sheet = papers.find(Objects.requireNonNull(of(id).sheet())).orElseThrow();
        assertThat(sheet.draft().copies()).hasSize(1);
        assertThat(printed(id)).contains("现转你单位。", "专此函达。").doesNotContain("核稿");
        assertThat(sees(id, office.liaison(other))).isTrue();
        assertThat(sees(id, office.liaison(lead))).isFalse();
    }

    @Test
    void aTalkIsRecordedWholeAndTheSignedPageStandsForTheSignature() {
        var docket = docket(4);
        var empty = office.paper(PaperKind.TALK, docket, "限期整改。");
        assertThat(why(desk.draft(empty, clock.now(), office.officer()))).isEqualTo("paperwork.refused.incomplete");
        var held = LocalDateTime.ofInstant(clock.now(), Zone.SHANGHAI)
                .minusHours(3)
                .withSecond(0)
                .withNano(0);
        var id = office.checked(new NewPaper(
                PaperKind.TALK,
                docket.subject(),
                List.of(),
                null,
                null,
                "限期整改。",
                Map.of(
                        PaperField.HELD_AT, held.toString(),
                        PaperField.PLACE, "市政府三楼会议室",
                        PaperField.HOST, "市政府秘书长",
                        PaperField.PRESENT, "局长、分管副局长",
                        PaperField.HEARD, "人员调整影响了进度。")));
        var signer = office.signer(id);
        var post = Objects.requireNonNull(signer.post());
        var wrong = new SignedPage(Objects.requireNonNull(office.chief().post()), clock.today(), "", Ids.next(), "00");
        assertThat(why(desk.recordPage(id, ANY_VERSION, wrong, clock.now(), office.officer())))
                .isEqualTo("signoff.refused.not-asked");
        var page = new SignedPage(post, clock.today(), "", Ids.next(), "0".repeat(64));
        assertThat(why(desk.recordPage(id, ANY_VERSION, page, clock.now(), signer)))
                .isIn("paperwork.refused.not-yours");
        desk.recordPage(id, ANY_VERSION, page, clock.now(), office.another()).orThrow();
        assertThat(of(id).state()).isEqualTo(PaperState.ISSUED);
        assertThat(approvals.open(id.subject(), "signoff.step")).isEmpty();
        assertThat(printed(id))
                .contains(
                        "约谈地点:市政府三楼会议室",
                        "人员调整影响了进度。",
                        signer.personName(),
                        office.another().personName() + "登记");
    }

    @Test
    void whoIsNotOfTheOfficeOrDoesNotSeeTheDocketDraftsNothing() {
        var docket = docket(5);
        var wanted = office.paper(PaperKind.SUBMISSION, docket, "拟请办理。");
        assertThat(why(desk.draft(wanted, clock.now(), office.liaison(office.lead(docket)))))
                .isEqualTo("paperwork.refused.not-yours");
        assertThat(why(desk.draft(wanted, clock.now(), office.administrator())))
                .isEqualTo("paperwork.refused.not-yours");
        var nowhere = office.paper(PaperKind.SUBMISSION, DocketId.next(), "拟请办理。");
        assertThat(why(desk.draft(nowhere, clock.now(), office.officer()))).isEqualTo("paperwork.refused.not-found");
    }

    @Test
    void whatIsSentBackWithdrawsTheQuestion() {
        var id = office.checked(office.paper(PaperKind.SUBMISSION, docket(6), "拟请办理。"));
        assertThat(why(desk.submit(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.not-now");
        desk.sendBack(id, ANY_VERSION, "依据写全。", clock.now(), office.another()).orThrow();
        assertThat(of(id).state()).isEqualTo(PaperState.DRAFT);
        assertThat(approvals.open(id.subject(), "signoff.step")).isEmpty();
        desk.discard(id, ANY_VERSION, "不再需要", clock.now(), office.officer()).orThrow();
        assertThat(of(id).state()).isEqualTo(PaperState.DISCARDED);
        assertThat(of(id).number()).isNull();
    }
}
