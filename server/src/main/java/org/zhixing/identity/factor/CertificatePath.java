package org.zhixing.identity.factor;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhixing.act.Refusal;

/**
 * Whether a certificate that was presented leads to a trusted issuer: path validation by RFC 5280 (PKIX) at a given
 * instant. Revocation is not looked up; a lost key is taken away from its account instead.
 */
final class CertificatePath {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USE = "2.5.29.37.0";

    private CertificatePath() {}

    /**
     * What is wrong with a certificate; empty if nothing is.
     *
     * @param presented the holder's own certificate first, then those between it and an issuer, if any came along
     * @param trusted issuers trusted now
     * @param retired issuers trusted no more
     */
    static Optional<Refusal> wrongWith(
            List<X509Certificate> presented,
            Collection<X509Certificate> trusted,
            Collection<X509Certificate> retired,
            Instant at) {
        var own = presented.get(0);
        var facts = CertificateFacts.of(own);
        if (at.isBefore(facts.validFrom())) {
            return wrong("identity.key.not-yet-valid");
        }
        if (facts.expiredAt(at)) {
            return wrong("identity.key.expired");
        }
        if (!isForSigningIn(own)) {
            return wrong("identity.key.not-for-signing-in");
        }
        var inForce = trusted.stream()
                .filter(one -> CertificateFacts.of(one).validUntil().isAfter(at))
                .toList();
        var between = presented.stream().filter(one -> !retired.contains(one)).toList();
        if (leads(own, between, inForce, at)) {
            return Optional.empty();
        }
        var everTrusted = Stream.concat(trusted.stream(), retired.stream()).toList();
        return leads(own, presented, everTrusted, at)
                ? wrong("identity.key.issuer-no-more")
                : wrong("identity.key.foreign");
    }

    /** Certificates that say what they are for must say that they identify their holder; others may be used for all. */
    private static boolean isForSigningIn(X509Certificate certificate) {
        try {
            var uses = certificate.getExtendedKeyUsage();
            boolean[] bits = certificate.getKeyUsage();
            return (uses == null || uses.contains(CLIENT_AUTHENTICATION) || uses.contains(ANY_USE))
                    && (bits == null || bits[0]);
        } catch (CertificateParsingException broken) {
            return false;
        }
    }

    private static boolean leads(
            X509Certificate own, List<X509Certificate> between, Collection<X509Certificate> issuers, Instant at) {
        if (issuers.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(own);
            var anchors =
                    issuers.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(withOwn(own, between))));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException noPath) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<X509Certificate> withOwn(X509Certificate own, List<X509Certificate> between) {
        return Stream.concat(Stream.of(own), between.stream()).distinct().toList();
    }

    private static Optional<Refusal> wrong(String key) {
        return Optional.of(Refusal.of(key, "L16"));
    }
}
