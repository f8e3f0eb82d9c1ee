package org.zhixing.campaign.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.shell.ListAddress;

/** The board of a campaign: by unit, one step down by section, one step down by post (R156). */
@Controller
class BoardPages {

    private final CourseRows rows;
    private final Boards boards;
    private final CampaignSight sight;
    private final Choices choices;
    private final CaseClock clock;

    BoardPages(CourseRows rows, Boards boards, CampaignSight sight, Choices choices, CaseClock clock) {
        this.rows = rows;
        this.boards = boards;
        this.sight = sight;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/campaigns/courses/{id:[0-9a-f-]{36}}/board")
    ModelAndView board(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String section,
            Actor actor) {
        var at = clock.now();
        var today = CourseForms.day(at);
        var seer = sight.seer(actor, today);
        var course = rows.find(id, sight.campaigns(seer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = boards.visible(course, seer, at);
        var ofUnit = ListAddress.id(unit);
        if (ofUnit == null) {
            return view(new BoardPage(course, BoardPage.Level.UNIT, "", "", "", boards.units(all, today)));
        }
        var lead = new UnitId(ofUnit);
        String name = choices.names(List.of(lead), today).getOrDefault(lead, "");
        String href = course.caseId().href() + "/board" + new ItemFilter("", unit, "", "", "").address();
        if (section.isEmpty()) {
            var found = boards.sections(lead, all, today);
            return view(new BoardPage(course, BoardPage.Level.SECTION, name, href, "", found));
        }
        var part = ListAddress.id(section);
        var within = part == null ? null : new UnitId(part);
        return view(new BoardPage(
                course,
                BoardPage.Level.POST,
                name,
                href,
                within == null ? "" : choices.names(List.of(within), today).getOrDefault(within, ""),
                boards.posts(lead, within, all, today)));
    }

    private static ModelAndView view(BoardPage page) {
        return new ModelAndView("campaign/board", "page", page);
    }
}
