package org.zhixing.paperwork.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.paperwork.desk.PaperLength;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.SignedPages;

/** The forms of what is done to a paper. */
@Controller
class PaperActs {

    private final PaperReader reader;
    private final PaperDesk desk;
    private final SignedPages pages;
    private final PaperLength length;
    private final CaseClock clock;
    private final MessageSource messages;

    PaperActs(
            PaperReader reader,
            PaperDesk desk,
            SignedPages pages,
            PaperLength length,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.desk = desk;
        this.pages = pages;
        this.length = length;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/paperwork/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String slug, Actor actor) {
        var act = act(slug);
        var paper = reader.find(new PaperId(id), actor).orElseThrow(NewPapers::missing);
        return reader.open(paper, actor).contains(act)
                ? view(paper, act, null, desk.against(paper, act, clock.now(), actor))
                : new ModelAndView("redirect:" + paper.id().href());
    }

    @PostMapping("/paperwork/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var act = act(slug);
        var paper = reader.find(new PaperId(id), actor).orElseThrow(NewPapers::missing);
        var outcome = perform(paper.id(), act, sent, files == null ? List.of() : files, actor);
        if (outcome instanceof Outcome.Refused<PaperId> refused) {
            return Answer.again(view(paper, act, sent, refused.refusal()), refused.refusal());
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("paperwork.done", new Texts(messages, locale).name(act)));
        return new ModelAndView("redirect:" + paper.id().href());
    }

    private Outcome<PaperId> perform(
            PaperId id, PaperAct act, MultiValueMap<String, String> sent, List<MultipartFile> files, Actor actor)
            throws IOException {
        var at = clock.now();
        int version = Typed.of(sent).version();
        String words = NewPapers.text(sent, "words");
        return switch (act) {
            case REVISE -> desk.revise(id, version, words, NewPapers.entries(sent), at, actor);
            case SUBMIT -> desk.submit(id, version, NewPapers.text(sent, PaperField.LENGTH.name()), at, actor);
            case CHECK -> desk.check(id, version, words, at, actor);
            case SEND_BACK -> desk.sendBack(id, version, words, at, actor);
            case DISCARD -> desk.discard(id, version, words, at, actor);
            case WITHDRAW -> desk.withdraw(id, version, words, at, actor);
            case RECORD_PAGE ->
                pages.record(
                        id.subject(),
                        Typed.of(sent),
                        files,
                        at,
                        actor,
                        page -> desk.recordPage(id, version, page, at, actor));
            case BEGIN, ISSUE, DECLINE -> Outcome.refused("paperwork.refused.not-now", "architecture 5");
        };
    }

    private ModelAndView view(
            Paper paper, PaperAct act, @Nullable MultiValueMap<String, String> typed, @Nullable Refusal refusal) {
        String words = typed != null ? NewPapers.text(typed, "words") : act == PaperAct.REVISE ? paper.body() : "";
        Map<PaperField, String> entries = typed == null ? paper.entries() : NewPapers.entries(typed);
        return new ModelAndView(
                "paperwork/act",
                "page",
                new PaperActPage(
                        paper,
                        act,
                        paper.version(),
                        words,
                        entries,
                        act == PaperAct.SUBMIT ? length.of(paper, clock.now()) : null,
                        act == PaperAct.RECORD_PAGE ? signed(paper, typed) : null,
                        refusal));
    }

    private SignedPages.@Nullable Form signed(Paper paper, @Nullable MultiValueMap<String, String> typed) {
        return reader.way(paper)
                .map(way -> pages.form(way, new Typed(typed == null ? Map.of() : typed), clock.today()))
                .orElse(null);
    }

    private static PaperAct act(String slug) {
        return Step.find(PaperAct.class, slug).orElseThrow(NewPapers::missing);
    }
}
