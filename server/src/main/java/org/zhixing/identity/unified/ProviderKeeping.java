package org.zhixing.identity.unified;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.OutsideAddress;

/**
 * Sets providers up. It takes two: the system administrator writes, the security administrator opens; whoever could do
 * both alone could come in as anybody. Every change closes the provider until it is opened again.
 */
@Service
public class ProviderKeeping {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,30}");
    private static final Pattern TRUSTED = Pattern.compile("(acr|amr)=\\S{1,100}");
    private static final int SHORT = 60;
    private static final int LONG = 300;
    private static final int MOST_SKEW = 300;

    private final JdbcClient jdbc;
    private final Providers providers;
    private final Sealing sealing;
    private final ProviderLog log;
    private final List<Protocol> protocols;

    ProviderKeeping(JdbcClient jdbc, Providers providers, Sealing sealing, ProviderLog log, List<Protocol> protocols) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.sealing = sealing;
        this.log = log;
        this.protocols = List.copyOf(protocols);
    }

    /** Writes a provider, a new one where {@code id} is null. */
    @Transactional
    public Outcome<UUID> write(@Nullable UUID id, NewProvider wanted, Actor by) {
        if (!by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("identity.unified.not-yours", "L16");
        }
        var wrong = wrongIn(wanted).or(() -> taken(id, wanted.code()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var own = id == null ? Ids.next() : id;
        byte[] secret = wanted.secret().isEmpty() ? null : sealing.seal(wanted.secret(), own.toString());
        int written = jdbc.sql(
                        """
                        INSERT INTO identity.provider (id, code, kind, name, address, own_address, client, sealed_secret,
                            key_id, claim, matching, trusted, skew_seconds, opened, version)
                        VALUES (:id, :code, :kind, :name, :address, :own_address, :client, :secret, :key_id, :claim,
                            :matching, :trusted, :skew, false, 1)
                        ON CONFLICT (id) DO UPDATE SET code = excluded.code, kind = excluded.kind,
                            name = excluded.name, address = excluded.address, own_address = excluded.own_address,
                            client = excluded.client,
                            sealed_secret = coalesce(excluded.sealed_secret, provider.sealed_secret),
                            key_id = excluded.key_id, claim = excluded.claim, matching = excluded.matching,
                            trusted = excluded.trusted, skew_seconds = excluded.skew_seconds, opened = false,
                            version = provider.version + 1
                        """)
                .param("id", own)
                .param("code", wanted.code())
                .param("kind", wanted.kind().name())
                .param("name", wanted.name())
                .param("address", wanted.address())
                .param("own_address", wanted.ownAddress())
                .param("client", wanted.client())
                .param("secret", secret, java.sql.Types.BINARY)
                .param("key_id", sealing.keyId())
                .param("claim", wanted.claim())
                .param("matching", wanted.matching().name())
                .param("trusted", wanted.trusted().toArray(String[]::new))
                .param("skew", wanted.skewSeconds())
                .update();
        if (written != 1) {
            throw new IllegalStateException("provider " + own + " was not written");
        }
        log.record(own, by, "provider.written", facts(wanted, secret != null));
        return Outcome.done(own);
    }

    /** Opens the way in, or closes it; sessions begun by it stay. */
    @Transactional
    public Outcome<UUID> open(UUID id, int version, boolean opened, Actor by) {
        if (!by.has(Role.SECURITY_ADMINISTRATOR)) {
            return Outcome.refused("identity.unified.not-yours-to-open", "L16");
        }
        int moved = jdbc.sql(
                        """
                        UPDATE identity.provider SET opened = :opened
                         WHERE id = :id AND version = :version AND opened <> :opened
                        """)
                .param("opened", opened)
                .param("id", id)
                .param("version", version)
                .update();
        if (moved == 0) {
            return Outcome.refused("identity.unified.changed-meanwhile", "L16");
        }
        log.record(id, by, opened ? "provider.opened" : "provider.closed", Map.of("version", version));
        return Outcome.done(id);
    }

    /** Asks the provider whether it is there; done says what it answered. */
    public Outcome<String> tryOut(Provider provider) {
        return protocols.stream()
                .filter(protocol -> protocol.kind() == provider.kind())
                .findFirst()
                .orElseThrow()
                .tryOut(provider);
    }

    private static Map<String, Object> facts(NewProvider wanted, boolean newSecret) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", wanted.name());
        facts.put("kind", wanted.kind());
        facts.put("address", wanted.address());
        facts.put("client", wanted.client());
        facts.put("claim", wanted.claim());
        facts.put("matching", wanted.matching());
        facts.put("trusted", String.join(" ", wanted.trusted()));
        facts.put("secret-changed", newSecret);
        return facts;
    }

    private Optional<Refusal> taken(@Nullable UUID id, String code) {
        return providers
                .byCode(code)
                .filter(other -> !other.id().equals(id))
                .map(other -> Refusal.of("identity.unified.code-taken", "L16", code));
    }

    private static Optional<Refusal> wrongIn(NewProvider wanted) {
        if (!CODE.matcher(wanted.code()).matches()) {
            return wrong("identity.unified.bad-code");
        }
        if (wanted.name().isEmpty() || wanted.name().length() > SHORT) {
            return wrong("identity.unified.bad-name");
        }
        if (!isSafe(wanted.address()) || !isSafe(wanted.ownAddress())) {
            return wrong("identity.unified.bad-address");
        }
        boolean oidc = wanted.kind() == ProviderKind.OIDC;
        if ((oidc && wanted.client().isEmpty())
                || wanted.client().length() > LONG
                || wanted.secret().length() > LONG) {
            return wrong("identity.unified.bad-client");
        }
        if ((wanted.matching() != Matching.BY_LINK && oidc && wanted.claim().isEmpty())
                || wanted.claim().length() > SHORT) {
            return wrong("identity.unified.bad-claim");
        }
        if (!wanted.trusted().stream().allMatch(one -> TRUSTED.matcher(one).matches())
                || (!oidc && !wanted.trusted().isEmpty())) {
            return wrong("identity.unified.bad-trusted");
        }
        return wanted.skewSeconds() < 0 || wanted.skewSeconds() > MOST_SKEW
                ? wrong("identity.unified.bad-skew")
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(String key) {
        return Optional.of(Refusal.of(key, "L16"));
    }

    private static boolean isSafe(String address) {
        return OutsideAddress.isSafe(address) && address.indexOf('?') < 0;
    }
}
