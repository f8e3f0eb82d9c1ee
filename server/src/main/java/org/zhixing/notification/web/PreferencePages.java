package org.zhixing.notification.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.notification.Channel;
import org.zhixing.notification.Channels;
import org.zhixing.notification.MorningLetter;
import org.zhixing.notification.Preferences;
import org.zhixing.notification.Preferences.Preference;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** Everybody chooses for himself, within what the city allows. */
@Controller
class PreferencePages {

    private final Preferences preferences;
    private final Channels channels;
    private final MorningLetter letter;
    private final MessageSource messages;

    PreferencePages(Preferences preferences, Channels channels, MorningLetter letter, MessageSource messages) {
        this.preferences = preferences;
        this.channels = channels;
        this.letter = letter;
        this.messages = messages;
    }

    @GetMapping("/inbox/channels")
    ModelAndView form(Actor actor, Locale locale) {
        return page(preferences.of(actor), null, actor, locale);
    }

    @PostMapping("/inbox/channels")
    ModelAndView choose(
            @RequestParam(name = "urgent", defaultValue = "") Channel[] urgent,
            @RequestParam(name = "digest", defaultValue = "") Channel[] digest,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        for (Channel channel : Channel.values()) {
            addresses.put(channel, fields.getOrDefault("address-" + channel, "").replaceAll("[\\s-]", ""));
        }
        var wanted = new Preference(addresses, set(urgent), set(digest));
        var outcome = preferences.choose(actor, wanted);
        if (outcome instanceof Outcome.Refused<Preference> refused) {
            var again = page(wanted, refused.refusal(), actor, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return Answer.on("/inbox/channels", Notice.done("notification.preference.chosen"), flash);
    }

    private static Set<Channel> set(Channel[] some) {
        var set = EnumSet.noneOf(Channel.class);
        set.addAll(Arrays.asList(some));
        return set;
    }

    private ModelAndView page(Preference chosen, @Nullable Refusal refusal, Actor actor, Locale locale) {
        return new ModelAndView(
                "notification/preferences",
                "page",
                new PreferencesPage(chosen, channels.ready(), letter.of(actor, new Texts(messages, locale)), refusal));
    }
}
