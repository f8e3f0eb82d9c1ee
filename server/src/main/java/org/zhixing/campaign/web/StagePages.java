package org.zhixing.campaign.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.desk.CampaignSight;

/** The gate of a stage. */
@Controller
class StagePages {

    private static final Set<StageAct> FIRST = Set.of(StageAct.BEGIN, StageAct.PASS);

    private final CourseRows rows;
    private final Gates gates;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseClock clock;

    StagePages(CourseRows rows, Gates gates, CampaignSight sight, Choices choices, CaseClock clock) {
        this.rows = rows;
        this.gates = gates;
        this.sight = sight;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/campaigns/stages/{id:[0-9a-f-]{36}}")
    ModelAndView stage(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var today = CourseForms.day(at);
        var seer = sight.seer(actor, today);
        var course = rows.ofStage(id)
                .flatMap(campaign -> rows.find(campaign, sight.campaigns(seer)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var stage = course.stages().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean whole = seer.seesWhole(course.office());
        var acts = gates.acts(course, stage, seer);
        var primary = acts.stream().filter(FIRST::contains).findFirst().orElse(null);
        var criteria = gates.standings(course, at).getOrDefault(id, List.of()).stream()
                .map(one -> whole ? one : one.narrowedTo(seer.home()))
                .toList();
        var units = criteria.stream()
                .flatMap(one -> one.missing().stream())
                .map(Course.LeftOpen::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ModelAndView(
                "campaign/stage",
                "page",
                new StagePage(
                        course,
                        whole ? stage : stage.narrowedTo(seer.home()),
                        primary,
                        acts.stream().filter(act -> act != primary).toList(),
                        criteria,
                        choices.names(units, today)));
    }
}
