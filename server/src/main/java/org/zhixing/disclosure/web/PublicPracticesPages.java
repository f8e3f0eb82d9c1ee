package org.zhixing.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.CaseClock;
import org.zhixing.disclosure.PublicPractices;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;

/** The practices that the city shows to everybody (社会公开, R051). */
@Controller
class PublicPracticesPages {

    static final String PATH = "/public/practices";

    private final PublicPractices practices;
    private final CaseClock clock;

    PublicPracticesPages(PublicPractices practices, CaseClock clock) {
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable String after, HttpServletResponse response) {
        PublicProgressPages.kept(response);
        var page = ListPage.of(
                DisclosureDoors.PUBLIC_PRACTICES,
                "",
                practices.page(ListAddress.id(after), ListPage.ASKED, clock.now()),
                PublicPractices.PublicPractice::id);
        return new ModelAndView(
                "disclosure/public-practices", "page", new PublicPracticesPage(page.rows(), page.next()));
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView one(@PathVariable String code, HttpServletResponse response) {
        PublicProgressPages.kept(response);
        return new ModelAndView(
                "disclosure/public-practice",
                "page",
                practices.find(code, clock.now()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
