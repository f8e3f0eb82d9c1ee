package org.zhixing.notification.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.notification.Channel;
import org.zhixing.notification.MorningLetter.Shown;
import org.zhixing.notification.Preferences.Preference;

/**
 * By which ways the reader wants to be told.
 *
 * @param allowed what the city allows now
 * @param morning the digest of the last working morning, as it reads
 * @param refusal why the last try failed
 */
public record PreferencesPage(Preference chosen, Set<Channel> allowed, Shown morning, @Nullable Refusal refusal) {

    public String address(Channel channel) {
        return chosen.addresses().getOrDefault(channel, "");
    }

    /** Channels whose address the reader tells. */
    public List<Channel> asked() {
        return allowed.stream()
                .filter(channel -> channel != Channel.MAIL)
                .sorted()
                .toList();
    }

    public List<Channel> shown() {
        return allowed.stream().sorted().toList();
    }
}
