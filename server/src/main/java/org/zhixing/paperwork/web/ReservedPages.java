package org.zhixing.paperwork.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import org.zhixing.attachment.Uploads;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paper.ReservedNumbers;
import org.zhixing.paper.ReservedState;
import org.zhixing.paperwork.desk.HandWrittenDesk;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** Numbers reserved for hand-written sheets, and what became of each. */
@Controller
class ReservedPages {

    private static final int SHOWN = 200;
    private static final String HOME = "redirect:/paperwork/reserved";

    private final HandWrittenDesk desk;
    private final HandWrittenEntry entry;
    private final ReservedNumbers numbers;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    ReservedPages(
            HandWrittenDesk desk,
            HandWrittenEntry entry,
            ReservedNumbers numbers,
            Uploads uploads,
            CaseClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.entry = entry;
        this.numbers = numbers;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/paperwork/reserved")
    ModelAndView list(Locale locale) {
        return list("", "", "", null, locale);
    }

    @PostMapping("/paperwork/reserved")
    ModelAndView reserve(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String purpose,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var outcome =
                desk.reserve(ListAddress.constant(PaperForm.class, form), whole(count), purpose, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<List<ReservedNumber>> refused) {
            return list(form, count, purpose, refused.refusal(), locale);
        }
        var given = outcome.orThrow();
        String first = given.get(0).number();
        String last = given.get(given.size() - 1).number();
        after.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("paperwork.reserved.done", first.equals(last) ? first : first + " – " + last));
        return new ModelAndView(HOME);
    }

    private ModelAndView list(String form, String count, String purpose, @Nullable Refusal refusal, Locale locale) {
        var texts = new Texts(messages, locale);
        var forms = HandWrittenDesk.FORMS.stream()
                .sorted()
                .map(one -> new Choice(one.name(), texts.name(one)))
                .toList();
        var view = new ModelAndView(
                "paperwork/reserved",
                "page",
                new ReservedPage(numbers.all(SHOWN), forms, numbers.largest(), form, count, purpose, refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/paperwork/reserved/{id:[0-9a-f-]{36}}/{act:[a-z-]+}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String act) {
        var number = known(id);
        return number.state() == ReservedState.RESERVED
                ? view(number, entering(act), null, null)
                : new ModelAndView(HOME);
    }

    @PostMapping("/paperwork/reserved/{id:[0-9a-f-]{36}}/{act:[a-z-]+}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            RedirectAttributes after)
            throws IOException {
        var number = known(id);
        boolean entering = entering(act);
        var outcome = entering
                ? enter(id, sent, files == null ? List.of() : files, actor)
                : desk.spoil(id, NewPapers.text(sent, "reason"), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<ReservedNumber> refused) {
            var view = view(number, entering, sent, refused.refusal());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done(entering ? "paperwork.reserved.entered" : "paperwork.reserved.spoilt", number.number()));
        return new ModelAndView(HOME);
    }

    private Outcome<ReservedNumber> enter(
            UUID id, MultiValueMap<String, String> sent, List<MultipartFile> files, Actor actor) throws IOException {
        LocalDate day;
        try {
            day = LocalDate.parse(NewPapers.text(sent, "signed-on"));
        } catch (DateTimeException unreadable) {
            return Outcome.refused("paperwork.refused.unreadable", "interface 7");
        }
        return entry.enter(
                id,
                NewPapers.text(sent, "docket"),
                NewPapers.text(sent, "title"),
                NewPapers.text(sent, "signed-by"),
                day,
                files,
                clock.now(),
                actor);
    }

    private ModelAndView view(
            ReservedNumber number,
            boolean entering,
            @Nullable MultiValueMap<String, String> sent,
            @Nullable Refusal refusal) {
        return new ModelAndView(
                "paperwork/reserved-act",
                "page",
                new ReservedActPage(
                        number,
                        entering,
                        sent == null ? "" : NewPapers.text(sent, "docket"),
                        sent == null ? "" : NewPapers.text(sent, "title"),
                        sent == null ? "" : NewPapers.text(sent, "signed-by"),
                        sent == null ? clock.today().toString() : NewPapers.text(sent, "signed-on"),
                        sent == null ? "" : NewPapers.text(sent, "reason"),
                        uploads.rule(),
                        refusal));
    }

    private ReservedNumber known(UUID id) {
        return numbers.find(id).orElseThrow(NewPapers::missing);
    }

    /** Entered or spoilt; anything else is no page. */
    private static boolean entering(String act) {
        if (!act.equals("enter") && !act.equals("spoil")) {
            throw NewPapers.missing();
        }
        return act.equals("enter");
    }

    private static int whole(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
