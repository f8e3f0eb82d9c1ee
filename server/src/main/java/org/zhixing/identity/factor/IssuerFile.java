package org.zhixing.identity.factor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import org.zhixing.act.Outcome;

/** Reads the certificate of an issuer from a file, PEM or DER, and says in words what is wrong with any other file. */
final class IssuerFile {

    /** No certificate comes near to so many bytes. */
    private static final int LARGEST = 64 * 1024;

    /** Object identifiers of China's commercial ciphers, 1.2.156.10197.1, as they stand in an encoded certificate. */
    private static final String COMMERCIAL_CIPHERS = "2a811ccf5501";

    private static final int SIGNS_CERTIFICATES = 5;

    private IssuerFile() {}

    @SuppressWarnings("unchecked") // certificates of a factory for X.509 are X.509 certificates
    static Outcome<X509Certificate> read(byte[] file, Instant now) {
        if (file.length == 0) {
            return refused("identity.issuer.no-file");
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY")) {
            return refused("identity.issuer.private-key");
        }
        if (file.length > LARGEST) {
            return refused("identity.issuer.no-certificate");
        }
        if (usesCommercialCiphers(file, text)) {
            return refused("identity.issuer.sm2");
        }
        Collection<X509Certificate> found;
        try {
            found = (Collection<X509Certificate>)
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
        } catch (CertificateException notOne) {
            return refused("identity.issuer.no-certificate");
        }
        if (found.isEmpty()) {
            return refused("identity.issuer.no-certificate");
        }
        if (found.size() > 1) {
            return refused("identity.issuer.several");
        }
        var certificate = found.iterator().next();
        boolean[] uses = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || (uses != null && !uses[SIGNS_CERTIFICATES])) {
            return refused("identity.issuer.not-an-issuer");
        }
        return CertificateFacts.of(certificate).expiredAt(now)
                ? refused("identity.issuer.expired")
                : Outcome.done(certificate);
    }

    private static boolean usesCommercialCiphers(byte[] file, String text) {
        try {
            byte[] der = text.contains("-----BEGIN")
                    ? Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""))
                    : file;
            return HexFormat.of().formatHex(der).contains(COMMERCIAL_CIPHERS);
        } catch (IllegalArgumentException notPem) {
            return false;
        }
    }

    private static Outcome<X509Certificate> refused(String key) {
        return Outcome.refused(key, "L16");
    }
}
