package org.zhixing.identity.factor;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.rows.Columns;

/** Whose certificate keys are accepted: the security administrator trusts issuers, and retires them (practice 12). */
@Service
public class TrustedIssuers {

    public static final String STREAM = "identity/certificate-issuer";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseClock caseClock;
    private final Ledger ledger;

    TrustedIssuers(JdbcClient jdbc, Clock clock, CaseClock caseClock, Ledger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caseClock = caseClock;
        this.ledger = ledger;
    }

    /**
     * An issuer.
     *
     * @param retiredAt since when it vouches for nobody; null while it does
     */
    public record Issuer(UUID id, CertificateFacts facts, Instant trustedAt, @Nullable Instant retiredAt) {}

    /** Trusts the issuer whose certificate this file is. */
    @Transactional
    public Outcome<UUID> trust(byte[] file, Actor by) {
        var refusal = notYours(by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return IssuerFile.read(file, clock.instant()).then(certificate -> keep(certificate, by));
    }

    private Outcome<UUID> keep(X509Certificate certificate, Actor by) {
        var facts = CertificateFacts.of(certificate);
        var id = Ids.next();
        int kept = jdbc.sql(
                        """
                        INSERT INTO identity.certificate_issuer (id, certificate, fingerprint, subject, issuer, valid_from,
                                                                 valid_until, trusted_at)
                        VALUES (:id, :certificate, :fingerprint, :subject, :issuer, :from, :until, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("certificate", encoded(certificate))
                .param("fingerprint", facts.fingerprint())
                .param("subject", facts.subject())
                .param("issuer", facts.issuer())
                .param("from", Columns.at(facts.validFrom()))
                .param("until", Columns.at(facts.validUntil()))
                .param("now", Columns.at(clock.instant()))
                .update();
        if (kept == 0) {
            return Outcome.refused("identity.issuer.already", "L16");
        }
        record(id, by, "issuer.trusted", facts.forTheLedger());
        return Outcome.done(id);
    }

    /** From now on this issuer vouches for nobody; keys it issued are refused at the next sign-in. */
    @Transactional
    public Outcome<UUID> retire(UUID id, String reason, Actor by) {
        var refusal = notYours(by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (reason.isBlank()) {
            return Outcome.refused("identity.role.no-reason", "L16");
        }
        int retired = jdbc.sql(
                        "UPDATE identity.certificate_issuer SET retired_at = :now WHERE id = :id AND retired_at IS NULL")
                .param("now", Columns.at(clock.instant()))
                .param("id", id)
                .update();
        if (retired == 0) {
            return Outcome.refused("identity.issuer.retired-already", "L16");
        }
        record(id, by, "issuer.retired", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    /** All issuers, those trusted first, then the newest; the route table lets in the security administrator alone. */
    public List<Issuer> all() {
        return jdbc.sql("SELECT id, trusted_at, retired_at, " + CertificateFacts.COLUMNS
                        + " FROM identity.certificate_issuer ORDER BY retired_at DESC NULLS FIRST, trusted_at DESC, id")
                .query((row, n) -> new Issuer(
                        row.getObject("id", UUID.class),
                        CertificateFacts.read(row),
                        Columns.moment(row, "trusted_at"),
                        Columns.instant(row, "retired_at")))
                .list();
    }

    /** What is wrong with a certificate presented now; empty if it leads to a trusted issuer. */
    Optional<Refusal> wrongWith(List<X509Certificate> presented) {
        return CertificatePath.wrongWith(presented, certificates("retired_at IS NULL"), retired(), clock.instant());
    }

    private List<X509Certificate> retired() {
        return certificates(
                """
                retired_at IS NOT NULL AND NOT EXISTS (SELECT FROM identity.certificate_issuer again
                    WHERE again.fingerprint = one.fingerprint AND again.retired_at IS NULL)
                """);
    }

    private List<X509Certificate> certificates(String which) {
        return jdbc
                .sql("SELECT certificate FROM identity.certificate_issuer one WHERE " + which)
                .query(byte[].class)
                .list()
                .stream()
                .map(TrustedIssuers::decoded)
                .toList();
    }

    private void record(UUID id, Actor by, String verb, Map<String, Object> changed) {
        ledger.append(Entry.of(new Stream(STREAM, id), caseClock.now(), by, verb, changed));
    }

    private static Optional<Refusal> notYours(Actor by) {
        return by.has(Role.SECURITY_ADMINISTRATOR)
                ? Optional.empty()
                : Optional.of(Refusal.of("identity.issuer.not-yours", "L16"));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate decoded(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException broken) {
            throw new IllegalStateException("a kept certificate cannot be read", broken);
        }
    }
}
