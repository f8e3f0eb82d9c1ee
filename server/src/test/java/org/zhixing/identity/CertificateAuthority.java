package org.zhixing.identity;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An issuer of certificates for the tests: people, servers and further issuers. */
final class CertificateAuthority {

    static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant AFTER_ALL = Instant.parse("2050-01-01T00:00:00Z");

    private static final char[] PASSWORD = "only here".toCharArray();
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final X500Principal name;
    private final KeyPair keys;
    private final List<X509Certificate> chain;
    private final String algorithm;

    private CertificateAuthority(X500Principal name, KeyPair keys, List<X509Certificate> chain, String algorithm) {
        this.name = name;
        this.keys = keys;
        this.chain = chain;
        this.algorithm = algorithm;
    }

    /** A certificate with its private key, and the certificates between it and its root. */
    record Issued(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }

        String pem() {
            return CertificateAuthority.pem(certificate());
        }

        String keyPem() {
            return CertificateAuthority.pem(key);
        }
    }

    static CertificateAuthority root(String name) {
        return root(name, "secp256r1", "SHA256withECDSA", AFTER_ALL);
    }

    static CertificateAuthority until(String name, Instant end) {
        return root(name, "secp256r1", "SHA256withECDSA", end);
    }

    /** One that signs with China's commercial ciphers. */
    static CertificateAuthority sm2(String name) {
        return root(name, "sm2p256v1", "SM3withSM2", AFTER_ALL);
    }

    private static CertificateAuthority root(String name, String curve, String algorithm, Instant end) {
        var keys = keys(curve);
        var principal = new X500Principal("CN=" + name);
        var own = sign(principal, keys, principal, keys, algorithm, BEFORE_ALL, end, true, null);
        return new CertificateAuthority(principal, keys, List.of(own), algorithm);
    }

    /** An issuer below this one. */
    CertificateAuthority below(String name) {
        var below = keys("secp256r1");
        var principal = new X500Principal("CN=" + name);
        var own = sign(this.name, keys, principal, below, algorithm, BEFORE_ALL, AFTER_ALL, true, null);
        return new CertificateAuthority(principal, below, with(own), algorithm);
    }

    Issued person(String name) {
        return person(name, BEFORE_ALL, AFTER_ALL);
    }

    Issued person(String name, Instant from, Instant until) {
        return issue(name, from, until, KeyPurposeId.id_kp_clientAuth);
    }

    Issued server(String name) {
        return issue(name, BEFORE_ALL, AFTER_ALL, KeyPurposeId.id_kp_serverAuth);
    }

    private Issued issue(String name, Instant from, Instant until, KeyPurposeId use) {
        var own = keys("secp256r1");
        var certificate =
                sign(this.name, keys, new X500Principal("CN=" + name), own, algorithm, from, until, false, use);
        return new Issued(own.getPrivate(), with(certificate));
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    String pem() {
        return pem(certificate());
    }

    /** What a browser needs: it trusts servers of this issuer and has at most one key. */
    SSLContext browserWith(@Nullable Issued key) {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("issuer", certificate());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (key != null) {
                own.setKeyEntry("own", key.key(), PASSWORD, key.chain().toArray(X509Certificate[]::new));
            }
            var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            mine.init(own, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(mine.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<X509Certificate> with(X509Certificate certificate) {
        var whole = new ArrayList<X509Certificate>();
        whole.add(certificate);
        whole.addAll(chain);
        return List.copyOf(whole);
    }

    private static KeyPair keys(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate sign(
            X500Principal issuer,
            KeyPair issuing,
            X500Principal subject,
            KeyPair own,
            String algorithm,
            Instant from,
            Instant until,
            boolean issues,
            @Nullable KeyPurposeId use) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(100, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issues));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(issues ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            if (use != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            }
            var signer = new JcaContentSignerBuilder(algorithm)
                    .setProvider(BOUNCY_CASTLE)
                    .build(issuing.getPrivate());
            return new JcaX509CertificateConverter().setProvider(BOUNCY_CASTLE).getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String pem(Object object) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}
