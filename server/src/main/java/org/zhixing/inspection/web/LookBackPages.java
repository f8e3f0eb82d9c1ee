package org.zhixing.inspection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Attachments;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.LookBackAct;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.lookback.LookBack;
import org.zhixing.inspection.lookback.LookBackMonths;
import org.zhixing.inspection.lookback.LookBackRegister;
import org.zhixing.inspection.lookback.LookBackReminders;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.RegisterForms;

/** The look-back: the months, the draw, its dockets, and what each shows. */
@Controller
class LookBackPages {

    private final LookBackRegister register;
    private final LookBackMonths months;
    private final LookBackReminders reminders;
    private final LookBackForms forms;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Attachments attachments;
    private final Ledger ledger;
    private final CaseClock clock;

    LookBackPages(
            LookBackRegister register,
            LookBackMonths months,
            LookBackReminders reminders,
            LookBackForms forms,
            InspectionSight sight,
            CityOffices offices,
            Attachments attachments,
            Ledger ledger,
            CaseClock clock) {
        this.register = register;
        this.months = months;
        this.reminders = reminders;
        this.forms = forms;
        this.sight = sight;
        this.offices = offices;
        this.attachments = attachments;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/look-back")
    ModelAndView list(@RequestParam(required = false) @Nullable String month, Actor actor) {
        var today = clock.today();
        var seer = sight.standing(actor, today);
        String shown = month == null ? months.lastDrawn().orElse("") : month;
        var drawn = register.of(shown, seer);
        return new ModelAndView(
                "inspection/look-backs",
                "page",
                new LookBacksPage(
                        shown,
                        seer.seesAll() ? months.all(today) : List.of(),
                        drawn,
                        offices.names(
                                drawn.stream().map(LookBack::unit).distinct().toList(), today),
                        seer.seesAll() ? register.drawOf(shown).orElse(null) : null,
                        seer.office(),
                        months.terms()));
    }

    @PostMapping("/look-back")
    ModelAndView draw(@RequestParam String month, Actor actor, RedirectAttributes after) {
        var outcome = register.draw(month, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<String> refused) {
            return Answer.on("/look-back", Notice.refused(refused.refusal()), after);
        }
        return Answer.on("/look-back?month=" + outcome.orThrow(), Notice.done("inspection.look-back.drawn"), after);
    }

    /** Where a message about the draw of a month leads. */
    @GetMapping("/look-back/months/{id:[0-9a-f-]{36}}")
    String month(@PathVariable UUID id) {
        return "redirect:/look-back?month="
                + reminders.monthOf(new CaseId(CaseKind.LOOK_BACK_MONTH, id)).orElseThrow(PlanPages::missing);
    }

    @GetMapping("/look-back/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.LOOK_BACK, id);
        var seer = sight.standing(actor, clock.today());
        var one = register.find(found, seer).orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(List.of()));
        InspectionAct primary = open.contains(LookBackAct.ANSWER)
                ? LookBackAct.ANSWER
                : open.contains(LookBackAct.CONFIRM) ? LookBackAct.CONFIRM : null;
        open.remove(primary);
        return new ModelAndView(
                "inspection/look-back",
                "page",
                new LookBackPage(one, offices.name(one.unit(), clock.today()), shown(one), primary, open));
    }

    /** What the docket has on record; whoever may see this look-back may see the docket. */
    private Timeline shown(LookBack one) {
        var links = Timeline.links(attachments.of(one.docket().subject()), List.of());
        return Timeline.of(ledger.timeline(one.docket().subject()), Sight.whole(), links, null);
    }
}
