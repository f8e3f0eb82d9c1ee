package org.zhixing.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.identity.factor.Authenticator;

/** The whole house over real HTTP, with clocks that a test moves. All such tests share one running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Configuration.class)
abstract class IdentityTest {

    static final String PASSWORD = "lantern over the river 7";
    static final Actor JOB = Actor.system("test", "L16");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<Role, Visitor> ADMINISTRATORS = new EnumMap<>(Role.class);

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** An account just opened. */
    record Opened(AccountId id, PersonId person, String username) {}

    Opened open(PersonId person, String name, Role... granted) {
        String username = "user-" + NUMBER.incrementAndGet();
        var ids = actors.open(List.of(new NewAccount(username, person, name, Set.of(granted), PASSWORD)), JOB)
                .orThrow();
        return new Opened(ids.get(0), person, username);
    }

    Opened open(Role... granted) {
        return open(PersonId.next(), "王小明", granted);
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor signedIn(Opened account) {
        var visitor = visitor();
        visitor.signIn(account.username(), PASSWORD);
        return visitor;
    }

    /** Signs in for the first time with a compulsory second factor, and takes it. */
    Authenticator signInAndTakeFactor(Visitor visitor, Opened account) {
        visitor.signIn(account.username(), PASSWORD);
        return takeFactor(visitor);
    }

    Authenticator takeFactor(Visitor visitor) {
        var offer = visitor.get("/sign-in/second-factor/set-up");
        var phone = new Authenticator(offer.html().select("code.zx-secret").text());
        var answer =
                visitor.submit(offer, "/sign-in/second-factor/set-up", Map.of("code", phone.codeAt(clock.instant())));
        if (answer.html().select(".zx-codes code").size() != 10) {
            throw new AssertionError("no recovery codes: " + answer.text());
        }
        return phone;
    }

    /** An administrator of this kind who is signed in; a session long idle is begun anew. */
    Visitor administrator(Role role) {
        var known = ADMINISTRATORS.get(role);
        if (known != null && known.get("/account").status() == 200) {
            return known;
        }
        var visitor = visitor();
        signInAndTakeFactor(visitor, open(role));
        ADMINISTRATORS.put(role, visitor);
        return visitor;
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
