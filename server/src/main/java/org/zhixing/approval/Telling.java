package org.zhixing.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Post;

/** Who is told what. Posts are addressed, so that an absent holder's stand-in is told as well. */
@Component
class Telling {

    private final Notifications notifications;
    private final Organization organization;

    Telling(Notifications notifications, Organization organization) {
        this.notifications = notifications;
        this.organization = organization;
    }

    void asked(Asked asked, Instant at) {
        send(posts(asked), asked, "approval.message.asked", at);
    }

    /** Those who are asked now, and those who no longer are. */
    void readdressed(Asked asked, List<PostId> posts, Instant at) {
        var before = asked.question().posts();
        send(to(posts.stream().filter(post -> !before.contains(post)).toList()), asked, "approval.message.asked", at);
        send(
                to(before.stream().filter(post -> !posts.contains(post)).toList()),
                asked,
                "approval.message.readdressed",
                at);
    }

    private static List<Recipient> to(List<PostId> posts) {
        return posts.stream().<Recipient>map(Recipient.ToPost::new).toList();
    }

    List<String> names(List<PostId> posts) {
        var known = organization.posts(posts);
        return posts.stream()
                .flatMap(post -> Optional.ofNullable(known.get(post)).stream())
                .map(Post::name)
                .toList();
    }

    void withdrawn(Asked asked, Instant at) {
        send(posts(asked), asked, "approval.message.withdrawn", at);
    }

    void answered(Asked asked, Instant at) {
        send(asker(asked), asked, "approval.message.answered", at);
    }

    void allSteppedBack(Asked asked, Instant at) {
        send(asker(asked), asked, "approval.message.all-stepped-back", at);
    }

    void recordedFor(PersonId leader, Asked asked, Instant at) {
        send(List.of(new Recipient.ToPerson(leader)), asked, "approval.message.recorded", at);
    }

    void contested(Given given, Asked asked, Instant at) {
        var told = new ArrayList<>(asker(asked));
        told.add(new Recipient.ToPerson(given.by()));
        send(told, asked, "approval.message.contested", at);
    }

    /** Reminds those asked; goes up to the heads of their units and back to the asker when that was no use. */
    void reached(List<Asked> reminded, List<Asked> escalated, Instant at) {
        var messages = new ArrayList<Message>();
        reminded.forEach(asked -> messages.addAll(messages(posts(asked), asked, "approval.message.reminder", at)));
        var posts = organization.posts(escalated.stream()
                .flatMap(asked -> asked.question().posts().stream())
                .distinct()
                .toList());
        var on = at.atZone(org.zhixing.act.Zone.SHANGHAI).toLocalDate();
        var heads = organization.headsOf(
                posts.values().stream().map(post -> post.unit()).distinct().toList(), on);
        for (var asked : escalated) {
            var told = new LinkedHashSet<>(asker(asked));
            for (var post : asked.question().posts()) {
                Optional.ofNullable(posts.get(post))
                        .map(known -> heads.get(known.unit()))
                        .filter(head -> !asked.question().posts().contains(head.post()))
                        .ifPresent(head -> told.add(new Recipient.ToPost(head.post())));
            }
            told.addAll(posts(asked));
            messages.addAll(messages(told, asked, "approval.message.escalated", at));
        }
        notifications.send(messages);
    }

    /** Reminds leaders to say whether what was recorded for them is theirs. */
    void unconfirmed(List<Asked> waiting, Map<ApprovalId, Given> answers, Instant at) {
        var messages = new ArrayList<Message>();
        for (var asked : waiting) {
            var given = answers.get(asked.id());
            var leader = given == null ? null : given.leader();
            if (given != null && leader != null) {
                messages.addAll(messages(
                        List.of(new Recipient.ToPerson(leader), new Recipient.ToPerson(given.by())),
                        asked,
                        "approval.message.unconfirmed",
                        at));
            }
        }
        notifications.send(messages);
    }

    private static List<Recipient> posts(Asked asked) {
        return to(asked.question().posts());
    }

    private static List<Recipient> asker(Asked asked) {
        var post = asked.byPost();
        var person = asked.byPerson();
        if (post != null) {
            return List.of(new Recipient.ToPost(post));
        }
        return person == null ? List.of() : List.of(new Recipient.ToPerson(person));
    }

    private void send(Collection<Recipient> to, Asked asked, String key, Instant at) {
        notifications.send(messages(to, asked, key, at));
    }

    private static List<Message> messages(Collection<Recipient> to, Asked asked, String key, Instant at) {
        return to.stream()
                .map(recipient -> new Message(
                        recipient,
                        asked.question().subject(),
                        key,
                        List.of(asked.question().title()),
                        "/approvals/" + asked.id().value(),
                        "",
                        at,
                        false))
                .toList();
    }
}
