package org.zhixing.paper.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.register.Sheet;
import org.zhixing.paper.sheet.Typesetter;

/** One sheet: preview, file, print, code. */
@Controller
class SheetPages {

    private final IssuedPapers papers;
    private final ReadingRights rights;
    private final Typesetter typesetter;

    SheetPages(IssuedPapers papers, ReadingRights rights, Typesetter typesetter) {
        this.papers = papers;
        this.rights = rights;
        this.typesetter = typesetter;
    }

    @GetMapping("/papers/{id:[0-9a-f-]{36}}")
    ModelAndView sheet(@PathVariable UUID id, Actor actor) {
        var sheet = readable(id, actor);
        var issued = sheet.issued();
        var page = new SheetPage(
                id,
                typesetter.set(sheet),
                issued.draft().form(),
                issued.issuedAt(),
                issued.code(),
                typesetter.verifyAddress(issued.code()),
                issued.digest(),
                sheet.withdrawnReason());
        return new ModelAndView("paper/page", "page", page);
    }

    private Sheet readable(UUID id, Actor actor) {
        var sheet = papers.sheet(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rights.mayRead(actor, sheet.issued().draft().subject())) {
            throw new AccessDeniedException("sheet");
        }
        return sheet;
    }
}
