package org.zhixing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.ledger.CaseProofs;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.plan.campaign.Campaigns;
import org.zhixing.plan.campaign.Opening;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.Span;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;

/** R030, R033, R163; practice 5 and 10. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
class APlanBecomesDocketsOnlyByItsOfficeTests {

    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();

    private static final String PLAN =
            """
            云泽市人民政府办公室关于印发《云泽市盘活闲置资产工作方案》的通知

            云政办发〔2026〕7号

            一、开展资产清查。（牵头单位：市财政局；配合单位：市发改委。2026年6月底前）

            二、公开处置结果。（牵头单位：市发改委、市财政局。2026年9月底前）
            """;

    @Autowired
    OrganizationBatch organization;

    @Autowired
    Intake intake;

    @Autowired
    PlanDocuments documents;

    @Autowired
    DraftTasks tasks;

    @Autowired
    Review review;

    @Autowired
    Opening opening;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CaseProofs proofs;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<SearchSource> searches;

    SmallCity city;
    Actor officer;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(organization);
        city.staff("临江区财政局", "督查专员", "岑远山", Role.SUPERVISION_OFFICER, Standing.MEMBER);
        officer = city.actor("方既明");
    }

    @Test
    void itIsFoundByItsOfficeByTitleNumberAndInitialsAndByNobodyElse() {
        var id = read();
        assertThat(find(officer, "闲置资产")).contains("/plans/" + id.value() + "/review");
        assertThat(find(officer, "xzzc")).hasSize(1);
        assertThat(find(officer, "2026 7")).hasSize(1);
        assertThat(find(officer, "水利")).isEmpty();
        assertThat(find(city.actor("岑远山"), "闲置资产")).isEmpty();
        assertThat(find(city.actor("吴常清"), "闲置资产")).isEmpty();
        assertThat(documents.find(id, PlanRights.officeOf(city.actor("岑远山")))).isEmpty();
    }

    @Test
    void theProofOfItsRecordIsForItsOfficeAlone() {
        var id = read();
        assertThat(proofs.mayTake(officer, id.subject())).isTrue();
        assertThat(proofs.mayTake(city.actor("岑远山"), id.subject())).isFalse();
        assertThat(proofs.mayTake(city.actor("吴常清"), id.subject())).isFalse();
        assertThat(proofs.mayTake(city.administrator(Role.AUDIT_ADMINISTRATOR), id.subject()))
                .isFalse();
    }

    @Test
    void aSecretIsRefusedBeforeAnythingOfItIsStored() throws Exception {
        assertThat(why(intake.pasted("机密★1年\n" + PLAN, officer, AT))).isEqualTo("plan.refused.secret");
        var file = ("秘密★\n" + PLAN).getBytes(StandardCharsets.UTF_8);
        assertThat(why(intake.file("方案.txt", new ByteArrayInputStream(file), officer, AT)))
                .isEqualTo("plan.refused.secret");
        assertThat(why(intake.file(
                        "绝密 方案.txt", new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)), officer, AT)))
                .isEqualTo("plan.refused.secret");
        assertThat(count("SELECT count(*) FROM plan.document")).isZero();
        assertThat(count("SELECT count(*) FROM plan.draft_task")).isZero();
        assertThat(count("SELECT count(*) FROM ledger.body WHERE convert_from(body, 'UTF8') LIKE '%闲置资产%'"))
                .isZero();
    }

    @Test
    void nothingOpensBeforeEachTaskHasOneAccountableLead() {
        var id = read();
        assertThat(why(opening.confirm(document(id), officer, AT))).isEqualTo("plan.refused.not-ready");
        assertThat(count("SELECT count(*) FROM supervision.docket")).isZero();

        review.changeAll(
                        document(id),
                        row -> row.content().accountable() < 0,
                        "lead",
                        content -> content.withAccountable(0),
                        officer,
                        AT)
                .orThrow();
        var campaign = opening.confirm(document(id), officer, AT).orThrow();

        assertThat(count("SELECT count(*) FROM supervision.docket WHERE state = 'OPENED'"))
                .isEqualTo(2);
        assertThat(campaigns.find(campaign, PlanRights.officeOf(officer)))
                .hasValueSatisfying(found -> assertThat(found.tasks()).hasSize(2));
        assertThat(campaigns.find(campaign, PlanRights.officeOf(city.actor("岑远山"))))
                .isEmpty();
        assertThat(find(officer, "闲置资产")).contains("/plans/" + id.value() + "/campaign");
    }

    /** Practice 4: the four kinds as the document states them. */
    @Test
    void aTargetARhythmAndWhatIsKeptUpGoOverToTheDocket() {
        var id = intake.pasted(
                        """
                        云泽市人民政府办公室关于印发《云泽市绿色出行工作方案》的通知

                        云政办发〔2026〕9号

                        一、新建公共充电桩120个。（牵头单位：市财政局。2026年12月底前）

                        二、每季度开展一次充电设施安全检查。（牵头单位：市发改委。每季度开展一次）

                        三、宣传绿色出行理念。（牵头单位：市发改委。长期坚持）

                        四、编制充电设施布局规划，能耗下降10%。（牵头单位：市财政局。2026年6月底前）
                        """,
                        officer, AT)
                .orThrow();
        opening.confirm(document(id), officer, AT).orThrow();
        var rows = jdbc.sql(
                        """
                        SELECT kind || ' ' || coalesce(target::text || ' ' || unit_of_measure, '-') || ' '
                               || coalesce(rhythm, '-') FROM supervision.docket ORDER BY title COLLATE "C"
                        """)
                .query(String.class)
                .list();
        assertThat(rows)
                .containsExactlyInAnyOrder("QUANTIFIED 120 个 -", "ONGOING - QUARTERLY", "ONGOING - -", "ONE_OFF - -");
        assertThat(count("SELECT count(*) FROM timelimit.open_limit WHERE kind = 'supervision.docket'"))
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM timelimit.open_limit WHERE kind = 'supervision.review'"))
                .isEqualTo(2);
    }

    @Test
    void ofTwoWhoConfirmTheSameReviewTheSecondIsTold() {
        var id = read();
        review.changeAll(
                        document(id),
                        row -> row.content().accountable() < 0,
                        "lead",
                        content -> content.withAccountable(0),
                        officer,
                        AT)
                .orThrow();
        var seenByBoth = document(id);
        opening.confirm(seenByBoth, officer, AT).orThrow();
        assertThat(why(opening.confirm(seenByBoth, officer, AT))).isEqualTo("plan.refused.stale");
    }

    @Test
    void undoBringsBackWhatStood() {
        var id = read();
        var before = tasks.of(id);
        UUID first = before.get(0).id();
        review.change(
                        document(id),
                        first,
                        "due",
                        content -> content.withChosenDue(LocalDate.of(2026, 7, 15), "清查范围扩大"),
                        officer,
                        AT)
                .orThrow();
        assertThat(tasks.of(id)).isNotEqualTo(before);
        review.undo(document(id), officer, AT).orThrow();
        assertThat(tasks.of(id)).isEqualTo(before);
        assertThat(ledger.timeline(id.subject()))
                .extracting(one -> one.entry().verb())
                .hasSizeGreaterThanOrEqualTo(3)
                .first()
                .isEqualTo("document.read");
    }

    @Test
    void selectedWordsBecomeATaskWithWhatTheySay() {
        var id = read();
        review.change(
                        document(id),
                        tasks.of(id).get(0).id(),
                        "remove",
                        content -> content.withRemoved(true),
                        officer,
                        AT)
                .orThrow();
        String text = document(id).text();
        int from = text.indexOf("开展资产清查");
        int until = text.indexOf("）", text.indexOf("2026年6月底前")) + 1;
        UUID added =
                review.add(document(id), new Span(from, until), officer, AT).orThrow();
        TaskContent content = tasks.of(id).stream()
                .filter(row -> row.id().equals(added))
                .findFirst()
                .orElseThrow()
                .content();
        assertThat(content.leads()).extracting(Part::written).containsExactly("市财政局");
        assertThat(content.supports()).extracting(Part::written).containsExactly("市发改委");
        assertThat(content.dueDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        Span lead = content.leads().get(0).spans().get(0);
        assertThat(text.substring(lead.start(), lead.end())).isEqualTo("市财政局");
    }

    @Test
    void bothPartsOfASplitTaskPointAtTheirOwnWords() {
        var id = read();
        var row = tasks.of(id).get(0);
        review.split(document(id), row.id(), 2, officer, AT).orThrow();
        var parts = tasks.of(id).subList(0, 2);
        String text = document(id).text();
        assertThat(parts)
                .extracting(part -> part.content().spans().stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .reduce("", String::concat))
                .containsExactly("开展", "资产清查。");
        review.mergeWithNext(document(id), row.id(), officer, AT).orThrow();
        assertThat(tasks.of(id).get(0).content().text()).isEqualTo(row.content().text());
    }

    private PlanDocumentId read() {
        return intake.pasted(PLAN, officer, AT).orThrow();
    }

    private PlanDocument document(PlanDocumentId id) {
        return documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
    }

    private List<String> find(Actor actor, String question) {
        return searches.stream()
                .flatMap(source -> source.find(actor, SearchWords.query(question), question, 10).stream())
                .filter(found -> found.kindKey().equals("plan.found.document"))
                .map(Found::href)
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
