package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.WrittenUnits;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.OpenDocket.Quantity;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Rhythm;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.docket.Drafts;
import org.zhixing.supervision.instruction.Similar;

/** One docket opened by hand: the green notice goes out at once. */
@Controller
class NewDockets {

    private final Dockets dockets;
    private final Organization organization;
    private final Similar similar;
    private final Drafts drafts;
    private final DutyGate duties;
    private final CaseClock clock;
    private final TransactionTemplate transaction;

    NewDockets(
            Dockets dockets,
            Organization organization,
            Similar similar,
            Drafts drafts,
            DutyGate duties,
            CaseClock clock,
            TransactionTemplate transaction) {
        this.dockets = dockets;
        this.organization = organization;
        this.similar = similar;
        this.drafts = drafts;
        this.duties = duties;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/dockets/new")
    ModelAndView form() {
        return show(null, NewDocketForm.empty(), List.of(), List.of());
    }

    @PostMapping("/dockets")
    ModelAndView open(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String requirement,
            @RequestParam(defaultValue = "DOCUMENT") SourceKind sourceKind,
            @RequestParam(defaultValue = "") String sourceTitle,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "ORDINARY") Urgency urgency,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(required = false) @Nullable List<String> assistants,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String pastDueReason,
            @RequestParam(defaultValue = "ONE_OFF") DocketKind kind,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String measured,
            @RequestParam(defaultValue = "") String planned,
            @RequestParam(defaultValue = "") String although,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(defaultValue = "") String dutyItem,
            @RequestParam(defaultValue = "") String dutyAdmission,
            @RequestParam(defaultValue = "") String dutyAdmittedOn,
            @RequestParam(defaultValue = "") String confirmed,
            Actor actor,
            RedirectAttributes redirect) {
        var form = new NewDocketForm(
                title.strip(),
                requirement.strip(),
                sourceKind,
                sourceTitle.strip(),
                authority.strip(),
                urgency,
                lead,
                assistants == null ? List.of() : assistants,
                due,
                pastDueReason.strip(),
                kind,
                rhythm,
                target.strip(),
                measured.strip(),
                planned,
                although.strip(),
                members.strip(),
                DutyGround.typed(dutyItem, dutyAdmission, dutyAdmittedOn));
        var alike = similar.to(form.title());
        var units = WrittenUnits.meant(form.members(), organization, clock.today());
        if (units instanceof Outcome.Refused<List<UnitId>> refused) {
            return Answer.again(show(refused.refusal(), form, alike, List.of()), refused.refusal());
        }
        var meant = units.orThrow().stream()
                .filter(unit -> !unit.value().toString().equalsIgnoreCase(form.lead()))
                .toList();
        if (!meant.isEmpty() && check(form).isDone() && !confirmed.equals(DividePages.confirms(meant))) {
            return show(null, form, alike, meant);
        }
        Outcome<DocketId> opened = check(form)
                .then(docket -> !alike.isEmpty() && form.although().isEmpty()
                        ? Outcome.refused("supervision.refused.similar", "R040")
                        : Outcome.done(alike.isEmpty() ? docket : docket.although(form.although())))
                .then(docket -> transaction.execute(status -> {
                    var at = clock.now();
                    var outcome = dockets.open(docket.fanOut(meant), at, actor)
                            .then(ids -> planned(form, ids.get(0)))
                            .then(course -> course.isEmpty()
                                    ? Outcome.done(docket.id())
                                    : dockets.perform(course.get(0), at, actor));
                    if (!outcome.isDone()) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                }));
        if (opened instanceof Outcome.Refused<DocketId> refused) {
            return Answer.again(show(refused.refusal(), form, alike, List.of()), refused.refusal());
        }
        return Answer.on(
                opened.orThrow().href(),
                Notice.done(drafts.byOne() ? "supervision.new.done" : "supervision.new.drafted"),
                redirect);
    }

    /** The course that was typed with it: milestones need one, values may follow later. */
    private static Outcome<List<DocketCommand>> planned(NewDocketForm form, DocketId docket) {
        boolean measured = form.kind() == DocketKind.QUANTIFIED || form.kind() == DocketKind.MILESTONE;
        if (!measured || (form.kind() == DocketKind.QUANTIFIED && form.planned().isBlank())) {
            return Outcome.done(List.of());
        }
        try {
            var course = CourseForm.read(new Typed(Map.of(
                    "measure", List.of(form.kind().name()),
                    "target", List.of(form.target()),
                    "measured", List.of(form.measured()),
                    "planned", List.of(form.planned()))));
            return Outcome.done(List.of(new DocketCommand.SetCourse(docket, DocketCommand.ANY_VERSION, course, "")));
        } catch (Typed.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal(DocketId.MODULE));
        }
    }

    /** What the kind needs (practice 4). */
    private static Outcome<OpenDocket> ofKind(OpenDocket docket, NewDocketForm form) {
        Rhythm rhythm = null;
        Quantity quantity = null;
        try {
            if (form.kind() == DocketKind.ONGOING && !form.rhythm().isEmpty()) {
                rhythm = Rhythm.valueOf(form.rhythm());
            }
            if (form.kind() == DocketKind.QUANTIFIED) {
                quantity = new Quantity(new BigDecimal(form.target()), form.measured());
            }
        } catch (IllegalArgumentException unreadable) {
            return Outcome.refused("supervision.refused.course-target", "practice 4");
        }
        if (quantity != null
                && (quantity.target().signum() <= 0 || quantity.unitOfMeasure().isEmpty())) {
            return Outcome.refused("supervision.refused.course-target", "practice 4");
        }
        return Outcome.done(docket.withKind(form.kind()).withRhythm(rhythm).withQuantity(quantity));
    }

    private static Outcome<OpenDocket> check(NewDocketForm form) {
        if (form.title().isEmpty() || form.requirement().isEmpty()) {
            return Outcome.refused("supervision.new.refused.what", "R041");
        }
        if (form.sourceTitle().isEmpty() || form.authority().isEmpty()) {
            return Outcome.refused("supervision.new.refused.authority", "L1");
        }
        if (form.lead().isEmpty()) {
            return Outcome.refused("supervision.new.refused.lead", "practice 5");
        }
        LocalDate due;
        try {
            due = form.due().isEmpty() ? null : LocalDate.parse(form.due());
        } catch (DateTimeParseException noDate) {
            return Outcome.refused("supervision.new.refused.due", "R041", form.due());
        }
        UnitId lead;
        var participants = new ArrayList<Participant>();
        try {
            lead = new UnitId(UUID.fromString(form.lead()));
            for (String assistant : form.assistants()) {
                if (!assistant.isBlank() && !assistant.equals(form.lead())) {
                    participants.add(new Participant(new UnitId(UUID.fromString(assistant)), Part.ASSISTANT, null));
                }
            }
        } catch (IllegalArgumentException noUnit) {
            return Outcome.refused("supervision.refused.no-such-unit", "R041");
        }
        var docket = OpenDocket.of(
                        new Source(form.sourceKind(), null, form.sourceTitle(), form.authority()),
                        form.title(),
                        form.requirement(),
                        lead)
                .withUrgency(form.urgency())
                .withParticipants(participants)
                .withDue(due)
                .withPastDueReason(form.pastDueReason().isEmpty() ? null : form.pastDueReason())
                .onDuty(form.duty());
        return ofKind(docket, form);
    }

    private ModelAndView show(
            @Nullable Refusal refusal, NewDocketForm form, List<Similar.Like> alike, List<UnitId> members) {
        List<Choice> units = organization.units(clock.today()).stream()
                .filter(unit -> unit.type() != UnitType.SECTION && unit.type() != UnitType.TASK_FORCE)
                .map(unit -> new Choice(unit.id().value().toString().toLowerCase(Locale.ROOT), unit.name()))
                .toList();
        var names = organization.names(members, clock.today());
        var page = new NewDocketPage(
                refusal == null ? null : refusal.key(),
                refusal == null ? List.of() : refusal.args(),
                units,
                form,
                alike,
                members.stream().map(unit -> names.getOrDefault(unit, "")).toList(),
                DividePages.confirms(members),
                duties.choices(form.title() + " " + form.requirement(), clock.today(), LocaleContextHolder.getLocale()),
                drafts.byOne());
        return new ModelAndView("supervision/new", "page", page);
    }
}
