package org.zhixing.plan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.review.TaskContent.Part;

/** Says what each task still lacks, given what written names stand for and what day it is. */
public record Readiness(Map<String, UnitMatch> units, LocalDate today, DutyGate.Check duties) {

    private static final UUID NONE = new UUID(0, 0);

    /** Empty when the task can be opened. */
    public List<Gap> gapsOf(TaskContent task) {
        var gaps = new ArrayList<Gap>();
        if (task.removed()) {
            return gaps;
        }
        Part lead = task.accountableLead();
        if (lead == null) {
            gaps.add(new Gap(Gap.Kind.NO_LEAD, List.of()));
        } else if (units.get(lead.written()) instanceof UnitMatch.Collective && task.summary() == null) {
            gaps.add(new Gap(Gap.Kind.NO_SUMMARY, List.of(lead.written())));
        }
        for (String written : unknown(task)) {
            gaps.add(new Gap(Gap.Kind.UNKNOWN_UNIT, List.of(written)));
        }
        LocalDate due = task.dueDay();
        if (due == null) {
            if (!task.ongoing()) {
                gaps.add(new Gap(Gap.Kind.NO_DUE, List.of()));
            }
        } else if (due.isBefore(today)) {
            gaps.add(new Gap(Gap.Kind.DUE_PASSED, List.of(due)));
        } else if (documentsDayHasPassed(task) && task.dueReason().isBlank()) {
            gaps.add(new Gap(Gap.Kind.NO_REASON, List.of(due)));
        }
        // what is recognised in a docket under way opens none, so that nobody is asked anew
        if (task.standing() == null
                && duties.judge(NONE, task.duty(), unitsOf(task))
                        instanceof Outcome.Refused<List<StatedDuty>> refused) {
            gaps.add(new Gap(
                    Gap.Kind.DUTY, refused.refusal().args(), refused.refusal().key()));
        }
        return gaps;
    }

    /** Every unit that is asked by the task, as far as they are known. */
    public Set<UnitId> unitsOf(TaskContent task) {
        var all = new LinkedHashSet<UnitId>();
        for (List<Part> parts : List.of(task.leads(), task.supports())) {
            for (Part part : parts) {
                var match = units.get(part.written());
                if (match instanceof UnitMatch.Known known) {
                    all.add(known.unit());
                } else if (match instanceof UnitMatch.Collective group) {
                    all.addAll(group.members());
                }
            }
        }
        var summary = task.summary();
        if (summary != null) {
            all.add(summary);
        }
        return all;
    }

    private boolean documentsDayHasPassed(TaskContent task) {
        return task.chosenDue() != null
                && task.due() != null
                && task.due().end() != null
                && task.due().end().isBefore(today);
    }

    /** Written names of the task that stand for no known unit. */
    public Set<String> unknown(TaskContent task) {
        var unknown = new HashSet<String>();
        for (List<Part> parts : List.of(task.leads(), task.supports())) {
            for (Part part : parts) {
                UnitMatch match = units.get(part.written());
                if (match == null || match instanceof UnitMatch.Unknown) {
                    unknown.add(part.written());
                }
            }
        }
        return unknown;
    }
}
