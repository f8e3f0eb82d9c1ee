package org.zhixing.plan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.Plans;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.Readiness;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.UnitNames;

/** Documents in order, taken through intake, review and opening at once; every step leaves its trace as by hand. */
@Service
class PlainDocuments implements Plans {

    private final Intake intake;
    private final PlanDocuments documents;
    private final DraftTasks tasks;
    private final UnitNames names;
    private final Review review;
    private final Opening opening;
    private final DutyGate duties;

    PlainDocuments(
            Intake intake,
            PlanDocuments documents,
            DraftTasks tasks,
            UnitNames names,
            Review review,
            Opening opening,
            DutyGate duties) {
        this.duties = duties;
        this.intake = intake;
        this.documents = documents;
        this.tasks = tasks;
        this.names = names;
        this.review = review;
        this.opening = opening;
    }

    @Override
    @Transactional
    public Outcome<UUID> open(String text, Actor officer, Instant at) {
        return intake.pasted(text, officer, at).then(id -> {
            change(id, "first-leads", row -> true, PlainDocuments::firstLeadAnswers, officer, at);
            var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
            var readiness = new Readiness(names.of(tasks.of(id), today), today, duties.on(today));
            change(id, "remove", row -> lacks(readiness, row), content -> content.withRemoved(true), officer, at);
            change(id, "check-all", row -> !lacks(readiness, row), content -> content.withChecked(true), officer, at);
            return opening.confirm(document(id, officer), officer, at);
        });
    }

    private void change(
            PlanDocumentId id,
            String kind,
            Predicate<DraftTask> which,
            UnaryOperator<TaskContent> how,
            Actor officer,
            Instant at) {
        review.changeAll(document(id, officer), which, kind, how, officer, at).orThrow();
    }

    private PlanDocument document(PlanDocumentId id, Actor officer) {
        return documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
    }

    private static TaskContent firstLeadAnswers(TaskContent content) {
        return content.accountable() < 0 && !content.leads().isEmpty() ? content.withAccountable(0) : content;
    }

    private static boolean lacks(Readiness readiness, DraftTask row) {
        return !readiness.gapsOf(row.content()).isEmpty();
    }
}
