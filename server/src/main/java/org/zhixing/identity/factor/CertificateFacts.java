package org.zhixing.identity.factor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;

/**
 * What people see of a certificate.
 *
 * @param fingerprint SHA-256 of its encoded form, 64 lower-case hexadecimal digits
 * @param subject whose it is, as a distinguished name
 * @param issuer who issued it, likewise
 */
public record CertificateFacts(
        String fingerprint, String subject, String issuer, Instant validFrom, Instant validUntil) {

    /** The columns that {@link #read} needs. */
    static final String COLUMNS = "fingerprint, subject, issuer, valid_from, valid_until";

    public static CertificateFacts of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificateFacts(
                    HexFormat.of().formatHex(digest),
                    certificate.getSubjectX500Principal().toString(),
                    certificate.getIssuerX500Principal().toString(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        } catch (CertificateEncodingException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static CertificateFacts read(ResultSet row) throws SQLException {
        return new CertificateFacts(
                row.getString("fingerprint"),
                row.getString("subject"),
                row.getString("issuer"),
                Columns.moment(row, "valid_from"),
                Columns.moment(row, "valid_until"));
    }

    /** The fingerprint in groups of four, to be compared by eye. */
    public String fingerprintRead() {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public boolean expiredAt(Instant now) {
        return now.isAfter(validUntil);
    }

    /** The last day of its validity in the city's zone. */
    public LocalDate lastDay() {
        return validUntil.atZone(Zone.SHANGHAI).toLocalDate();
    }

    /** Whole days of validity left, 0 on the last one. */
    public long daysLeft(Instant now) {
        return Duration.between(now, validUntil).toDays();
    }

    Map<String, Object> forTheLedger() {
        var facts = new HashMap<String, Object>();
        facts.put("fingerprint", fingerprint);
        facts.put("certificate", subject);
        facts.put("issuer", issuer);
        facts.put("valid-until", lastDay());
        return facts;
    }
}
