package org.zhixing.supervision.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;
import org.zhixing.attachment.Uploads;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Field;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.docket.DocketMoves;
import org.zhixing.supervision.notice.NoticeMoves;
import org.zhixing.supervision.report.UnitWays;

/** One small form for each act on a docket or a notice; what was typed is never lost (interface rule 7). */
@Controller
class ActPages {

    private static final int LATEST = 8;

    private final CaseReader reader;
    private final Fields fields;
    private final DraftsBelow below;
    private final Submissions submissions;
    private final UnitWays ways;
    private final NoticeRows notices;
    private final Uploads uploads;
    private final Ledger ledger;
    private final CaseClock clock;
    private final MessageSource messages;

    ActPages(
            CaseReader reader,
            Fields fields,
            DraftsBelow below,
            Submissions submissions,
            UnitWays ways,
            NoticeRows notices,
            Uploads uploads,
            Ledger ledger,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.fields = fields;
        this.below = below;
        this.submissions = submissions;
        this.ways = ways;
        this.notices = notices;
        this.uploads = uploads;
        this.ledger = ledger;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/dockets/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        var scene = scene(new DocketId(id), clock.now(), actor);
        var inside = inside(scene, slug);
        if (inside.isPresent()) {
            return new ModelAndView(
                    "redirect:" + UnitReports.href(scene.docket().id(), inside.get()));
        }
        var page = onDocket(scene, slug, locale, Map.of(), null);
        if (!slug.equals(NoticeAct.PROPOSE.slug()) && !may(scene, docketAct(slug))) {
            return new ModelAndView("redirect:" + scene.docket().id().href());
        }
        return new ModelAndView("supervision/act", "page", page);
    }

    /** The report for which the unit has steps of its own. */
    private Optional<UnitReportKind> inside(Scene scene, String slug) {
        return Step.find(DocketAct.class, slug)
                .flatMap(UnitReportKind::of)
                .filter(kind -> ways.of(kind, scene.docket().lead()).isPresent());
    }

    @PostMapping("/dockets/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var docket = new DocketId(id);
        var at = clock.now();
        var typed = typed(sent);
        int version = Typed.of(sent).version();
        Refusal refusal;
        String done;
        if (slug.equals(NoticeAct.PROPOSE.slug())) {
            done = Texts.keyOf(NoticeAct.PROPOSE);
            refusal = submissions.notice(
                    typed,
                    form -> new NoticeCommand.Propose(
                            docket, form.constant("colour", Colour.class), form.text("reason")),
                    at,
                    actor);
        } else {
            var act = docketAct(slug);
            done = Texts.keyOf(act);
            refusal = submissions.docket(
                    docket,
                    typed,
                    files == null ? List.of() : files,
                    (form, evidence) -> below.with(Commands.of(act, docket, version, form, evidence), form),
                    at,
                    actor);
        }
        if (refusal == null) {
            return done(docket, done, locale, after);
        }
        var scene = scene(docket, clock.now(), actor);
        return again(scene, onDocket(scene, slug, locale, typed, refusal), refusal, stillOnDocket(scene, slug));
    }

    @GetMapping("/notices/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView noticeForm(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        var scene = scene(docketOf(id), clock.now(), actor);
        var page = onNotice(scene, id, noticeAct(slug), locale, Map.of(), null);
        if (!may(scene, id, noticeAct(slug))) {
            return new ModelAndView("redirect:" + scene.docket().id().href());
        }
        return new ModelAndView("supervision/act", "page", page);
    }

    @PostMapping("/notices/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView performOnNotice(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var docket = docketOf(id);
        var act = noticeAct(slug);
        var typed = typed(sent);
        int version = Typed.of(sent).version();
        var refusal = submissions.notice(
                typed, form -> Commands.of(act, new NoticeId(id), version, form), clock.now(), actor);
        if (refusal == null) {
            return done(docket, Texts.keyOf(act), locale, after);
        }
        var scene = scene(docket, clock.now(), actor);
        return again(scene, onNotice(scene, id, act, locale, typed, refusal), refusal, may(scene, id, act));
    }

    private ModelAndView done(DocketId docket, String key, Locale locale, RedirectAttributes after) {
        return Answer.on(docket.href(), Notice.done("supervision.done", new Texts(messages, locale).t(key)), after);
    }

    /** Back to the form with the reason, or both versions side by side when somebody was faster. */
    private ModelAndView again(Scene scene, ActPage page, Refusal refusal, boolean still) {
        if (!Answer.stale(refusal)) {
            return Answer.again("supervision/act", page, refusal);
        }
        var all = ledger.timeline(scene.docket().subject());
        var latest = all.subList(Math.max(0, all.size() - LATEST), all.size());
        var meanwhile = Timeline.of(latest, Sight.whole(), Map.of(), null);
        return Answer.again("supervision/stale", new StalePage(page, meanwhile, still), refusal);
    }

    private ActPage onDocket(
            Scene scene, String slug, Locale locale, Map<String, List<String>> typed, @Nullable Refusal refusal) {
        var texts = new Texts(messages, locale);
        boolean proposes = slug.equals(NoticeAct.PROPOSE.slug());
        var given =
                new ArrayList<>(proposes ? fields.proposal(scene, texts) : fields.of(docketAct(slug), scene, texts));
        String action = scene.docket().id().href() + "/" + slug;
        var act = new Act(Texts.keyOf(proposes ? NoticeAct.PROPOSE : docketAct(slug)), List.of(), action);
        var facts =
                new ArrayList<>(proposes ? fields.direct(scene, texts) : fields.facts(docketAct(slug), scene, texts));
        if (!proposes) {
            var drafts = below.of(docketAct(slug), scene, texts);
            given.addAll(drafts.fields());
            facts.addAll(drafts.facts());
        }
        return page(scene, act, scene.docket().version(), given, facts, typed, refusal);
    }

    private ActPage onNotice(
            Scene scene,
            UUID id,
            NoticeAct act,
            Locale locale,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal) {
        var notice = notice(scene, id);
        var label =
                new Act(Texts.keyOf(act), List.of(Texts.keyOf(notice.colour())), "/notices/" + id + "/" + act.slug());
        return page(
                scene, label, notice.version(), fields.of(act, new Texts(messages, locale)), List.of(), typed, refusal);
    }

    private ActPage page(
            Scene scene,
            Act act,
            int version,
            List<Field> given,
            List<String> facts,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal) {
        return new ActPage(
                scene.docket(),
                scene.batch().nameOf(scene.docket().lead()),
                act,
                act.href(),
                version,
                refusal == null ? given : new Typed(typed).in(given),
                facts,
                refusal,
                uploads.rule(),
                typed);
    }

    private Scene scene(DocketId docket, Instant at, Actor actor) {
        return reader.look(docket, at, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DocketId docketOf(UUID notice) {
        var docket = notices.docketsOf(List.of(new NoticeId(notice))).get(new NoticeId(notice));
        if (docket == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return docket;
    }

    private static org.zhixing.supervision.desk.Notice notice(Scene scene, UUID id) {
        return scene.notices().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean stillOnDocket(Scene scene, String slug) {
        return slug.equals(NoticeAct.PROPOSE.slug()) || may(scene, docketAct(slug));
    }

    private static boolean may(Scene scene, DocketAct act) {
        return DocketMoves.isOpenTo(scene, act);
    }

    private static boolean may(Scene scene, UUID id, NoticeAct act) {
        var notice = notice(scene, id);
        return NoticeMoves.openTo(scene.parties(), notice.state(), notice.colour()).stream()
                .anyMatch(move -> move.act() == act);
    }

    private static DocketAct docketAct(String slug) {
        return Step.find(DocketAct.class, slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static NoticeAct noticeAct(String slug) {
        return Step.find(NoticeAct.class, slug)
                .filter(act -> act != NoticeAct.PROPOSE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, List<String>>(sent);
        typed.remove("version");
        typed.keySet().removeIf(name -> name.startsWith("_"));
        return typed;
    }
}
