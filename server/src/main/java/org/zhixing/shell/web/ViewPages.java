package org.zhixing.shell.web;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.Notice;
import org.zhixing.shell.SavedViews;

/** Keeps, renames and forgets one's own views of a list. Only filters of lists that exist come back as addresses. */
@Controller
class ViewPages {

    private static final int LONGEST_QUERY = 500;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z]+=[A-Za-z0-9%._~+-]*");

    private final SavedViews views;
    private final ObjectProvider<FilteredList> lists;

    ViewPages(SavedViews views, ObjectProvider<FilteredList> lists) {
        this.views = views;
        this.lists = lists;
    }

    @PostMapping("/views/{list:[a-z-]+}")
    String keep(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Actor actor,
            RedirectAttributes flash) {
        var filtered = list(list);
        String filter = filter(filtered, query);
        tell(flash, views.keep(owner(actor), filtered, name, filter), "shell.views.kept");
        return back(filtered, filter);
    }

    @PostMapping("/views/{list:[a-z-]+}/{view:[0-9a-f-]{36}}/rename")
    String rename(
            @PathVariable String list,
            @PathVariable UUID view,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Actor actor,
            RedirectAttributes flash) {
        var filtered = list(list);
        tell(flash, views.rename(owner(actor), view, name), "shell.views.renamed");
        return back(filtered, filter(filtered, query));
    }

    @PostMapping("/views/{list:[a-z-]+}/{view:[0-9a-f-]{36}}/forget")
    String forget(@PathVariable String list, @PathVariable UUID view, Actor actor, RedirectAttributes flash) {
        var filtered = list(list);
        views.forget(owner(actor), view);
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("shell.views.forgotten"));
        return back(filtered, "");
    }

    private FilteredList list(String key) {
        return lists.stream()
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static AccountId owner(Actor actor) {
        var account = actor.account();
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }

    /** What of the address is this list's filter; anything else is left out. */
    private static String filter(FilteredList list, String query) {
        return query.length() > LONGEST_QUERY
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> ENCODED.matcher(part).matches())
                        .filter(part -> list.parameters().contains(part.substring(0, part.indexOf('='))))
                        .collect(Collectors.joining("&"));
    }

    private static void tell(RedirectAttributes flash, Outcome<String> outcome, String done) {
        flash.addFlashAttribute(
                Notice.ATTRIBUTE,
                outcome instanceof Outcome.Done<String> name
                        ? Notice.done(done, name.value())
                        : Notice.refused(((Outcome.Refused<String>) outcome).refusal()));
    }

    private static String back(FilteredList list, String filter) {
        return "redirect:" + (filter.isEmpty() ? list.path() : list.path() + "?" + filter);
    }
}
