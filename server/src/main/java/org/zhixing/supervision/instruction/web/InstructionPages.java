package org.zhixing.supervision.instruction.web;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;
import org.zhixing.attachment.Uploads;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.WrittenUnits;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.RemarkKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.instruction.Matter;
import org.zhixing.supervision.instruction.Offices;
import org.zhixing.supervision.instruction.ReportSheets;
import org.zhixing.supervision.instruction.Similar;
import org.zhixing.supervision.instruction.web.InstructionActPage.MatterForm;
import org.zhixing.supervision.rule.Rules;

/** The page of one instruction, and the forms of what is done about it. */
@Controller
class InstructionPages {

    private final InstructionReader reader;
    private final Entry entry;
    private final Offices offices;
    private final Similar similar;
    private final ReportSheets reports;
    private final Organization organization;
    private final Uploads uploads;
    private final Rules rules;
    private final DutyGate duties;
    private final CaseClock clock;
    private final MessageSource messages;

    InstructionPages(
            InstructionReader reader,
            Entry entry,
            Offices offices,
            Similar similar,
            ReportSheets reports,
            Organization organization,
            Uploads uploads,
            Rules rules,
            DutyGate duties,
            CaseClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.entry = entry;
        this.offices = offices;
        this.similar = similar;
        this.reports = reports;
        this.organization = organization;
        this.uploads = uploads;
        this.rules = rules;
        this.duties = duties;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/instructions/{id:[0-9a-f-]{36}}")
    ModelAndView instruction(@PathVariable UUID id, Actor actor) {
        return new ModelAndView("supervision/instruction", "page", whole(id, clock.now(), actor));
    }

    @GetMapping("/instructions/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView form(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        var whole = whole(id, clock.now(), actor);
        var act = act(slug);
        if (act != whole.primary() && !whole.others().contains(act)) {
            return new ModelAndView("redirect:" + whole.instruction().id().href());
        }
        return new ModelAndView("supervision/instruction-act", "page", page(whole, act, Map.of(), null, false, locale));
    }

    @PostMapping("/instructions/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var at = clock.now();
        var whole = whole(id, at, actor);
        var act = act(slug);
        var form = Typed.of(sent);
        var typed = form.values();
        if (sent.containsKey("more")) {
            return new ModelAndView("supervision/instruction-act", "page", page(whole, act, typed, null, true, locale));
        }
        Outcome<InstructionCommand> command = InstructionForms.command(
                act,
                whole.instruction().id(),
                form.version(),
                typed,
                whole.remarks(),
                written -> WrittenUnits.meant(written, organization, clock.today()));
        Refusal refusal;
        if (command instanceof Outcome.Refused<InstructionCommand> unreadable) {
            refusal = unreadable.refusal();
        } else {
            var outcome = entry.perform(command.orThrow(), files == null ? List.of() : files, at, actor);
            refusal = outcome instanceof Outcome.Refused<InstructionId> refused ? refused.refusal() : null;
        }
        if (refusal == null) {
            var done = Notice.done("supervision.done", new Texts(messages, locale).name(act));
            return Answer.on(whole.instruction().id().href(), done, after);
        }
        return Answer.again("supervision/instruction-act", page(whole, act, typed, refusal, false, locale), refusal);
    }

    private InstructionActPage page(
            InstructionPage whole,
            InstructionAct act,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            boolean more,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var today = clock.today();
        var matters = matters(whole, act, typed, more);
        return new InstructionActPage(
                whole,
                act,
                refusal,
                words(whole, act, typed),
                matters,
                similar(whole, act, typed.isEmpty() ? List.of() : matters),
                organization.units(today).stream()
                        .filter(unit -> unit.type() != UnitType.SECTION && unit.type() != UnitType.TASK_FORCE)
                        .map(Unit::choice)
                        .toList(),
                offices.leaders(today).stream()
                        .map(held ->
                                new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                        .toList(),
                Choice.of(RemarkKind.class, texts),
                Choice.of(Urgency.class, texts),
                duties.choices(
                        matters.stream().map(MatterForm::requirement).collect(java.util.stream.Collectors.joining(" ")),
                        today,
                        texts.locale()),
                rules.current().number("instruction.reply.length"),
                uploads.rule(),
                typed);
    }

    /** What was typed, or the proposal that was sent back, or one empty matter with the leader's words. */
    private static List<MatterForm> matters(
            InstructionPage whole, InstructionAct act, Map<String, List<String>> typed, boolean more) {
        if (act != InstructionAct.PROPOSE) {
            return List.of();
        }
        var all = new java.util.ArrayList<MatterForm>();
        if (!typed.isEmpty()) {
            all.addAll(InstructionForms.matters(typed));
        } else {
            whole.matters().stream()
                    .filter(matter -> matter.docket() == null)
                    .forEach(matter -> all.add(form(matter, whole)));
        }
        if (more || all.isEmpty()) {
            var last = whole.remarks().stream()
                    .filter(remark -> !remark.text().isEmpty())
                    .reduce((earlier, later) -> later);
            all.add(new MatterForm(
                    all.size() + 1,
                    "",
                    all.isEmpty() ? last.map(remark -> remark.text()).orElse("") : "",
                    "",
                    "",
                    List.of(),
                    "",
                    Urgency.ORDINARY.name(),
                    "",
                    "",
                    DutyGround.UNSAID));
        }
        return all;
    }

    private static MatterForm form(Matter matter, InstructionPage whole) {
        var what = matter.what();
        return new MatterForm(
                matter.place(),
                what.title(),
                what.quote(),
                what.requirement(),
                what.lead().value().toString(),
                what.assistants().stream().map(unit -> unit.value().toString()).toList(),
                what.members().stream().map(whole::name).collect(java.util.stream.Collectors.joining("\u3001")),
                what.urgency().name(),
                what.due() == null ? "" : what.due().toString(),
                what.although(),
                what.duty());
    }

    private Map<Integer, List<Similar.Like>> similar(
            InstructionPage whole, InstructionAct act, List<MatterForm> typed) {
        var found = new HashMap<Integer, List<Similar.Like>>();
        if (act == InstructionAct.PROPOSE) {
            typed.forEach(matter -> found.put(matter.place(), similar.to(matter.title())));
        } else if (act == InstructionAct.OPEN) {
            whole.matters().stream()
                    .filter(matter -> matter.docket() == null)
                    .forEach(matter ->
                            found.put(matter.place(), similar.to(matter.what().title())));
        }
        return found;
    }

    private String words(InstructionPage whole, InstructionAct act, Map<String, List<String>> typed) {
        if (!typed.isEmpty()) {
            return InstructionForms.text(typed, "words");
        }
        return switch (act) {
            case PROPOSE -> Objects.requireNonNullElse(whole.instruction().opinion(), "");
            case DRAFT_REPLY ->
                whole.instruction().replyDrafter() == null
                        ? reports.drafted(whole.matters(), whole.instruction().round(), clock.today())
                        : Objects.requireNonNullElse(whole.instruction().replyWords(), "");
            default -> "";
        };
    }

    private InstructionPage whole(UUID id, Instant at, Actor actor) {
        return reader.page(new InstructionId(id), at, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static InstructionAct act(String slug) {
        return Step.find(InstructionAct.class, slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
