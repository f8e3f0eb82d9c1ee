package org.zhixing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.plan.ReaderFigures.Filter;
import org.zhixing.plan.ReaderFigures.Kept;
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

/** R030: the reader is measured by what people leave of its proposals. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
class WhatPeopleLeaveOfAProposalIsCountedTests {

    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();
    private static final String ISSUER = "云泽市人民政府办公室";

    private static final String PLAN =
            """
            云泽市人民政府办公室关于印发《云泽市清淤工作方案》的通知

            云政办发〔2026〕7号

            一、摸清底数。（责任单位：市财政局、市发改委。10月前）

            二、清运底泥40万立方米。（牵头单位：市财政局；配合单位：市发改委。11月底前）

            三、修缮泵房。（牵头单位：市财政局。1月底前）

            其他工作照常开展，另行通知。

            云泽市人民政府办公室

            2026年1月5日
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
    ReaderFigures figures;

    SmallCity city;
    Actor officer;
    PlanDocumentId id;

    @BeforeEach
    void read() {
        city = SmallCity.foundedWith(organization);
        city.staff("临江区财政局", "督查专员", "岑远山", Role.SUPERVISION_OFFICER, Standing.MEMBER);
        officer = city.actor("方既明");
        id = intake.pasted(PLAN, officer, AT).orThrow();
    }

    @Test
    void untouchedChosenAndOvertakenAreToldApart() {
        settle();
        confirm();
        assertThat(outcomes("摸清底数")).containsExactly("DUE CHOSEN", "LEAD CHOSEN", "SUPPORT CHOSEN", "TASK UNTOUCHED");
        assertThat(outcomes("清运底泥"))
                .containsExactly("DUE UNTOUCHED", "LEAD UNTOUCHED", "SUPPORT UNTOUCHED", "TASK UNTOUCHED");
        assertThat(outcomes("修缮泵房")).containsExactly("DUE OVERTAKEN", "LEAD UNTOUCHED", "TASK UNTOUCHED");
        var whole = figures.whole(officer, Filter.none());
        assertThat(whole.fields()).isEqualTo(10);
        assertThat(whole.untouched()).isEqualTo(7);
        assertThat(whole.percent()).isEqualTo(70);
        assertThat(whole.surePercent()).isEqualTo(100);
    }

    @Test
    void changedRemovedAndAddedAreToldApart() {
        settle();
        change("清运底泥", content -> content.withUnits(List.of(Part.typed("市发改委")), 0, List.of(), null));
        change("修缮泵房", content -> content.withRemoved(true));
        int from = document().text().indexOf("其他工作");
        UUID added =
                review.add(document(), new Span(from, from + 8), officer, AT).orThrow();
        review.change(
                        document(),
                        added,
                        "edit",
                        content -> content.withUnits(List.of(Part.typed("市财政局")), 0, List.of(), null)
                                .withChosenDue(LocalDate.of(2026, 8, 1), ""),
                        officer,
                        AT)
                .orThrow();
        confirm();
        assertThat(outcomes("清运底泥")).contains("LEAD CHANGED", "SUPPORT CHANGED", "DUE UNTOUCHED");
        assertThat(outcomes("修缮泵房")).containsExactly("TASK REMOVED");
        assertThat(figures.rows(officer, new Filter(null, null, null, ReadOutcome.ADDED), 9))
                .singleElement()
                .matches(kept ->
                        kept.confirmed().startsWith("其他工作") && kept.proposed().isEmpty());
    }

    @Test
    void everyHeadingAddsUpToTheWhole() {
        settle();
        confirm();
        int all = figures.whole(officer, Filter.none()).fields();
        assertThat(figures.byField(officer, Filter.none()))
                .extracting(ReaderFigures.Share::key)
                .containsExactly("TASK", "LEAD", "SUPPORT", "DUE");
        for (var shares : List.of(
                figures.byField(officer, Filter.none()),
                figures.byIssuer(officer, Filter.none()),
                figures.byMonth(officer, Filter.none()))) {
            assertThat(shares.stream().mapToInt(ReaderFigures.Share::fields).sum())
                    .isEqualTo(all);
        }
        var here = new Filter(ReadField.DUE, ISSUER, YearMonth.of(2026, 3), null);
        assertThat(figures.rows(officer, here, 9)).hasSize(3);
        assertThat(figures.rows(officer, new Filter(null, ISSUER, YearMonth.of(2026, 4), null), 9))
                .isEmpty();
    }

    @Test
    void whoHasNoPlansCountsNone() {
        settle();
        confirm();
        assertThat(figures.whole(city.actor("岑远山"), Filter.none()).fields()).isZero();
        assertThat(figures.rows(city.actor("林知远"), Filter.none(), 9)).isEmpty();
        assertThat(figures.byIssuer(city.actor("吴常清"), Filter.none())).isEmpty();
    }

    /** The ambiguous task is read one way, and the day that has passed is moved. */
    private void settle() {
        change("摸清底数", content -> content.withReading(0).withChosenDue(LocalDate.of(2026, 10, 31), ""));
        change("修缮泵房", content -> content.withChosenDue(LocalDate.of(2026, 4, 30), "招标推迟"));
    }

    private void change(String start, UnaryOperator<TaskContent> how) {
        review.changeAll(document(), row -> row.content().text().startsWith(start), "edit", how, officer, AT)
                .orThrow();
    }

    private void confirm() {
        opening.confirm(document(), officer, AT).orThrow();
    }

    private PlanDocument document() {
        return documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
    }

    private List<String> outcomes(String start) {
        UUID task = tasks.of(id).stream()
                .filter(row -> row.content().text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
        return figures.rows(officer, Filter.none(), 99).stream()
                .filter(kept -> kept.task().equals(task))
                .map((Kept kept) -> kept.field() + " " + kept.outcome())
                .sorted()
                .toList();
    }
}
