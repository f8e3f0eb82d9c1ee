package org.zhixing.brief.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.ExampleChoice;
import org.zhixing.brief.Ruling;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.draw.DrawingUp;
import org.zhixing.brief.inquiry.Inquiries;
import org.zhixing.brief.sign.BriefSheet;
import org.zhixing.brief.sign.Signing;
import org.zhixing.shell.Answer;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.SignedPages;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.TimeLimits;

/** The forms of what is done to a brief. */
@Controller
class BriefActs {

    private final BriefReader reader;
    private final BriefRows rows;
    private final Inquiries inquiries;
    private final Signing signing;
    private final DrawingUp drawing;
    private final BriefSheet sheet;
    private final SignedPages pages;
    private final TimeLimits limits;
    private final CaseClock clock;
    private final MessageSource messages;

    BriefActs(
            BriefReader reader,
            BriefRows rows,
            Inquiries inquiries,
            Signing signing,
            DrawingUp drawing,
            BriefSheet sheet,
            SignedPages pages,
            TimeLimits limits,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.rows = rows;
        this.inquiries = inquiries;
        this.signing = signing;
        this.drawing = drawing;
        this.sheet = sheet;
        this.pages = pages;
        this.limits = limits;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/briefs/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        var act = act(slug);
        var brief = shown(new BriefId(id), act, actor);
        if (!open(brief, act, actor)) {
            return new ModelAndView("redirect:" + brief.id().href());
        }
        return view(brief, act, null, null, actor, locale);
    }

    @PostMapping("/briefs/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
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
        var brief = shown(new BriefId(id), act, actor);
        var outcome = perform(brief, act, sent, files == null ? List.of() : files, actor);
        if (outcome instanceof Outcome.Refused<BriefId> refused) {
            return Answer.again(view(brief, act, sent, refused.refusal(), actor, locale), refused.refusal());
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("brief.done", new Texts(messages, locale).name(act)));
        if (act == BriefAct.ANSWER) {
            return new ModelAndView("redirect:" + brief.id().href(BriefAct.ANSWER));
        }
        var still = reader.find(brief.id(), actor)
                .map(now -> reader.open(now, actor))
                .orElse(List.of());
        return new ModelAndView("redirect:"
                + (act == BriefAct.RULE && still.contains(BriefAct.RULE)
                        ? brief.id().href(BriefAct.RULE)
                        : brief.id().href()));
    }

    private Outcome<BriefId> perform(
            Brief brief, BriefAct act, MultiValueMap<String, String> sent, List<MultipartFile> files, Actor actor)
            throws IOException {
        var id = brief.id();
        var at = clock.now();
        int version = Typed.of(sent).version();
        String reason = text(sent, "reason");
        return switch (act) {
            case REVISE -> signing.revise(id, version, text(sent, "title"), parts(sent), at, actor);
            case CHOOSE -> signing.choose(id, version, choices(sent), at, actor);
            case REDRAW -> drawing.redraw(id, version, at, actor);
            case ASK_UNITS -> inquiries.ask(id, version, at, actor);
            case SETTLE -> inquiries.settle(id, version, at, actor);
            case SUBMIT -> signing.submit(id, version, reason, at, actor);
            case SEND_BACK -> signing.sendBack(id, version, reason, at, actor);
            case CHECK -> signing.check(id, version, text(sent, "words"), at, actor);
            case RECORD_PAGE ->
                pages.record(
                        id.subject(),
                        Typed.of(sent),
                        files,
                        at,
                        actor,
                        page -> signing.recordPage(id, version, page, at, actor));
            case DISCARD -> signing.discard(id, version, reason, at, actor);
            case WITHDRAW -> signing.withdraw(id, version, reason, at, actor);
            case ANSWER -> inquiries.answer(id, corrections(sent), at, actor);
            case RULE -> {
                var docket = ListAddress.id(text(sent, "docket"));
                var ruling = ListAddress.constant(Ruling.class, text(sent, "ruling"));
                yield docket == null || ruling == null
                        ? Outcome.refused("brief.refused.incomplete", "interface 7")
                        : inquiries.rule(id, new DocketId(docket), ruling, reason, version, at, actor);
            }
            case DRAW, ISSUE, DECLINE -> Outcome.refused("brief.refused.not-now", "architecture 5");
        };
    }

    /** A unit comes to its facts through the question to it, everybody else through the brief. */
    private Brief shown(BriefId id, BriefAct act, Actor actor) {
        if (act == BriefAct.ANSWER) {
            if (inquiries.own(id, reader.seer(actor)) == null) {
                throw BriefPages.missing();
            }
            return rows.find(id, BriefSight.Scope.SYSTEM).orElseThrow(BriefPages::missing);
        }
        return reader.find(id, actor).orElseThrow(BriefPages::missing);
    }

    private boolean open(Brief brief, BriefAct act, Actor actor) {
        return act == BriefAct.ANSWER || reader.open(brief, actor).contains(act);
    }

    private ModelAndView view(
            Brief brief,
            BriefAct act,
            @Nullable MultiValueMap<String, String> typed,
            @Nullable Refusal refusal,
            Actor actor,
            Locale locale) {
        var seer = reader.seer(actor);
        var own = act == BriefAct.ANSWER ? inquiries.own(brief.id(), seer) : null;
        boolean mayAnswer = own != null && !own.state().answered();
        var page = new BriefActPage(
                brief,
                act,
                brief.version(),
                typed == null || act != BriefAct.REVISE ? brief.title() : text(typed, "title"),
                typed == null || act != BriefAct.REVISE ? rows.wordsOf(brief.id()) : parts(typed),
                act == BriefAct.ANSWER ? facts(brief, seer, typed, new Texts(messages, locale)) : List.of(),
                act == BriefAct.RULE || (act == BriefAct.ANSWER && !mayAnswer)
                        ? reader.corrections(brief, seer)
                        : List.of(),
                typed == null ? "" : text(typed, act == BriefAct.CHECK ? "words" : "reason"),
                act == BriefAct.ASK_UNITS ? named(brief, actor) : List.of(),
                act == BriefAct.CHOOSE ? reader.examples(brief.id(), true) : List.of(),
                typed == null ? Map.of() : choices(typed),
                mayAnswer && own != null ? limits.view(own.limit(), clock.now()).orElse(null) : null,
                act == BriefAct.RECORD_PAGE
                        ? reader.way(brief)
                                .map(way -> pages.form(way, new Typed(typed == null ? Map.of() : typed), clock.today()))
                                .orElse(null)
                        : null,
                mayAnswer && brief.state() == BriefState.CONFIRMING,
                act == BriefAct.SUBMIT ? signing.length(brief) : null,
                refusal);
        return new ModelAndView(
                act == BriefAct.ANSWER ? "brief/answer" : act == BriefAct.RULE ? "brief/rule" : "brief/act",
                "page",
                page);
    }

    private List<BriefActPage.Fact> facts(
            Brief brief, BriefSight.Standing seer, @Nullable MultiValueMap<String, String> typed, Texts texts) {
        var facts = new ArrayList<BriefActPage.Fact>();
        for (BriefRow row : inquiries.asked(brief.id(), seer)) {
            var figure = row.figures().stream()
                    .filter(BriefFigure::named)
                    .findFirst()
                    .orElseThrow();
            String docket = row.docket().value().toString();
            facts.add(new BriefActPage.Fact(
                    docket,
                    texts.name(figure),
                    sheet.line(row, figure),
                    row.docket().href(),
                    typed != null && "no".equals(typed.getFirst("right-" + docket)),
                    typed == null ? "" : text(typed, "words-" + docket)));
        }
        return facts;
    }

    private List<String> named(Brief brief, Actor actor) {
        var names = new LinkedHashSet<String>();
        reader.rows(brief.id(), FactRows.Which.ALL, actor).stream()
                .filter(BriefRow::named)
                .forEach(row -> names.add(row.unitName()));
        return List.copyOf(names);
    }

    /** What was ticked as wrong, with what was typed against it. */
    private static Map<DocketId, String> corrections(MultiValueMap<String, String> sent) {
        var corrections = new LinkedHashMap<DocketId, String>();
        sent.forEach((name, values) -> {
            var docket = name.startsWith("right-") ? ListAddress.id(name.substring("right-".length())) : null;
            if (docket != null && values.contains("no")) {
                corrections.put(new DocketId(docket), text(sent, "words-" + docket));
            }
        });
        return corrections;
    }

    /** What was chosen; of an example without a choice nothing. */
    private static Map<UUID, ExampleChoice> choices(MultiValueMap<String, String> sent) {
        var choices = new LinkedHashMap<UUID, ExampleChoice>();
        sent.toSingleValueMap().forEach((name, value) -> {
            var practice = name.startsWith("example-") ? ListAddress.id(name.substring("example-".length())) : null;
            var choice = ListAddress.constant(ExampleChoice.class, value);
            if (practice != null && choice != null) {
                choices.put(practice, choice);
            }
        });
        return choices;
    }

    private static Map<BriefPart, String> parts(MultiValueMap<String, String> sent) {
        var parts = new EnumMap<BriefPart, String>(BriefPart.class);
        for (BriefPart part : BriefPart.values()) {
            String typed = sent.getFirst(part.name());
            if (typed != null) {
                parts.put(part, typed.strip().replace("\r\n", "\n"));
            }
        }
        return parts;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private static BriefAct act(String slug) {
        return Step.find(BriefAct.class, slug).orElseThrow(BriefPages::missing);
    }
}
