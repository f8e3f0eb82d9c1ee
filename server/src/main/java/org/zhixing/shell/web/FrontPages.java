package org.zhixing.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhixing.act.Actor;
import org.zhixing.shell.CurrentActor;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.PublicEntry;

/** The first page: what this is and where to sign in; the first page of one's own for who has signed in. */
@Controller
class FrontPages {

    private final ObjectProvider<NavigationEntry> navigation;

    private final List<PublicEntry> open;

    FrontPages(ObjectProvider<NavigationEntry> navigation, ObjectProvider<PublicEntry> open) {
        this.navigation = navigation;
        this.open = open.stream()
                .sorted(Comparator.comparingInt(PublicEntry::order))
                .toList();
    }

    @GetMapping("/")
    ModelAndView front(HttpServletRequest request, RedirectAttributes after) {
        return CurrentActor.of(request)
                .map(actor -> {
                    carryOn(request, after);
                    return new ModelAndView("redirect:" + firstPageOf(actor));
                })
                .orElseGet(() -> new ModelAndView("shell/front", "page", new FrontPage(open)));
    }

    /** What was to be said here is said on the page this leads to. */
    private static void carryOn(HttpServletRequest request, RedirectAttributes after) {
        Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            said.forEach(after::addFlashAttribute);
        }
    }

    /** The first entry of the actor's navigation; administrators have no workbench. */
    private String firstPageOf(Actor actor) {
        return navigation.stream()
                .filter(entry -> entry.visibleTo().test(actor))
                .min(NavigationEntry.FROM_THE_TOP)
                .map(NavigationEntry::href)
                .orElse("/account");
    }
}
