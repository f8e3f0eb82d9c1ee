package org.zhixing.supervision.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.supervision.DocketId;

/** The page of one docket. What is not to be seen is not there. */
@Controller
class DocketPages {

    private final CaseReader reader;
    private final CaseClock clock;

    DocketPages(CaseReader reader, CaseClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/dockets/{id:[0-9a-f-]{36}}")
    ModelAndView docket(@PathVariable UUID id, Actor actor) {
        var page = reader.page(new DocketId(id), clock.now(), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("supervision/docket", "page", page);
    }
}
