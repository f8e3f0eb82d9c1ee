package org.zhixing.sample.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.Notice;
import org.zhixing.shell.RouteAccess;
import org.zhixing.timelimit.TimeMachine;

/** Moves case time forward in the sample city; everything that falls due on the way happens in order. */
@Controller
@ConditionalOnProperty("zhixing.sample")
class TimeMachinePages {

    /** Offices are open: what is due at nine has been swept when the visitor looks. */
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final TimeMachine machine;
    private final CaseClock clock;
    private final MessageSource messages;

    TimeMachinePages(TimeMachine machine, CaseClock clock, MessageSource messages) {
        this.machine = machine;
        this.clock = clock;
        this.messages = messages;
    }

    @Bean
    static NavigationEntry timeMachineEntry() {
        return new NavigationEntry(
                MenuSection.RULES, 60, "sample.time-machine", "/time-machine", "history", actor -> true);
    }

    @Bean
    static RouteAccess sampleRoutes() {
        return RouteAccess.of("sample")
                .signedIn("GET", "/time-machine")
                .signedIn("POST", "/time-machine")
                .signedIn("GET", "/time-machine/plan.docx")
                .build();
    }

    @GetMapping("/time-machine")
    ModelAndView show() {
        return new ModelAndView(
                "sample/time-machine",
                "page",
                new TimeMachinePage(clock.now(), clock.today().plusDays(1)));
    }

    /** A plan of thirty pages, for whoever plays the scene of the guide: it is to be read by the product. */
    @GetMapping("/time-machine/plan.docx")
    ResponseEntity<Resource> plan(Locale locale) {
        String name = messages.getMessage("sample.plan.name", null, locale) + ".docx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .body(new ClassPathResource("sample/plan.docx"));
    }

    @PostMapping("/time-machine")
    String move(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Actor actor,
            RedirectAttributes redirect) {
        var moved = machine.forwardTo(to.atTime(MORNING).atZone(Zone.SHANGHAI).toInstant(), actor);
        Notice notice = Notice.of(moved, value -> Notice.done("sample.moved", to.toString()));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:/time-machine";
    }
}
