package org.zhixing.identity.unified;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountState;
import org.zhixing.identity.signin.Begun;
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.Ending;
import org.zhixing.identity.signin.Sessions;
import org.zhixing.identity.signin.SignIns;
import org.zhixing.identity.signin.SignedIn;

/**
 * Coming in by way of a provider. It says who somebody is; whether that is somebody here, and what that person may do, is
 * known here alone. Whoever is not found is turned away in plain words, and nothing is opened or granted.
 */
@Service
public class UnifiedSignIns {

    /** So long a way to the provider and back may take. */
    public static final Duration WAY = Duration.ofMinutes(10);

    private static final String COOKIE = "journey";
    private static final String LINKING = "linking/";

    private final Providers providers;
    private final Map<ProviderKind, Protocol> protocols;
    private final Links links;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Sealing sealing;
    private final ProviderLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnifiedSignIns(
            Providers providers,
            List<Protocol> protocols,
            Links links,
            SignIns signIns,
            Sessions sessions,
            Sealing sealing,
            ProviderLog log,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction) {
        this.providers = providers;
        this.protocols =
                protocols.stream().collect(java.util.stream.Collectors.toUnmodifiableMap(Protocol::kind, one -> one));
        this.links = links;
        this.signIns = signIns;
        this.sessions = sessions;
        this.sealing = sealing;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Where the browser goes, and what it carries along.
     *
     * @param address at the provider
     * @param sealed for the cookie
     */
    public record Departure(String address, String sealed) {}

    /** What came of a way: a session, or a question whether two shall be linked. */
    public sealed interface Arrival {

        /** Signed in. */
        record Came(Begun begun, String next) implements Arrival {}

        /**
         * The signed-in person is asked once more before the two are linked.
         *
         * @param display how the provider calls the person
         * @param sealed comes back with the answer
         */
        record Asks(Provider provider, String display, String sealed) implements Arrival {}
    }

    /** Sets out to a provider; to link an account where one is given. */
    public Outcome<Departure> depart(String code, String next, @Nullable AccountId linking) {
        var provider = providers.byCode(code).filter(Provider::opened);
        if (provider.isEmpty()) {
            return Outcome.refused("identity.unified.closed", "L16");
        }
        var journey =
                Journey.begin(provider.get().id(), next, linking == null ? null : linking.value(), clock.instant());
        return protocol(provider.get())
                .departure(provider.get(), journey)
                .then(address -> Outcome.done(new Departure(address, sealing.sealWritten(journey.written(), COOKIE))));
    }

    /**
     * Comes back from a provider.
     *
     * @param sealed what the browser carried along
     * @param signedIn who is signed in already, null for nobody
     */
    public Outcome<Arrival> arrive(
            String code, String sealed, Map<String, String> answer, @Nullable SignedIn signedIn, Device device) {
        var provider = providers.byCode(code).filter(Provider::opened);
        if (provider.isEmpty()) {
            return Outcome.refused("identity.unified.closed", "L16");
        }
        var journey = sealing.openWritten(sealed, COOKIE)
                .flatMap(Journey::read)
                .filter(way -> way.provider().equals(provider.get().id()))
                .filter(way -> way.begunAt().plus(WAY).isAfter(clock.instant()));
        if (journey.isEmpty()) {
            return Outcome.refused("identity.unified.stale", "L16");
        }
        var way = journey.get();
        return protocol(provider.get()).arrival(provider.get(), way, answer).then(presented -> {
            if (way.linking() == null) {
                return comeIn(presented, way.next(), device);
            }
            return signedIn != null
                            && signedIn.complete()
                            && way.linking().equals(signedIn.account().value())
                    ? Outcome.done(ask(presented, signedIn.account()))
                    : Outcome.refused("identity.unified.stale", "L16");
        });
    }

    private Outcome<Arrival> comeIn(Presented presented, String next, Device device) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var linked = links.accountOf(presented.provider().id(), presented.subject());
            var found = linked.or(() -> links.byValue(presented.provider(), presented.value()));
            var refusal = found.flatMap(account -> against(account, presented))
                    .or(() -> found.isEmpty() ? Optional.of(unknown(presented)) : Optional.empty())
                    .or(() -> linked.isEmpty()
                                    && !links.link(
                                            presented, found.orElseThrow().id(), Links.How.BY_CLAIM, SignIns.SIGNING_IN)
                            ? Optional.of(refusal("identity.unified.linked-otherwise", presented))
                            : Optional.empty());
            if (refusal.isPresent()) {
                log.record(
                        presented.provider().id(),
                        SignIns.SIGNING_IN,
                        "provider.turned-away",
                        Map.of("subject", presented.subject(), "address", device.address()));
                return Outcome.refused(refusal.get());
            }
            var begun =
                    signIns.byProvider(found.orElseThrow(), presented.provider().name(), presented.strong(), device);
            remember(begun, presented);
            return Outcome.done(new Arrival.Came(begun, next));
        }));
    }

    private static Optional<Refusal> against(Account account, Presented presented) {
        if (account.kind().administers()) {
            return Optional.of(refusal("identity.unified.administrator", presented));
        }
        return account.state() == AccountState.ACTIVE
                ? Optional.empty()
                : Optional.of(refusal("identity.unified.disabled", presented));
    }

    private static Refusal unknown(Presented presented) {
        return refusal("identity.unified.no-account", presented);
    }

    private static Refusal refusal(String key, Presented presented) {
        return Refusal.of(key, "L16", presented.provider().name());
    }

    private void remember(Begun begun, Presented presented) {
        var token = presented.token();
        jdbc.sql(
                        """
                        INSERT INTO identity.unified_session (session, provider, subject, mark, sealed_token)
                        VALUES (:session, :provider, :subject, :mark, :token)
                        """)
                .param("session", begun.session())
                .param("provider", presented.provider().id())
                .param("subject", presented.subject())
                .param("mark", presented.mark())
                .param(
                        "token",
                        token == null
                                ? null
                                : sealing.seal(token, begun.session().toString()),
                        java.sql.Types.BINARY)
                .update();
    }

    private Arrival ask(Presented presented, AccountId account) {
        var facts = String.join(
                "\n", presented.provider().id().toString(), clock.instant().toString(), presented.subject());
        return new Arrival.Asks(
                presented.provider(), presented.display(), sealing.sealWritten(facts, LINKING + account.value()));
    }

    /** The signed-in person has said yes. */
    public Outcome<String> link(SignedIn signedIn, String sealed) {
        var facts = sealing.openWritten(sealed, LINKING + signedIn.account().value())
                .map(text -> text.split("\n", 3))
                .filter(parts -> java.time.Instant.parse(parts[1]).plus(WAY).isAfter(clock.instant()));
        var provider = facts.flatMap(parts -> providers.find(UUID.fromString(parts[0])));
        if (facts.isEmpty() || provider.isEmpty()) {
            return Outcome.refused("identity.unified.stale", "L16");
        }
        var presented = new Presented(provider.get(), facts.get()[2], "", "", false, "", null);
        var against = against(signedIn.who(), presented);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        boolean linked = Boolean.TRUE.equals(transaction.execute(
                status -> links.link(presented, signedIn.account(), Links.How.BY_PERSON, signedIn.actor())));
        return linked
                ? Outcome.done(provider.get().name())
                : Outcome.refused(refusal("identity.unified.linked-otherwise", presented));
    }

    /** Where to go to leave the provider too, for a session that came from there. */
    public Optional<String> leaving(SignedIn signedIn) {
        return jdbc.sql("SELECT provider, sealed_token FROM identity.unified_session WHERE session = :session")
                .param("session", signedIn.session())
                .query((row, n) -> {
                    byte[] token = row.getBytes("sealed_token");
                    return new CameFrom(
                            Objects.requireNonNull(row.getObject("provider", UUID.class)),
                            token == null
                                    ? null
                                    : sealing.open(token, signedIn.session().toString())
                                            .orElse(null));
                })
                .optional()
                .flatMap(from -> providers.find(from.provider()).flatMap(provider -> protocol(provider)
                        .leaving(provider, from.hint())));
    }

    /** Read before the provider is asked: asked while a statement runs, it would keep a connection from everybody else. */
    private record CameFrom(UUID provider, @Nullable String hint) {}

    /** The provider tells that somebody has left there; what came from there ends here. False if it was not genuine. */
    public boolean ended(String code, Map<String, String> message) {
        var provider = providers.byCode(code);
        var over = provider.flatMap(one -> protocol(one).ended(one, message));
        if (over.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> jdbc.sql(
                        """
                        SELECT u.session, s.account FROM identity.unified_session u
                          JOIN identity.session s ON s.id = u.session
                         WHERE u.provider = :provider AND s.ended_at IS NULL
                           AND (CASE WHEN :mark <> '' THEN u.mark = :mark ELSE u.subject = :subject END)
                        """)
                .param("provider", provider.orElseThrow().id())
                .param("mark", over.get().mark())
                .param("subject", over.get().subject())
                .query((row, n) -> new Begun(
                        Objects.requireNonNull(row.getObject("session", UUID.class)),
                        new AccountId(Objects.requireNonNull(row.getObject("account", UUID.class)))))
                .list()
                .forEach(session -> {
                    sessions.end(session.session(), Ending.BY_PROVIDER);
                    signIns.endedByProvider(
                            session.account(), provider.orElseThrow().name());
                }));
        return true;
    }

    private Protocol protocol(Provider provider) {
        return Objects.requireNonNull(protocols.get(provider.kind()));
    }
}
