package org.zhixing.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Zone;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.register.Sheet;
import org.zhixing.paper.register.VerificationCode;

/**
 * The public check of a document by its code, without session. A code that was never given and one that could not have
 * been given take the same way and get the same answer.
 */
@Controller
class VerifyPages {

    private static final int LONGEST = 60;

    private final IssuedPapers papers;
    private final VerifyLimits limits;

    VerifyPages(IssuedPapers papers, VerifyLimits limits) {
        this.papers = papers;
        this.limits = limits;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return code.isBlank()
                ? new ModelAndView("paper/verify", "page", new VerifyPage("", false, null))
                : verify(code, request);
    }

    @GetMapping("/verify/{code}")
    ModelAndView verify(@PathVariable String code, HttpServletRequest request) {
        if (!limits.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        String typed = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        var found = papers.verify(VerificationCode.typed(typed)).map(VerifyPages::found);
        var view = new ModelAndView("paper/verify", "page", new VerifyPage(typed, true, found.orElse(null)));
        view.setStatus(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return view;
    }

    private static VerifyPage.Found found(Sheet sheet) {
        var issued = sheet.issued();
        return new VerifyPage.Found(
                issued.number(),
                issued.draft().issuerName(),
                LocalDate.ofInstant(issued.issuedAt(), Zone.SHANGHAI),
                !sheet.withdrawn(),
                issued.digest());
    }
}
