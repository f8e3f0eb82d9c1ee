package org.zhixing.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.identity.account.SecurityRules;

/**
 * Counts failures per network address in a fixed window, so that one address cannot try all accounts. Each node counts
 * for itself, in machine time; the accounts' own lock, which all nodes share, is the real guard.
 */
@Component
public class Addresses {

    private static final int REMEMBERED = 10_000;

    private record Window(Instant begun, int failures) {}

    private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Clock clock;

    Addresses(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address has failed too often in the running window. */
    public synchronized boolean blocked(String address, SecurityRules.Rule rule) {
        return current(address, rule).failures() >= rule.addressFailures();
    }

    public synchronized void failed(String address, SecurityRules.Rule rule) {
        var window = current(address, rule);
        windows.put(address, new Window(window.begun(), window.failures() + 1));
    }

    private Window current(String address, SecurityRules.Rule rule) {
        var now = clock.instant();
        var window = windows.get(address);
        return window == null
                        || window.begun()
                                .plusSeconds(60L * rule.addressMinutes())
                                .isBefore(now)
                ? new Window(now, 0)
                : window;
    }
}
