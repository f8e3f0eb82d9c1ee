package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.listing.UnitMatrix;

/** The page of one docket. What is not to be seen is not there. */
@Controller
class DocketPages {

    private final CaseReader reader;
    private final CaseClock clock;
    private final MessageSource messages;

    DocketPages(CaseReader reader, CaseClock clock, MessageSource messages) {
        this.reader = reader;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/dockets/{id:[0-9a-f-]{36}}")
    ModelAndView docket(@PathVariable UUID id, @RequestParam(defaultValue = "") String order, Actor actor) {
        return new ModelAndView("supervision/docket", "page", page(id, order, actor));
    }

    /** The units below it as a spreadsheet: what the page shows, in its order (interface rule 6). */
    @GetMapping("/dockets/{id:[0-9a-f-]{36}}/units.xlsx")
    void units(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String order,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        UnitTable.of(page(id, order, actor), new Texts(messages, locale)).sendXlsx(response);
    }

    private DocketPage page(UUID id, String order, Actor actor) {
        UnitMatrix.Order known = ListAddress.constant(UnitMatrix.Order.class, order);
        return reader.page(new DocketId(id), known == null ? UnitMatrix.Order.OFFICIAL : known, clock.now(), actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
