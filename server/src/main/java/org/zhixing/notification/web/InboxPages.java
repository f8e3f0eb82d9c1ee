package org.zhixing.notification.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.Inbox.Place;
import org.zhixing.notification.InboxItem;
import org.zhixing.shell.Notice;

/** Lists messages, opens them, marks them read. Looking at the list marks nothing. */
@Controller
class InboxPages {

    private static final int PAGE = 50;

    private final Inbox inbox;

    InboxPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "unread", defaultValue = "false") boolean unreadOnly,
            @RequestParam(name = "before", required = false) @Nullable String before) {
        var items = inbox.list(actor, unreadOnly, Place.read(before), PAGE + 1);
        boolean more = items.size() > PAGE;
        var shown = more ? items.subList(0, PAGE) : items;
        var newest = shown.isEmpty() ? null : placeOf(shown.get(0));
        var next = more ? "/inbox?unread=" + unreadOnly + "&before=" + placeOf(shown.get(PAGE - 1)) : null;
        return new ModelAndView("notification/inbox", "page", new InboxPage(shown, unreadOnly, newest, next));
    }

    /** What the bell shows: the number of unread messages, or nothing. */
    @GetMapping("/inbox/count")
    ResponseEntity<String> count(Actor actor) {
        int unread = inbox.unread(actor);
        var text = unread == 0 ? "" : unread >= Inbox.MANY ? Inbox.MANY - 1 + "+" : String.valueOf(unread);
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(text);
    }

    @PostMapping("/inbox/{id}/open")
    String open(Actor actor, @PathVariable UUID id) {
        return "redirect:" + read(actor, id);
    }

    @PostMapping("/inbox/{id}/read")
    String markRead(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean unread) {
        read(actor, id);
        return back(unread);
    }

    @PostMapping("/inbox/read")
    String markAllRead(
            Actor actor,
            @RequestParam String newest,
            @RequestParam(defaultValue = "false") boolean unread,
            RedirectAttributes flash) {
        var place = Place.read(newest);
        if (place == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        inbox.readUpTo(actor, place);
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.inbox.all-read"));
        return back(unread);
    }

    private String read(Actor actor, UUID id) {
        return inbox.read(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(boolean unread) {
        return unread ? "redirect:/inbox?unread=true" : "redirect:/inbox";
    }

    private static String placeOf(InboxItem item) {
        return new Place(item.at(), item.id()).written();
    }
}
