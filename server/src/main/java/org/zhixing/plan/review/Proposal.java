package org.zhixing.plan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Ids;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.PlanDocument.Facts;
import org.zhixing.plan.review.PlanDocument.Member;
import org.zhixing.plan.review.PlanDocument.StagePlan;
import org.zhixing.plan.review.TaskContent.Doubted;
import org.zhixing.plan.review.TaskContent.Due;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanMeta;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRule.Kind;

/** What the reader found, as the review page works on it. */
final class Proposal {

    /** Room between positions, so that a split finds a place. */
    static final long STEP = 1L << 20;

    private Proposal() {}

    static Facts facts(PlanMeta meta, String sourceName) {
        var group = new ArrayList<Member>();
        meta.leadingGroup()
                .forEach(person -> group.add(new Member(
                        person.value().name(),
                        person.value().role(),
                        person.value().title())));
        boolean first = meta.convention() != null && meta.convention().value() == LeadConvention.FIRST_LISTED_IS_LEAD;
        String title = text(meta.title());
        return new Facts(
                title.isBlank() ? sourceName : title,
                text(meta.documentNumber()),
                text(meta.issuer()),
                value(meta.signed()),
                value(meta.published()),
                meta.recipients().stream().map(Field::value).toList(),
                List.copyOf(group),
                text(meta.officeUnit()),
                first);
    }

    static List<StagePlan> stages(Plan plan) {
        return plan.stages().stream()
                .map(stage -> {
                    DueDate window = value(stage.window());
                    return new StagePlan(
                            stage.name().value(),
                            window == null ? "" : window.raw(),
                            window == null ? null : window.start(),
                            window == null ? null : window.end());
                })
                .toList();
    }

    static List<DraftTask> tasks(Plan plan, PlanDocumentId document) {
        var tasks = new ArrayList<DraftTask>();
        long position = STEP;
        for (PlanTask task : plan.tasks()) {
            tasks.add(new DraftTask(Ids.next(), document, position, content(task)));
            position += STEP;
        }
        return tasks;
    }

    static TaskContent content(PlanTask task) {
        var doubts = new ArrayList<Doubted>();
        note(doubts, "text", task.text());
        task.leads().forEach(lead -> note(doubts, "leads", lead));
        task.supports().forEach(support -> note(doubts, "supports", support));
        note(doubts, "due", task.due());
        var spans = new ArrayList<>(task.text().spans());
        String words = task.text().value();
        if (task.detail() != null) {
            spans.addAll(task.detail().spans());
            words = words + task.detail().value();
        }
        return new TaskContent(
                words,
                spans,
                task.section().stream().map(Heading::label).toList(),
                text(task.stage()),
                parts(task.leads()),
                answers(task),
                parts(task.supports()),
                task.persons().stream().map(person -> person.value().name()).toList(),
                due(task.due()),
                null,
                "",
                task.targets().stream().map(Field::value).toList(),
                doubts,
                null,
                false,
                false,
                task.text().rule(),
                task.milestones().stream()
                        .map(Proposal::due)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                task.readings(),
                null,
                DutyGround.UNSAID);
    }

    /** One lead answers; of several the first where the house has said that all lead. */
    private static int answers(PlanTask task) {
        boolean settled = task.leads().size() > 1
                && task.leads().stream()
                        .allMatch(lead -> lead.sure() && HouseRule.has(lead.rule(), Kind.SEVERAL_UNITS));
        return task.leads().size() == 1 || settled ? 0 : -1;
    }

    private static List<Part> parts(List<Field<String>> fields) {
        return fields.stream()
                .map(field -> new Part(field.value(), field.spans(), field.rule(), field.inherited()))
                .toList();
    }

    private static @Nullable Due due(@Nullable Field<DueDate> field) {
        if (field == null) {
            return null;
        }
        DueDate due = field.value();
        return new Due(
                due.raw(),
                due.start(),
                due.end(),
                due.kind(),
                field.spans(),
                field.rule(),
                field.inherited(),
                due.readings());
    }

    private static void note(List<Doubted> doubts, String name, @Nullable Field<?> field) {
        if (field != null && field.doubt() != null) {
            var doubted = new Doubted(name, field.doubt());
            if (!doubts.contains(doubted)) {
                doubts.add(doubted);
            }
        }
    }

    private static String text(@Nullable Field<String> field) {
        return field == null ? "" : field.value();
    }

    private static <T> @Nullable T value(@Nullable Field<T> field) {
        return field == null ? null : field.value();
    }
}
