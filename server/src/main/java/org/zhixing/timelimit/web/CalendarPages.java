package org.zhixing.timelimit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.Notice;
import org.zhixing.timelimit.CalendarNotices;
import org.zhixing.timelimit.CalendarNotices.Effect;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeReading;

/** The working calendar, and the import of a new year's notice: pasted, tried out, then brought. */
@Controller
class CalendarPages {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final CalendarNotices notices;
    private final CaseClock clock;

    CalendarPages(CalendarNotices notices, CaseClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView year(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        int asked = year == null ? clock.today().getYear() : year;
        int shown = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, asked));
        CalendarPage page = CalendarPage.of(notices.calendar(), shown, mayImport(actor));
        return new ModelAndView("timelimit/calendar", "page", page);
    }

    @GetMapping("/calendar/notices")
    ModelAndView notices(Actor actor) {
        return page("", null, null, actor);
    }

    @PostMapping("/calendar/notices/check")
    ModelAndView check(@RequestParam String text, Actor actor) {
        NoticeReading reading = notices.read(text);
        HolidayNotice one = only(reading);
        return page(text, reading, one == null ? null : notices.tryOut(one), actor);
    }

    @PostMapping("/calendar/notices")
    String bring(@RequestParam String text, Actor actor, RedirectAttributes attributes) {
        HolidayNotice one = only(notices.read(text));
        Outcome<Effect> outcome = one == null
                ? Outcome.refused(Refusal.of("timelimit.notice.unreadable", "L20"))
                : notices.bring(one, actor);
        attributes.addFlashAttribute(
                Notice.ATTRIBUTE,
                outcome instanceof Outcome.Done<Effect> done
                        ? Notice.done(
                                "timelimit.notice.imported",
                                NoticesPage.sum(done.value().later()),
                                NoticesPage.sum(done.value().kept()))
                        : Notice.refused(((Outcome.Refused<Effect>) outcome).refusal()));
        return "redirect:/calendar/notices";
    }

    private ModelAndView page(String text, @Nullable NoticeReading reading, @Nullable Effect effect, Actor actor) {
        if (!mayImport(actor)) {
            throw new AccessDeniedException("notices");
        }
        NoticesPage page = new NoticesPage(notices.all(), text, reading, effect);
        return new ModelAndView("timelimit/notices", "page", page);
    }

    /** Notices come one at a time, so that each effect is seen before it happens. */
    private static @Nullable HolidayNotice only(NoticeReading reading) {
        List<HolidayNotice> all = reading.notices();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static boolean mayImport(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR);
    }
}
