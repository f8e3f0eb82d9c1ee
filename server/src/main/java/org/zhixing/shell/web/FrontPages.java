package org.zhixing.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.shell.CurrentActor;

/** The first page: what this is and where to sign in; the workbench for who has signed in. */
@Controller
class FrontPages {

    @GetMapping("/")
    ModelAndView front(HttpServletRequest request) {
        if (CurrentActor.of(request).isPresent()) {
            return new ModelAndView("redirect:/workbench");
        }
        return new ModelAndView("shell/front");
    }
}
