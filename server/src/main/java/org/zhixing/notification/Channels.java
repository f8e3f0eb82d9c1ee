package org.zhixing.notification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels that the city allows now. */
@Component
public class Channels {

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final JdbcClient jdbc;

    Channels(List<Carrier> carriers, JdbcClient jdbc) {
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.jdbc = jdbc;
    }

    /** Those that can carry something now. */
    public Set<Channel> ready() {
        var ready = EnumSet.noneOf(Channel.class);
        carriers.values().stream()
                .filter(Carrier::isReady)
                .map(Carrier::channel)
                .forEach(ready::add);
        if (jdbc.sql("SELECT count(*) FROM notification.gateway WHERE channel = 'VOICE' AND active")
                        .query(Integer.class)
                        .single()
                > 0) {
            ready.add(Channel.VOICE);
        }
        return ready;
    }

    /** Asked with every message, so by one query at most. */
    boolean anyReady() {
        return carrier(Channel.MAIL).isReady()
                || jdbc.sql("SELECT count(*) FROM notification.gateway WHERE active")
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Channels by which letters leave by themselves. */
    Set<Channel> carried() {
        return Set.copyOf(carriers.keySet());
    }

    Carrier carrier(Channel channel) {
        return Objects.requireNonNull(carriers.get(channel));
    }
}
