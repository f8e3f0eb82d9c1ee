package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.discussion.Summary;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** R152: one result summary of each unit, its issues a line each, searchable across units and turned into dockets. */
class WhatUnitsFoundIsSearchableTests extends SmallCampaign {

    private static final String TOPIC = "履行责任方面存在哪些问题";
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    Summaries summaries;

    @Autowired
    SummaryRows summaryRows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void ask() {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        desk.setTopic(campaign, ANY_VERSION, TOPIC, DUE, AT, office).orThrow();
    }

    private Summary of(String name) {
        return summaryRows.of(campaign.value(), Scope.SYSTEM).stream()
                .filter(one -> one.unit().equals(city.unit(name)))
                .findFirst()
                .orElseThrow();
    }

    private Summary submitted() {
        var id = of("云泽市发展和改革委员会").caseId();
        summaries
                .submit(id, ANY_VERSION, "查找两条。", List.of("审批材料重复提交。", "现场核查不及时"), AT, unit)
                .orThrow();
        return of("云泽市发展和改革委员会");
    }

    private List<SummaryRows.Found> found(Actor actor, String text) {
        var scope = sight.unitPlans(sight.seer(actor, LocalDate.of(2026, 3, 2)));
        var filter = new SummaryRows.Filter(text, null, null, false);
        assertThat(summaryRows.count(scope, filter))
                .isEqualTo(summaryRows.page(scope, filter, null, 50).size());
        return summaryRows.page(scope, filter, null, 50);
    }

    @Test
    void everyUnitIsAskedOnceByTheOfficeOfTheGroup() {
        assertThat(why(desk.setTopic(campaign, ANY_VERSION, "另一个主题", DUE, AT, officer)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(desk.setTopic(campaign, ANY_VERSION, " ", DUE, AT, office)))
                .isEqualTo("campaign.refused.topic");
        assertThat(why(desk.setTopic(campaign, ANY_VERSION, "另一个主题", LocalDate.of(2026, 3, 2), AT, office)))
                .isEqualTo("campaign.refused.due-ahead");
        assertThat(summaryRows.of(campaign.value(), Scope.SYSTEM))
                .as("one of each unit with a plan")
                .hasSize(unitRows.of(campaign.value(), Scope.SYSTEM).size())
                .allSatisfy(one -> {
                    assertThat(one.state()).isEqualTo(SummaryState.ASKED);
                    assertThat(one.due()).isEqualTo(DUE);
                    assertThat(one.limit()).isNotNull();
                });
        desk.setTopic(campaign, ANY_VERSION, "另一个主题", null, AT, office).orThrow();
        assertThat(summaryRows.of(campaign.value(), Scope.SYSTEM))
                .filteredOn(one -> one.topic().equals("另一个主题"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.due()).as("the term of the rules").isAfter(LocalDate.of(2026, 3, 20)));
    }

    @Test
    void theUnitAloneWritesItAndTheOfficeMaySendItBack() {
        var id = of("云泽市发展和改革委员会").caseId();
        assertThat(why(summaries.submit(id, ANY_VERSION, "代写", List.of(), AT, office)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(summaries.submit(id, ANY_VERSION, "代写", List.of(), AT, city.actor("温如初"))))
                .isEqualTo("campaign.refused.not-found");
        assertThat(why(summaries.submit(id, ANY_VERSION, "", List.of("问题"), AT, unit)))
                .isEqualTo("campaign.refused.no-summary");
        assertThat(why(summaries.submit(id, ANY_VERSION, "结果", List.of("长".repeat(501)), AT, unit)))
                .isEqualTo("campaign.refused.issues");
        assertThat(of("云泽市发展和改革委员会").issues()).isEmpty();
        var summary = submitted();
        assertThat(summary.issues()).extracting(Summary.Issue::words).containsExactly("审批材料重复提交。", "现场核查不及时");
        assertThat(openLimits(id)).as("its limit is over").isZero();
        assertThat(why(summaries.submit(id, ANY_VERSION, "第二份", List.of(), AT, unit)))
                .as("one alone")
                .isEqualTo("campaign.refused.not-now");
        assertThat(why(summaries.sendBack(id, ANY_VERSION, "太笼统", AT, unit))).isEqualTo("campaign.refused.not-yours");
        assertThat(why(summaries.sendBack(id, ANY_VERSION, "", AT, office))).isEqualTo("campaign.refused.no-reason");
        summaries.sendBack(id, ANY_VERSION, "太笼统", AT, office).orThrow();
        assertThat(openLimits(id)).as("the term of the rules runs anew").isOne();
        assertThat(of("云泽市发展和改革委员会").due()).isAfter(DUE);
        summaries.submit(id, ANY_VERSION, "重写。", List.of("审批材料重复提交。"), AT, unit).orThrow();
        assertThat(of("云泽市发展和改革委员会").issues()).hasSize(1);
        assertThat(of("云泽市发展和改革委员会").reason()).isNull();
    }

    private long openLimits(CaseId id) {
        return jdbc.sql("SELECT count(*) FROM timelimit.open_limit WHERE subject_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void nothingIsWaitedForInACampaignThatHasEnded() {
        var summary = submitted();
        var waiting = of("云泽市财政局");
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        var plan = planOf("云泽市财政局").caseId();
        assertThat(List.of(openLimits(waiting.caseId()), openLimits(plan), openLimits(stage(1).caseId())))
                .containsOnly(1L);
        desk.abandon(campaign, ANY_VERSION, "上级另有部署。", AT, chief).orThrow();
        assertThat(List.of(openLimits(waiting.caseId()), openLimits(plan), openLimits(stage(1).caseId())))
                .containsOnly(0L);
        assertThat(why(summaries.submit(waiting.caseId(), ANY_VERSION, "迟报", List.of(), AT, office)))
                .isEqualTo("campaign.refused.not-now");
        assertThat(why(summaries.sendBack(summary.caseId(), ANY_VERSION, "太笼统", AT, office)))
                .isEqualTo("campaign.refused.not-now");
        var wanted = new Summaries.NewDocket(summary.issues().get(0).id(), "", "", summary.unit(), null);
        assertThat(why(summaries.openDocket(summary.caseId(), ANY_VERSION, wanted, AT, officer)))
                .isEqualTo("campaign.refused.not-now");
        for (var actor : List.of(office, unit, officer)) {
            var seer = sight.seer(actor, LocalDate.of(2026, 3, 2));
            assertThat(summaries.open(of("云泽市财政局"), seer)).isEmpty();
            assertThat(summaries.open(of("云泽市发展和改革委员会"), seer)).isEmpty();
        }
    }

    @Test
    void whatAMergedUnitHasFoundStays() {
        var summary = submitted();
        for (var name : List.of("云泽市发展和改革委员会", "云泽市财政局")) {
            jdbc.sql("UPDATE campaign.unit_plan SET state = 'MERGED' WHERE id = :id")
                    .param("id", planOf(name).id())
                    .update();
        }
        var scope = sight.unitPlans(sight.seer(office, LocalDate.of(2026, 3, 2)));
        assertThat(summaryRows.find(summary.id(), scope)).isPresent();
        assertThat(summaryRows.of(campaign.value(), scope))
                .as("what was still asked for has ended")
                .extracting(Summary::id)
                .containsExactly(summary.id());
        assertThat(found(office, "")).hasSize(2);
        assertThat(why(summaries.sendBack(summary.caseId(), ANY_VERSION, "太笼统", AT, office)))
                .as("nobody is left who could answer")
                .isEqualTo("campaign.refused.not-now");
    }

    @Test
    void anIssueWhoseDraftIsDiscardedWaitsAgainAndTheSummarySaysSo() {
        var summary = submitted();
        var issue = summary.issues().get(0);
        var docket = dockets.draft(
                        OpenDocket.of(
                                new OpenDocket.Source(
                                        SourceKind.DOCUMENT, issue.id(), summary.document(), issue.words()),
                                "审批材料重复提交",
                                issue.words(),
                                summary.unit()),
                        AT,
                        officer)
                .orThrow();
        jdbc.sql("UPDATE campaign.issue SET docket = :docket WHERE id = :id")
                .param("docket", docket.value())
                .param("id", issue.id())
                .update();
        dockets.perform(new DocketCommand.Discard(docket, DocketCommand.ANY_VERSION), AT, officer)
                .orThrow();
        assertThat(of("云泽市发展和改革委员会").waiting()).hasSize(2);
        assertThat(ledger.timeline(summary.caseId().subject()))
                .filteredOn(one -> one.entry().verb().equals("summary.discarded"))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().changed().toString()).contains(issue.words()));
    }

    @Test
    void issuesAreFoundAcrossUnitsByWhoMayReadThem() throws Exception {
        submitted();
        summaries
                .submit(of("云泽市财政局").caseId(), ANY_VERSION, "查找一条。", List.of("资产台账更新不及时"), AT, office)
                .orThrow();
        assertThat(found(officer, "")).hasSize(3);
        assertThat(found(officer, "不及时"))
                .extracting(SummaryRows.Found::words)
                .containsExactlyInAnyOrder("现场核查不及时", "资产台账更新不及时");
        assertThat(found(unit, "不及时"))
                .as("a unit reads its own")
                .extracting(SummaryRows.Found::words)
                .containsExactly("现场核查不及时");
        assertThat(found(city.actor("温如初"), "")).isEmpty();
        var scope = sight.unitPlans(sight.seer(officer, LocalDate.of(2026, 3, 2)));
        var all = new SummaryRows.Filter("", null, null, false);
        var first = summaryRows.page(scope, all, null, 2);
        assertThat(summaryRows.page(scope, all, first.get(1).id(), 2))
                .extracting(SummaryRows.Found::id)
                .hasSize(1)
                .doesNotContain(first.get(0).id(), first.get(1).id());
        UUID finance = city.unit("云泽市财政局").value();
        assertThat(summaryRows.page(scope, new SummaryRows.Filter("", finance, null, false), null, 50))
                .hasSize(1);
        var mvc = MockMvcBuilders.webAppContextSetup(context).build();
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/campaigns/issues")
                                .param("text", "台账")
                                .with(As.actor(officer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("资产台账更新不及时", "云泽市财政局")
                .doesNotContain("审批材料重复提交");
        byte[] sheet = mvc.perform(
                        MockMvcRequestBuilders.get("/campaigns/issues.xlsx").with(As.actor(unit)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void anIssueBecomesOneDocketOpenedByTheOfficeOfSupervision() throws Exception {
        var summary = submitted();
        var issue = summary.issues().get(0);
        var wanted = new Summaries.NewDocket(issue.id(), "", "", city.unit("云泽市发展和改革委员会"), null);
        assertThat(why(summaries.openDocket(summary.caseId(), ANY_VERSION, wanted, AT, office)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(summaries.openDocket(summary.caseId(), ANY_VERSION, wanted, AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
        int before = items.of(campaign.value(), AT).size();
        summaries.openDocket(summary.caseId(), ANY_VERSION, wanted, AT, officer).orThrow();
        var docket = of("云泽市发展和改革委员会").issues().get(0).docket();
        assertThat(docket).isNotNull();
        assertThat(items.of(campaign.value(), AT)).hasSize(before + 1).anySatisfy(item -> {
            assertThat(item.docket()).isEqualTo(docket);
            assertThat(item.title()).as("in the words of the issue").isEqualTo("审批材料重复提交");
        });
        assertThat(why(summaries.openDocket(summary.caseId(), ANY_VERSION, wanted, AT, officer)))
                .as("once only")
                .isEqualTo("campaign.refused.no-issue");
        assertThat(pageOf(docket, officer)).contains("来自大讨论：" + TOPIC);
        summaries.sendBack(summary.caseId(), ANY_VERSION, "补充", AT, office).orThrow();
        summaries
                .submit(summary.caseId(), ANY_VERSION, "重写。", List.of("另一条"), AT, unit)
                .orThrow();
        assertThat(of("云泽市发展和改革委员会").issues())
                .as("what has become a docket stays")
                .extracting(Summary.Issue::words)
                .containsExactlyInAnyOrder("审批材料重复提交。", "另一条");
    }

    private String pageOf(DocketId docket, Actor actor) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(docket.href()).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void itIsAFormThatTheBurdenMeterCounts() {
        var summary = submitted();
        assertThat(jdbc.sql("SELECT kind || ' ' || what || ' ' || href FROM campaign.asked_of_unit WHERE subject = :id")
                        .param("id", summary.id())
                        .query(String.class)
                        .list())
                .containsExactly("FORM SUMMARY " + summary.caseId().href());
        assertThat(jdbc.sql("SELECT at FROM campaign.asked_of_unit WHERE subject = :id")
                        .param("id", of("云泽市财政局").id())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .as("from the day it is asked for")
                .isEqualTo(AT);
    }
}
