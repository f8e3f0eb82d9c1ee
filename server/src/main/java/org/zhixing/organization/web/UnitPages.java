package org.zhixing.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Post;
import org.zhixing.organization.Standing;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitListing;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Texts;

/** Units, today or on a past day: who held this post then. */
@Controller
class UnitPages {

    private static final int ROWS = 100;

    private final UnitListing listing;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    UnitPages(UnitListing listing, Organization organization, CaseClock clock, MessageSource messages) {
        this.listing = listing;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/system/organization")
    ModelAndView units(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Actor actor,
            Locale locale) {
        var day = on == null ? clock.today() : on;
        var wanted = Arrays.stream(UnitType.values())
                .filter(each -> each.name().equals(type))
                .findFirst()
                .orElse(null);
        var found = listing.page(search, wanted, after, ROWS, day);
        var texts = new Texts(messages, locale);
        var next = found.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/system/organization")
                        .queryParam("search", "{search}")
                        .queryParam("type", type)
                        .queryParam("on", day)
                        .queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(search, found.next())
                        .toUriString();
        return new ModelAndView(
                "organization/units",
                "page",
                new UnitsPage(
                        found.lines(),
                        found.total(),
                        search,
                        wanted == null ? "" : wanted.name(),
                        day.toString(),
                        choices(UnitType.values(), texts),
                        next,
                        maintains(actor)));
    }

    @GetMapping("/system/organization/units/{id}")
    ModelAndView unit(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Actor actor,
            Locale locale) {
        Instant now = clock.now();
        return unit(new UnitId(id), on, null, now, actor, locale);
    }

    ModelAndView unit(
            UnitId id,
            @Nullable LocalDate on,
            UnitPage.@Nullable Asking asking,
            Instant now,
            Actor actor,
            Locale locale) {
        var today = LocalDate.ofInstant(now, org.zhixing.act.Zone.SHANGHAI);
        var day = on == null ? today : on;
        var unit = organization.unit(id, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var parentId = unit.parent();
        var parent = parentId == null ? null : organization.unit(parentId, day).orElse(null);
        var texts = new Texts(messages, locale);
        var all = organization.units(day);
        boolean changes = maintains(actor) && day.equals(today);
        return new ModelAndView(
                "organization/unit",
                "page",
                new UnitPage(
                        unit,
                        day,
                        day.equals(today),
                        parent,
                        organization.leadersInCharge(List.of(id), day).get(id),
                        rows(id, day),
                        all.stream().filter(each -> id.equals(each.parent())).toList(),
                        organization.taskForces(day).stream()
                                .filter(force -> force.unit().equals(id))
                                .findFirst()
                                .orElse(null),
                        changes,
                        changes ? leaders(all, day) : List.of(),
                        choices(
                                Stream.of(Role.values())
                                        .filter(role -> !role.administers())
                                        .toArray(Role[]::new),
                                texts),
                        choices(Standing.values(), texts),
                        asking));
    }

    private List<UnitPage.PostRow> rows(UnitId unit, LocalDate on) {
        var posts = organization.postsOf(unit, on);
        var ids = posts.stream().map(Post::id).toList();
        var holders = organization.holders(ids, on);
        var standIns = organization.standInsFor(ids, on);
        return posts.stream()
                .map(post -> new UnitPage.PostRow(
                        post, holders.getOrDefault(post.id(), List.of()), standIns.getOrDefault(post.id(), List.of())))
                .toList();
    }

    private List<Choice> leaders(List<Unit> all, LocalDate on) {
        return all.stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT)
                .flatMap(unit -> organization.staffOf(unit.id(), on).stream())
                .filter(held -> held.duty() == Role.LEADER)
                .map(UnitPages::choice)
                .distinct()
                .toList();
    }

    private static Choice choice(Appointment held) {
        return new Choice(held.post().value().toString(), held.postName() + " " + held.personName());
    }

    private static List<Choice> choices(Enum<?>[] constants, Texts texts) {
        return Arrays.stream(constants)
                .map(each -> new Choice(each.name(), texts.name(each)))
                .toList();
    }

    static boolean maintains(Actor actor) {
        return actor.has(Role.SYSTEM_ADMINISTRATOR);
    }
}
