package org.zhixing.supervision.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.SignedPages;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.report.InnerLimit;
import org.zhixing.supervision.report.UnitReport;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitWays;

/** Reports inside a unit: written, put forward, mended, recorded as signed on paper; what was typed is never lost. */
@Controller
class UnitReports {

    private final UnitReportReader reader;
    private final UnitReportDesk desk;
    private final UnitWays ways;
    private final InnerLimit inner;
    private final CaseReader cases;
    private final Fields fields;
    private final Submissions submissions;
    private final SignedPages pages;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;

    UnitReports(
            UnitReportReader reader,
            UnitReportDesk desk,
            UnitWays ways,
            InnerLimit inner,
            CaseReader cases,
            Fields fields,
            Submissions submissions,
            SignedPages pages,
            Uploads uploads,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.desk = desk;
        this.ways = ways;
        this.inner = inner;
        this.cases = cases;
        this.fields = fields;
        this.submissions = submissions;
        this.pages = pages;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
    }

    /** Where a report on a docket is written that goes through the unit first. */
    static String href(DocketId docket, UnitReportKind kind) {
        return address("/unit-reports/new", docket, kind);
    }

    private static String address(String page, DocketId docket, UnitReportKind kind) {
        return page + "?docket=" + docket.value() + "&kind=" + kind.name();
    }

    @GetMapping("/unit-reports/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String docket,
            @RequestParam(defaultValue = "") String kind,
            Actor actor,
            Locale locale) {
        var scene = scene(docket, actor);
        var of = kind(kind);
        return UnitReportDesk.drafts(scene.parties())
                        && ways.of(of, scene.docket().lead()).isPresent()
                ? new ModelAndView("supervision/act", "page", first(scene, of, Map.of(), null, locale))
                : new ModelAndView("redirect:" + scene.docket().id().href());
    }

    @PostMapping("/unit-reports")
    ModelAndView putForward(
            @RequestParam(defaultValue = "") String docket,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var scene = scene(docket, actor);
        var of = kind(kind);
        var typed = new LinkedHashMap<String, List<String>>(sent);
        var id = UnitReportId.next();
        var at = clock.now();
        var refusal = submissions.report(
                id,
                typed,
                files == null ? List.of() : files,
                (form, stored) -> desk.putForward(id, scene.docket().id(), of, content(form, stored), at, actor),
                at,
                actor);
        return refusal == null
                ? done(id, UnitReportAct.PUT_FORWARD, locale, after)
                : Answer.again("supervision/act", first(scene, of, typed, refusal, locale), refusal);
    }

    @GetMapping("/unit-reports/{id:[0-9a-f-]{36}}")
    ModelAndView report(@PathVariable UUID id, Actor actor) {
        var page = reader.page(new UnitReportId(id), actor).orElseThrow(UnitReports::missing);
        return new ModelAndView("supervision/unit-report", "page", page);
    }

    @GetMapping("/unit-reports/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView actForm(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        var act = act(slug);
        var report = known(id, actor);
        return reader.open(report, actor).contains(act)
                ? view(report, act, Map.of(), null, actor, locale)
                : new ModelAndView("redirect:" + report.id().href());
    }

    @PostMapping("/unit-reports/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
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
        var report = known(id, actor);
        var typed = new LinkedHashMap<String, List<String>>(sent);
        var refusal = perform(report, act, typed, files == null ? List.of() : files, actor);
        return refusal == null
                ? done(report.id(), act, locale, after)
                : Answer.again(view(known(id, actor), act, typed, refusal, actor, locale), refusal);
    }

    private @Nullable Refusal perform(
            UnitReport report,
            UnitReportAct act,
            Map<String, List<String>> typed,
            List<MultipartFile> files,
            Actor actor)
            throws IOException {
        var at = clock.now();
        var id = report.id();
        var form = new Typed(typed);
        int version = form.version();
        return switch (act) {
            case PUT_FORWARD ->
                submissions.report(
                        id,
                        typed,
                        files,
                        (read, stored) -> {
                            var kept = new ArrayList<>(read.ids("kept"));
                            kept.retainAll(report.content().evidence());
                            kept.addAll(stored);
                            return desk.putForwardAgain(id, version, content(read, kept), at, actor);
                        },
                        at,
                        actor);
            case TAKE_BACK -> Submissions.refusal(desk.takeBack(id, version, form.text("reason"), at, actor));
            case DROP -> Submissions.refusal(desk.drop(id, version, form.text("reason"), at, actor));
            case RECORD_PAGE ->
                Submissions.refusal(pages.record(
                        id.subject(), form, files, at, actor, page -> desk.recordPage(id, version, page, at, actor)));
            case DECLINE, SUBMIT, STAND_STILL, LAPSE -> Refusal.of("supervision.refused.not-now", "architecture 5");
        };
    }

    private ModelAndView view(
            UnitReport report,
            UnitReportAct act,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            Actor actor,
            Locale locale) {
        if (act == UnitReportAct.RECORD_PAGE) {
            var form = pages.form(desk.way(report.id()), new Typed(typed), clock.today());
            return new ModelAndView(
                    "supervision/unit-report-page", "page", new SignedReportPage(report, form, refusal));
        }
        var scene = scene(report.docket().value().toString(), actor);
        var texts = new Texts(messages, locale);
        List<Field> given =
                act == UnitReportAct.PUT_FORWARD ? mending(report, scene, texts) : List.of(Field.text("reason"));
        var facts = new ArrayList<String>();
        var back = report.wordsBack();
        if (act == UnitReportAct.PUT_FORWARD) {
            if (back != null) {
                facts.add(texts.t("supervision.report.back-because", back));
            }
            facts.addAll(way(report.kind(), scene, texts));
        }
        var page = new ActPage(
                scene.docket(),
                scene.batch().nameOf(scene.docket().lead()),
                new Act(
                        Texts.keyOf(act),
                        List.of(Texts.keyOf(report.kind())),
                        report.id().href()),
                report.id().href() + "/" + act.slug(),
                report.version(),
                new Typed(typed).in(given),
                facts,
                refusal,
                uploads.rule(),
                typed);
        return new ModelAndView("supervision/act", "page", page);
    }

    /** What is reported; a completion report may say why it is late before it is, for it may become late on its way. */
    private List<Field> asked(UnitReportKind kind, Scene scene, Texts texts) {
        var asked = new ArrayList<>(fields.of(kind.act(), scene, texts));
        if (kind == UnitReportKind.COMPLETION
                && asked.stream().noneMatch(field -> field.name().equals("late"))) {
            asked.add(asked.size() - 1, Field.text("late").optional());
        }
        return asked;
    }

    /** The form as it was put forward, to be mended. */
    private List<Field> mending(UnitReport report, Scene scene, Texts texts) {
        var content = report.content();
        var percent = content.percent();
        var amount = content.amount();
        var given = new ArrayList<Field>();
        for (Field field : asked(report.kind(), scene, texts)) {
            given.add(
                    switch (field.name()) {
                        case "words" -> field.with(content.words());
                        case "late" -> field.with(content.lateReason());
                        case "percent" -> field.with(percent == null ? "" : percent.toPlainString());
                        case "amount" -> field.with(amount == null ? "" : amount.toPlainString());
                        case "milestones" ->
                            field.with(content.milestones().stream()
                                    .map(UUID::toString)
                                    .toList());
                        default -> field;
                    });
        }
        var files = reader.files(report, desk.way(report.id())).stream()
                .filter(file -> content.evidence().contains(file.id()))
                .map(file -> new Choice(file.id().toString(), file.fileName()))
                .toList();
        if (!files.isEmpty()) {
            given.add(
                    given.size() - 1,
                    Field.choices(
                                    "kept",
                                    files,
                                    files.stream().map(Choice::value).toList())
                            .optional());
        }
        return given;
    }

    private ActPage first(
            Scene scene,
            UnitReportKind kind,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var given = new Typed(typed).in(asked(kind, scene, texts));
        var facts = new ArrayList<>(way(kind, scene, texts));
        facts.addAll(fields.facts(kind.act(), scene, texts));
        return new ActPage(
                scene.docket(),
                scene.batch().nameOf(scene.docket().lead()),
                new Act(Texts.keyOf(UnitReportAct.PUT_FORWARD), List.of(Texts.keyOf(kind)), ""),
                address("/unit-reports", scene.docket().id(), kind),
                scene.docket().version(),
                given,
                facts,
                refusal,
                uploads.rule(),
                typed);
    }

    /** Through whose hands it goes, and until when it should have left the unit. */
    private List<String> way(UnitReportKind kind, Scene scene, Texts texts) {
        var facts = new ArrayList<String>();
        ways.of(kind, scene.docket().lead()).ifPresent(path -> facts.add(through(path, texts)));
        inner.of(scene.docket().id(), kind, scene.at())
                .ifPresent(due -> facts.add(texts.t(
                        "supervision.report.inner-until",
                        due.minusNanos(1).atZone(org.zhixing.act.Zone.SHANGHAI).toLocalDate(),
                        inner.workingDays())));
        return facts;
    }

    private static String through(Path path, Texts texts) {
        return texts.t(
                "supervision.report.through",
                path.steps().stream()
                        .filter(step -> step.kind().asksPosts())
                        .map(step -> String.join("\u3001", step.posts()))
                        .collect(Collectors.joining(" → ")));
    }

    private static UnitReport.Content content(Typed form, List<UUID> evidence) {
        return new UnitReport.Content(
                form.text("words"),
                form.decimalOrNone("percent"),
                form.decimalOrNone("amount"),
                form.ids("milestones"),
                evidence,
                form.text("late"));
    }

    private ModelAndView done(UnitReportId id, UnitReportAct act, Locale locale, RedirectAttributes after) {
        var texts = new Texts(messages, locale);
        var sent = desk.state(id) == UnitReportState.SUBMITTED;
        return Answer.on(
                id.href(),
                sent ? Notice.done("supervision.report.sent") : Notice.done("supervision.done", texts.name(act)),
                after);
    }

    private Scene scene(String docket, Actor actor) {
        var id = ListAddress.id(docket);
        if (id == null) {
            throw missing();
        }
        return cases.look(new DocketId(id), clock.now(), actor).orElseThrow(UnitReports::missing);
    }

    private UnitReport known(UUID id, Actor actor) {
        return reader.find(new UnitReportId(id), actor).orElseThrow(UnitReports::missing);
    }

    private static UnitReportKind kind(String name) {
        var kind = ListAddress.constant(UnitReportKind.class, name);
        if (kind == null) {
            throw missing();
        }
        return kind;
    }

    private static UnitReportAct act(String slug) {
        return Step.find(UnitReportAct.class, slug).orElseThrow(UnitReports::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
