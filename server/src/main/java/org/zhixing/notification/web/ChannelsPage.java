package org.zhixing.notification.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.notification.Channel;
import org.zhixing.notification.ChannelHealth.Health;
import org.zhixing.notification.Gateways.NewGateway;

/**
 * The channels: how they do, and how they are set up.
 *
 * @param forms as typed before, or as they are set up
 * @param kept channels with a secret that is kept
 * @param refusal why the last try failed, and of which channel
 */
public record ChannelsPage(
        List<Health> health,
        Map<Channel, NewGateway> forms,
        List<Channel> kept,
        @Nullable Channel refused,
        @Nullable Refusal refusal) {

    /** Places in the body of a request, as they are written there. */
    public static final String TO = "{to}";

    public static final String TEXT = "{text}";
    public static final String ID = "{id}";

    public boolean keeps(Channel channel) {
        return kept.contains(channel);
    }
}
