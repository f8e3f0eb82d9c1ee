package org.zhixing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.plan.house.RememberedRules;
import org.zhixing.plan.house.Teaching;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRule.Kind;
import org.zhixing.planreader.house.HouseRuleFile;

/** R030: what an officer corrected once is not corrected again, and can be seen and deleted. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
class WhatOfficersTeachIsReadAtTheNextDocumentTests {

    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();
    private static final String ISSUER = "云泽市人民政府办公室";

    private static final String PLAN =
            """
            云泽市人民政府办公室关于印发《云泽市清淤工作方案》的通知

            云政办发〔2026〕7号

            一、摸清底数。（责任单位：市财政局、市发改委。10月前）

            二、清运底泥40万立方米。（牵头单位：市疏浚处。11月底前）

            三、请各单位于每月5日前报送进展情况。

            云泽市人民政府办公室

            2026年3月1日
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
    Teaching teaching;

    @Autowired
    RememberedRules rules;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseProofs proofs;

    SmallCity city;
    Actor officer;
    Actor elsewhere;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(organization);
        city.staff("临江区财政局", "督查专员", "岑远山", Role.SUPERVISION_OFFICER, Standing.MEMBER);
        officer = city.actor("方既明");
        elsewhere = city.actor("岑远山");
    }

    @Test
    void theNextDocumentOfTheIssuerIsReadByIt() {
        TaskContent before = task("摸清底数");
        assertThat(before.accountable()).isNegative();
        assertThat(before.readings()).hasSize(2);
        assertThat(before.dueDay()).isNull();

        RememberedRule first = teach(Kind.SEVERAL_UNITS, "", "FIRST");
        teach(Kind.MONTH_BEFORE, "", "ENDS");
        teach(Kind.ALIAS, "市疏浚处", "云泽市财政局");
        teach(Kind.NOT_A_TASK, "报送进展情况", "");

        TaskContent after = task("摸清底数");
        assertThat(after.accountable()).isZero();
        assertThat(after.leads()).extracting(Part::written).containsExactly("市财政局");
        assertThat(after.supports()).extracting(Part::written).containsExactly("市发改委");
        assertThat(HouseRule.idsIn(after.leads().get(0).rule()))
                .containsExactly(first.id().toString());
        assertThat(after.dueDay()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(task("清运底泥").leads()).extracting(Part::written).containsExactly("云泽市财政局");
        assertThat(read(officer)).noneMatch(content -> content.text().contains("报送进展情况"));
    }

    @Test
    void whereAllLeadTheFirstAnswers() {
        teach(Kind.SEVERAL_UNITS, "", "ALL");
        assertThat(task("摸清底数").leads()).hasSize(2);
        assertThat(task("摸清底数").accountable()).isZero();
    }

    @Test
    void otherIssuersAndOtherOfficesAreReadAsBefore() {
        teaching.remember("云溪县人民政府", Kind.SEVERAL_UNITS, "", "FIRST", null, officer, AT)
                .orThrow();
        assertThat(task("摸清底数").leads()).hasSize(2);
        teach(Kind.SEVERAL_UNITS, "", "FIRST");
        assertThat(task("摸清底数").leads()).hasSize(1);
        assertThat(read(elsewhere).get(0).leads()).hasSize(2);
    }

    @Test
    void anotherOfficeNeitherSeesNorForgetsIt() {
        RememberedRule rule = teach(Kind.SEVERAL_UNITS, "", "FIRST");
        assertThat(rules.of(PlanRights.officeOf(elsewhere), 10)).isEmpty();
        assertThat(why(teaching.forget(rule.id(), elsewhere, AT))).isEqualTo("plan.refused.rule-gone");
        assertThat(rules.inForce(PlanRights.officeOf(officer))).hasSize(1);
        assertThat(proofs.mayTake(officer, RememberedRule.subject(rule.id()))).isTrue();
        assertThat(proofs.mayTake(elsewhere, RememberedRule.subject(rule.id()))).isFalse();
    }

    @Test
    void forgottenItIsUsedNoMoreAndBothActsAreOnRecord() {
        RememberedRule rule = teach(Kind.SEVERAL_UNITS, "", "FIRST");
        teaching.forget(rule.id(), officer, AT).orThrow();
        assertThat(task("摸清底数").leads()).hasSize(2);
        assertThat(ledger.timeline(RememberedRule.subject(rule.id())))
                .extracting(one -> one.entry().verb())
                .containsExactly("rule.remembered", "rule.forgotten");
        assertThat(why(teaching.forget(rule.id(), officer, AT))).isEqualTo("plan.refused.rule-gone");
        assertThat(rules.of(PlanRights.officeOf(officer), 10))
                .singleElement()
                .matches(one -> !one.inForce() && officer.personName().equals(one.forgottenBy()));
    }

    @Test
    void aSecondAnswerToTheSameQuestionTakesThePlaceOfTheFirst() {
        RememberedRule first = teach(Kind.SEVERAL_UNITS, "", "FIRST");
        assertThat(teach(Kind.SEVERAL_UNITS, "", "FIRST").id()).isEqualTo(first.id());
        RememberedRule second = teach(Kind.SEVERAL_UNITS, "", "ALL");
        assertThat(rules.inForce(PlanRights.officeOf(officer))).containsExactly(second.rule());
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThat(why(teaching.remember(ISSUER, Kind.ALIAS, " ", "云泽市财政局", null, officer, AT)))
                .isEqualTo("plan.refused.no-rule");
        assertThat(why(teaching.remember(ISSUER, Kind.SEVERAL_UNITS, "", "NOBODY", null, officer, AT)))
                .isEqualTo("plan.refused.no-rule");
    }

    @Test
    void theCommandLineReadsTheSameWithTheFileOfRules() {
        teach(Kind.SEVERAL_UNITS, "", "FIRST");
        teach(Kind.ALIAS, "市疏浚处", "云泽市财政局");
        List<String> file = rules.inForce(PlanRights.officeOf(officer)).stream()
                .map(rule -> HouseRuleFile.line(rule))
                .toList();
        var plan = new PlanReader()
                .read(DocumentText.of(PLAN), new ReadingOptions(null, Set.of(), HouseRuleFile.parse(file)));
        assertThat(plan.tasks().stream()
                        .map(task -> task.leads().stream().map(Field::value).toList())
                        .toList())
                .isEqualTo(read(officer).stream()
                        .map(task -> task.leads().stream().map(Part::written).toList())
                        .toList());
    }

    @Test
    void aUnitNamedInTheReviewStandsInAllItsTasks() {
        var id = intake.pasted(PLAN, officer, AT).orThrow();
        var document = documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
        review.nameUnit(document, "市疏浚处", "云泽市财政局", "typed", officer, AT).orThrow();
        Part lead = tasks.of(id).get(1).content().leads().get(0);
        assertThat(lead.written()).isEqualTo("云泽市财政局");
        assertThat(document.text()
                        .substring(
                                lead.spans().get(0).start(), lead.spans().get(0).end()))
                .isEqualTo("市疏浚处");
    }

    private RememberedRule teach(Kind kind, String words, String value) {
        return teaching.remember(ISSUER, kind, words, value, null, officer, AT).orThrow();
    }

    private TaskContent task(String start) {
        return Objects.requireNonNull(read(officer).stream()
                .filter(content -> content.text().startsWith(start))
                .findFirst()
                .orElse(null));
    }

    private List<TaskContent> read(Actor reader) {
        var id = intake.pasted(PLAN, reader, AT).orThrow();
        return tasks.of(id).stream().map(row -> row.content()).toList();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
