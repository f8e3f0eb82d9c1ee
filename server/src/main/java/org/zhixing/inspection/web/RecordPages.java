package org.zhixing.inspection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.RecordAct;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.RegisterForms;

/** The page of one record. */
@Controller
class RecordPages {

    private final VisitRecords records;
    private final RecordForms forms;
    private final PlanRows plans;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;

    RecordPages(
            VisitRecords records,
            RecordForms forms,
            PlanRows plans,
            InspectionSight sight,
            CityOffices offices,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock) {
        this.records = records;
        this.forms = forms;
        this.plans = plans;
        this.sight = sight;
        this.offices = offices;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping("/inspections/records/{id:[0-9a-f-]{36}}")
    ModelAndView record(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.RECORD, id);
        var record = records.find(found, sight.standing(actor, clock.today())).orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(List.of()));
        InspectionAct primary = open.stream()
                .filter(act -> act != RecordAct.REWRITE)
                .findFirst()
                .orElse(null);
        open.remove(primary);
        return new ModelAndView(
                "inspection/record",
                "page",
                new RecordPage(
                        record,
                        offices.name(record.unit(), clock.today()),
                        plans.find(record.plan(), InspectionSight.Scope.SYSTEM)
                                .map(plan -> plan.title())
                                .orElse(""),
                        attachments.of(found.subject()),
                        timelines.of(found),
                        primary,
                        open));
    }
}
