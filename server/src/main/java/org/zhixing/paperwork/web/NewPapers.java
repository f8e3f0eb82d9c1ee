package org.zhixing.paperwork.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.paperwork.NewPaper;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.paperwork.sheet.Answered;
import org.zhixing.paperwork.sheet.FirstDraft;
import org.zhixing.paperwork.sheet.Matter;
import org.zhixing.paperwork.sheet.Origins;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.InstructionId;

/** Drafting a paper from the page of a docket or an instruction. */
@Controller
class NewPapers {

    private static final Set<UnitType> NO_BODY = EnumSet.of(UnitType.GOVERNMENT, UnitType.SECTION, UnitType.TASK_FORCE);

    private final PaperDesk desk;
    private final PaperRows rows;
    private final PaperSight sight;
    private final Origins origins;
    private final FirstDraft first;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    NewPapers(
            PaperDesk desk,
            PaperRows rows,
            PaperSight sight,
            Origins origins,
            FirstDraft first,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.rows = rows;
        this.sight = sight;
        this.origins = origins;
        this.first = first;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/paperwork/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "case", defaultValue = "") String id,
            Actor actor,
            Locale locale) {
        return form(kind(kind), origin(from, id, actor), null, null, new Texts(messages, locale));
    }

    @PostMapping("/paperwork")
    ModelAndView draft(
            @RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale, RedirectAttributes after) {
        var kind = kind(text(sent, "kind"));
        var origin = origin(text(sent, "from"), text(sent, "case"), actor);
        var unit = ListAddress.id(text(sent, "unit"));
        var outcome = desk.draft(
                new NewPaper(
                        kind,
                        origin,
                        dockets(sent),
                        ListAddress.id(text(sent, "extension")),
                        unit == null ? null : new UnitId(unit),
                        text(sent, "body"),
                        entries(sent)),
                clock.now(),
                actor);
        if (outcome instanceof Outcome.Refused<PaperId> refused) {
            return form(kind, origin, sent, refused.refusal(), new Texts(messages, locale));
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("paperwork.drafted"));
        return new ModelAndView("redirect:" + outcome.orThrow().href());
    }

    private ModelAndView form(
            PaperKind kind,
            CaseRef origin,
            @Nullable MultiValueMap<String, String> sent,
            @Nullable Refusal refusal,
            Texts texts) {
        var at = clock.now();
        boolean instructed = origin.type().equals(InstructionId.TYPE);
        var instruction = instructed ? origins.instruction(origin.id()).orElseThrow(NewPapers::missing) : null;
        var matters = instructed
                ? origins.matters(origins.docketsOf(origin.id()), at)
                : origins.matters(List.of(new DocketId(origin.id())), at);
        var extensions = kind == PaperKind.EXTENSION && !instructed ? extensions(origin.id()) : List.<Answered>of();
        var suggested = suggested(kind, matters);
        String drafted = first.body(kind, matters, suggested, extensions.isEmpty() ? null : extensions.get(0), at);
        var page = new NewPaperPage(
                kind,
                origin.type(),
                origin.id().toString(),
                instructed ? new InstructionId(origin.id()).href() : new DocketId(origin.id()).href(),
                first.title(kind, matters, instruction),
                matters,
                kind == PaperKind.ASSIGNMENT && !instructed && !matters.isEmpty()
                        ? origins.besides(matters.get(0), at)
                        : List.of(),
                sent == null ? List.of() : sent.getOrDefault("dockets", List.of()),
                units(kind, instructed, matters),
                sent == null ? (suggested == null ? "" : suggested.value().toString()) : text(sent, "unit"),
                extensions.stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                texts.t("paperwork.extension.choice", one.nth(), one.workingDays(), one.askedBy())))
                        .toList(),
                sent == null ? "" : text(sent, "extension"),
                sent == null ? drafted : text(sent, "body"),
                sent == null ? Map.of() : entries(sent),
                refusal);
        var view = new ModelAndView("paperwork/new", "page", page);
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<Answered> extensions(UUID docket) {
        return origins.extensions(new DocketId(docket)).stream()
                .filter(one -> !rows.hasForm(one.id()))
                .toList();
    }

    /** The unit that was named as competent; of an instruction the first that has a matter. */
    private @Nullable UnitId suggested(PaperKind kind, List<Matter> matters) {
        if (matters.isEmpty()) {
            return null;
        }
        return kind == PaperKind.FORWARDING
                ? origins.competent(matters.get(0).id()).orElse(null)
                : matters.get(0).lead();
    }

    private List<Choice> units(PaperKind kind, boolean instructed, List<Matter> matters) {
        LocalDate today = clock.today();
        if (kind == PaperKind.FORWARDING) {
            return organization.units(today).stream()
                    .filter(unit -> !NO_BODY.contains(unit.type()))
                    .map(Unit::choice)
                    .toList();
        }
        if (kind != PaperKind.ASSIGNMENT || !instructed) {
            return List.of();
        }
        var leads = matters.stream().map(Matter::lead).distinct().toList();
        return organization.units(leads, today).values().stream()
                .sorted(Comparator.comparingInt(unit -> unit.officialOrder()))
                .map(Unit::choice)
                .toList();
    }

    private CaseRef origin(String from, String id, Actor actor) {
        var known = ListAddress.id(id);
        if (known == null) {
            throw missing();
        }
        var origin =
                from.equals(InstructionId.TYPE) ? new InstructionId(known).subject() : new DocketId(known).subject();
        if (!sight.seesOrigin(actor, origin)) {
            throw missing();
        }
        return origin;
    }

    private static PaperKind kind(String name) {
        var kind = ListAddress.constant(PaperKind.class, name);
        if (kind == null) {
            throw missing();
        }
        return kind;
    }

    static Map<PaperField, String> entries(MultiValueMap<String, String> sent) {
        var entries = new EnumMap<PaperField, String>(PaperField.class);
        for (PaperField field : PaperField.values()) {
            String typed = text(sent, field.name());
            if (!typed.isEmpty()) {
                entries.put(field, typed);
            }
        }
        return entries;
    }

    private static List<DocketId> dockets(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("dockets", List.of()).stream()
                .map(ListAddress::id)
                .filter(Objects::nonNull)
                .map(DocketId::new)
                .toList();
    }

    static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip().replace("\r\n", "\n");
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
