package org.zhixing.cockpit.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.plan.ReadField;
import org.zhixing.plan.ReadOutcome;
import org.zhixing.plan.ReaderFigures;
import org.zhixing.plan.ReaderFigures.Filter;

/** How far the plan reader can be trusted: by field, by issuer, by month, down to the single field. */
@Controller
class ReaderPages {

    private static final int LISTED = 200;

    private final ReaderFigures figures;

    ReaderPages(ReaderFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/cockpit/reader")
    ModelAndView reader(
            @RequestParam @Nullable ReadField field,
            @RequestParam @Nullable String issuer,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable ReadOutcome outcome,
            Actor actor) {
        var filter = new Filter(field, issuer, month, outcome);
        var page = new ReaderPage(
                filter,
                figures.whole(actor, filter),
                figures.byField(actor, filter),
                figures.byIssuer(actor, filter),
                figures.byMonth(actor, filter),
                figures.rows(actor, filter, LISTED));
        return new ModelAndView("cockpit/reader", "page", page);
    }
}
