package org.zhixing.notification;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Keys;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.shell.OutsideAddress;

/** How the channels besides e-mail are set up. Secrets are sealed with a key of the key file and are never read back. */
@Service
public class Gateways {

    public static final String STREAM = "notification/channel";

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final int LONG = 4000;
    private static final int LONGEST_WAIT = 60;

    /**
     * One channel.
     *
     * @param header name of the header that holds the secret, empty for none
     * @param body JSON in whose texts {@code {to}}, {@code {text}} and {@code {id}} are filled in
     * @param accepted what the answer must contain to count as accepted, empty for nothing
     */
    public record Gateway(
            UUID id,
            Channel channel,
            boolean active,
            String address,
            String header,
            boolean hasSecret,
            String body,
            String accepted,
            int timeoutSeconds) {}

    /**
     * What the system administrator writes.
     *
     * @param secret empty to keep the present one
     */
    public record NewGateway(
            Channel channel,
            boolean active,
            String address,
            String header,
            String secret,
            String body,
            String accepted,
            int timeoutSeconds) {}

    private final JdbcClient jdbc;
    private final Aead aead;
    private final String keyId;
    private final Ledger ledger;
    private final CaseClock clock;

    Gateways(JdbcClient jdbc, Keys keys, Ledger ledger, CaseClock clock) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.aead = new AesGcmJce(keys.derive("notification/gateway/1"));
        this.keyId = keys.id();
        this.ledger = ledger;
        this.clock = clock;
    }

    public Optional<Gateway> find(Channel channel) {
        return jdbc.sql(
                        """
                        SELECT id, channel, active, address, header, sealed_secret IS NOT NULL AS has_secret, body,
                               accepted, timeout_seconds
                          FROM notification.gateway WHERE channel = :channel
                        """)
                .param("channel", channel.name())
                .query((row, n) -> read(row))
                .optional();
    }

    private static Gateway read(ResultSet row) throws SQLException {
        return new Gateway(
                java.util.Objects.requireNonNull(row.getObject("id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("active"),
                row.getString("address"),
                row.getString("header"),
                row.getBoolean("has_secret"),
                row.getString("body"),
                row.getString("accepted"),
                row.getInt("timeout_seconds"));
    }

    Optional<String> secretOf(Gateway gateway) {
        return jdbc.sql("SELECT sealed_secret FROM notification.gateway WHERE id = :id AND sealed_secret IS NOT NULL")
                .param("id", gateway.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> open(bytes, gateway.channel()));
    }

    private String open(byte[] sealed, Channel channel) {
        try {
            return new String(aead.decrypt(sealed, bound(channel)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("sealed with other keys, or moved", foreign);
        }
    }

    private static byte[] bound(Channel channel) {
        return channel.name().getBytes(StandardCharsets.US_ASCII);
    }

    /** Sets a channel up. */
    @Transactional
    public Outcome<Channel> write(NewGateway wanted, Actor by) {
        if (!by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("notification.channel.not-yours", "L16");
        }
        var wrong = wrongIn(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get(), "L16", "{to}", "{text}");
        }
        var id = find(wanted.channel()).map(Gateway::id).orElseGet(Ids::next);
        jdbc.sql(
                        """
                        INSERT INTO notification.gateway (id, channel, active, address, header, sealed_secret, key_id,
                            body, accepted, timeout_seconds)
                        VALUES (:id, :channel, :active, :address, :header, :secret, :key_id, :body, :accepted, :timeout)
                        ON CONFLICT (channel) DO UPDATE SET active = excluded.active, address = excluded.address,
                            header = excluded.header,
                            sealed_secret = coalesce(excluded.sealed_secret, gateway.sealed_secret),
                            key_id = excluded.key_id, body = excluded.body, accepted = excluded.accepted,
                            timeout_seconds = excluded.timeout_seconds
                        """)
                .param("id", id)
                .param("channel", wanted.channel().name())
                .param("active", wanted.active())
                .param("address", wanted.address())
                .param("header", wanted.header())
                .param("secret", sealed(wanted), java.sql.Types.BINARY)
                .param("key_id", keyId)
                .param("body", wanted.body())
                .param("accepted", wanted.accepted())
                .param("timeout", wanted.timeoutSeconds())
                .update();
        ledger.append(Entry.of(
                new Stream(STREAM, id),
                clock.now(),
                by,
                "channel.written",
                Map.of(
                        "channel", wanted.channel(),
                        "active", wanted.active(),
                        "address", wanted.address(),
                        "secret-changed", !wanted.secret().isEmpty())));
        return Outcome.done(wanted.channel());
    }

    private byte @org.jspecify.annotations.Nullable [] sealed(NewGateway wanted) {
        if (wanted.secret().isEmpty()) {
            return null;
        }
        try {
            return aead.encrypt(wanted.secret().getBytes(StandardCharsets.UTF_8), bound(wanted.channel()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Optional<String> wrongIn(NewGateway wanted) {
        if (wanted.timeoutSeconds() < 1 || wanted.timeoutSeconds() > LONGEST_WAIT) {
            return Optional.of("notification.channel.bad-timeout");
        }
        if (!wanted.channel().isGateway()) {
            return wanted.channel() == Channel.VOICE ? Optional.empty() : Optional.of("notification.channel.not-here");
        }
        if (!OutsideAddress.isSafe(wanted.address())) {
            return Optional.of("notification.channel.bad-address");
        }
        if ((!wanted.header().isEmpty() && !HEADER.matcher(wanted.header()).matches())
                || (wanted.header().isEmpty() && !wanted.secret().isEmpty())
                || wanted.secret().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("notification.channel.bad-header");
        }
        return wanted.body().length() > LONG || !BodyTemplate.isGood(wanted.body())
                ? Optional.of("notification.channel.bad-body")
                : Optional.empty();
    }
}
