package org.zhixing.workbench.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** The workbench and the global search. */
@Controller
class WorkbenchPages {

    private static final int SHOWN = 100;
    private static final int FOUND = 30;
    private static final int DAYS = 7;
    private static final int NEWS = 8;
    private static final int AWAITED = 20;

    /** What has no limit stands between what is late and what is not. */
    private static Comparator<ToDo> byTimeLeft(Instant now) {
        return Comparator.comparing((ToDo toDo) -> !toDo.urgent())
                .thenComparing(toDo -> Objects.requireNonNullElse(toDo.dueAt(), now));
    }

    private final ObjectProvider<ToDoSource> toDos;
    private final ObjectProvider<SearchSource> searches;
    private final CaseClock clock;
    private final Inbox inbox;

    WorkbenchPages(
            ObjectProvider<ToDoSource> toDos, ObjectProvider<SearchSource> searches, CaseClock clock, Inbox inbox) {
        this.toDos = toDos;
        this.searches = searches;
        this.clock = clock;
        this.inbox = inbox;
    }

    @Bean
    static NavigationEntry workbenchEntry() {
        return new NavigationEntry(
                MenuSection.DESK,
                10,
                "workbench.title",
                "/workbench",
                "layout-dashboard",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @GetMapping("/workbench")
    ModelAndView workbench(Actor actor) {
        Instant now = clock.now();
        List<ToDo> all = toDos.stream()
                .flatMap(source -> source.waitingFor(actor, now, SHOWN + 1).stream())
                .sorted(byTimeLeft(now))
                .toList();
        LocalDate today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        List<WorkbenchPage.Day> week = Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> new WorkbenchPage.Day(
                        day, all.stream().filter(toDo -> fallsOn(toDo, day)).toList()))
                .toList();
        List<ToDo> awaited = toDos.stream()
                .flatMap(source -> source.awaitedBy(actor, now, AWAITED).stream())
                .sorted(byTimeLeft(now))
                .limit(AWAITED)
                .toList();
        var page = new WorkbenchPage(
                actor.personName(),
                now,
                all.stream().filter(toDo -> isLate(toDo, now)).limit(SHOWN).toList(),
                all.stream().filter(toDo -> !isLate(toDo, now)).limit(SHOWN).toList(),
                awaited,
                week,
                news(actor, today),
                all.size() > SHOWN);
        return new ModelAndView("workbench/workbench", "page", page);
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor) {
        String words = SearchWords.query(q);
        var found = words.isEmpty()
                ? List.<org.zhixing.shell.Found>of()
                : searches.stream()
                        .flatMap(source -> source.find(actor, words, q.strip(), FOUND).stream())
                        .toList();
        return new ModelAndView("workbench/search", "page", new SearchPage(q, found));
    }

    /** What changed since the beginning of yesterday. */
    private List<InboxItem> news(Actor actor, LocalDate today) {
        var yesterday = today.minusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
        return inbox.list(actor, false, null, NEWS).stream()
                .filter(item -> !item.at().isBefore(yesterday))
                .toList();
    }

    private static boolean isLate(ToDo toDo, Instant now) {
        return toDo.dueAt() != null && toDo.dueAt().isBefore(now);
    }

    /** A limit ends at 24:00, so its last moment decides the day. */
    private static boolean fallsOn(ToDo toDo, LocalDate day) {
        return toDo.dueAt() != null
                && LocalDate.ofInstant(toDo.dueAt().minusNanos(1), Zone.SHANGHAI)
                        .equals(day);
    }
}
