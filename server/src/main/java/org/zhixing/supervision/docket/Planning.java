package org.zhixing.supervision.docket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.NewCourse;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** What is planned for a docket is set and changed by the office, with a reason, and never silently (practice 4). */
@Component
class Planning implements ActOn<DocketCommand.SetCourse> {

    private final Courses courses;

    Planning(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Class<DocketCommand.SetCourse> command() {
        return DocketCommand.SetCourse.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.SetCourse command, Scene scene) {
        var course = command.course();
        var before = courses.of(scene.docket().id()).orElse(null);
        var refusal = check(course);
        if (refusal != null) {
            return refusal;
        }
        if (before != null && command.reason().isBlank()) {
            return Refusal.of("supervision.refused.course-reason", "practice 4");
        }
        var id = scene.effects()
                .insert(
                        Table.COURSE,
                        Fields.of("docket", scene.docket().id().value())
                                .and("edition", before == null ? 1 : before.edition() + 1)
                                .and("target", course.target())
                                .and("unit_of_measure", course.unitOfMeasure())
                                .and("reason", command.reason().strip())
                                .and("set_at", scene.at())
                                .and("set_by", scene.batch().actorName()));
        for (var value : course.values()) {
            scene.effects()
                    .insert(
                            Table.PLANNED_VALUE,
                            Ids.next(),
                            Fields.of("course", id)
                                    .and("period", value.period())
                                    .and("until", value.until())
                                    .and("value", value.value()));
        }
        insertMilestones(course, id, before, scene);
        scene.set("course", id);
        scene.set("kind", course.kind());
        scene.set("target", course.target());
        scene.set("unit_of_measure", course.unitOfMeasure().isEmpty() ? null : course.unitOfMeasure());
        Drafts.changed(scene);
        scene.record(command.act().verb(), changed(command));
        if (scene.docket().state() != DocketState.DRAFT) {
            scene.tellLead("supervision.message.course-set");
        }
        return null;
    }

    /** A milestone that keeps its name stays reached. */
    private static void insertMilestones(
            NewCourse course, java.util.UUID id, Courses.@Nullable Course before, Scene scene) {
        var reached = new HashMap<String, @Nullable LocalDate>();
        if (before != null) {
            before.milestones().forEach(one -> reached.put(one.title(), one.reachedOn()));
        }
        for (int place = 0; place < course.milestones().size(); place++) {
            var one = course.milestones().get(place);
            scene.effects()
                    .insert(
                            Table.MILESTONE,
                            Ids.next(),
                            Fields.of("course", id)
                                    .and("place", place + 1)
                                    .and("title", one.title())
                                    .and("due", one.due())
                                    .and("reached_on", reached.get(one.title())));
        }
    }

    private static @Nullable Refusal check(NewCourse course) {
        if (course.values().isEmpty() == course.milestones().isEmpty()) {
            return Refusal.of("supervision.refused.course-empty", "practice 4");
        }
        var seen = new HashSet<Object>();
        for (var one : course.milestones()) {
            if (!seen.add(one.title())) {
                return Refusal.of("supervision.refused.course-twice", "practice 4", one.title());
            }
        }
        var target = course.target();
        if (course.milestones().isEmpty()
                && (target == null
                        || target.signum() <= 0
                        || course.unitOfMeasure().isBlank())) {
            return Refusal.of("supervision.refused.course-target", "practice 4");
        }
        BigDecimal last = BigDecimal.ZERO;
        LocalDate until = LocalDate.MIN;
        for (var value : course.values()) {
            if (!value.until().isAfter(until)) {
                return Refusal.of("supervision.refused.course-twice", "practice 4", value.period());
            }
            if (value.value().compareTo(last) < 0) {
                return Refusal.of("supervision.refused.course-falls", "practice 4", value.period());
            }
            if (target != null && value.value().compareTo(target) > 0) {
                return Refusal.of("supervision.refused.course-over", "practice 4", value.period());
            }
            last = value.value();
            until = value.until();
        }
        return null;
    }

    private static Map<String, Object> changed(DocketCommand.SetCourse command) {
        var changed = new LinkedHashMap<String, Object>();
        var course = command.course();
        var target = course.target();
        if (target != null) {
            changed.put("target", target.toPlainString() + " " + course.unitOfMeasure());
        }
        List<String> planned = course.milestones().isEmpty()
                ? course.values().stream()
                        .map(one -> one.period() + " " + one.value().toPlainString())
                        .toList()
                : course.milestones().stream()
                        .map(one -> one.due() + " " + one.title())
                        .toList();
        changed.put("planned", planned);
        if (!command.reason().isBlank()) {
            changed.put("reason", command.reason().strip());
        }
        return changed;
    }
}
