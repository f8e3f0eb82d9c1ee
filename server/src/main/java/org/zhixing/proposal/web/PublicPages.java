package org.zhixing.proposal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.CaseClock;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Units;
import org.zhixing.proposal.listing.PublicReplies;
import org.zhixing.proposal.listing.PublicReplies.PublicReply;
import org.zhixing.shell.Texts;

/** Replies to proposals, for everybody: only what a person has decided to publish. */
@Controller("publicReplyPages")
class PublicPages {

    private static final int PAGE = 30;

    private final PublicReplies replies;
    private final Units units;
    private final Catalogue catalogue;
    private final CaseClock clock;
    private final MessageSource messages;

    PublicPages(PublicReplies replies, Units units, Catalogue catalogue, CaseClock clock, MessageSource messages) {
        this.replies = replies;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/replies")
    ModelAndView all(@RequestParam(required = false) @Nullable String after, Locale locale) {
        var found = replies.page(after, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView(
                "proposal/replies",
                "page",
                page(shown, more ? "/replies?after=" + shown.get(PAGE - 1).code() : null, locale));
    }

    @GetMapping("/replies/{code}")
    ModelAndView one(@PathVariable String code, Locale locale) {
        var found = replies.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("proposal/reply", "page", page(List.of(found), null, locale));
    }

    private RepliesPage page(List<PublicReply> shown, @Nullable String next, Locale locale) {
        return new RepliesPage(
                shown,
                units.names(shown.stream().map(PublicReply::unit).collect(Collectors.toSet()), clock.today()),
                catalogue.gradeLabels(new Texts(messages, locale)),
                next);
    }
}
