package org.zhixing.identity.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.SSLHostConfig.CertificateVerification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The certificate that a browser presents: over our own TLS, where the server is set to want one, or in the header of a
 * proxy that ends TLS before us. The header counts from the named addresses alone; from elsewhere it is no more than what
 * somebody wrote.
 */
@Component
public class ClientCertificates implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Holds the certificate as PEM, URL-encoded, as nginx writes {@code $ssl_client_escaped_cert}. */
    static final String HEADER = "X-SSL-Client-Cert";

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final String THROUGH_PROXY = ClientCertificates.class.getName() + ".through-proxy";

    private final boolean wanted;
    private final List<IpAddressMatcher> proxies;

    ClientCertificates(
            @Value("${server.ssl.client-auth:none}") String clientAuthentication,
            @Value("${zhixing.certificate-proxies:}") List<String> proxies) {
        wanted = !clientAuthentication.equalsIgnoreCase("none");
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            for (var host : connector.findSslHostConfigs()) {
                if (host.getCertificateVerification() == CertificateVerification.OPTIONAL) {
                    host.setTrustManagerClassName(WhoeverHoldsTheKey.class.getName());
                }
            }
        });
        if (!proxies.isEmpty()) {
            server.addEngineValves(new FromProxies());
        }
    }

    /** Whether browsers are asked for a certificate on this connection. */
    public boolean asksOn(HttpServletRequest request) {
        return (wanted && request.isSecure()) || request.getAttribute(THROUGH_PROXY) != null;
    }

    /** What was presented on this connection, the holder's own certificate first; empty if nothing was. */
    public List<X509Certificate> of(HttpServletRequest request) {
        return asksOn(request) && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] presented
                ? List.of(presented)
                : List.of();
    }

    private final class FromProxies extends ValveBase {

        FromProxies() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            // the address of the connection itself, which no header can change
            if (proxies.stream().anyMatch(proxy -> proxy.matches(request.getPeerAddr()))) {
                request.setAttribute(THROUGH_PROXY, true);
                String header = request.getHeader(HEADER);
                // also where it is empty: else a certificate of the proxy itself would be taken for the person's
                request.setAttribute(CERTIFICATES, header == null ? new X509Certificate[0] : read(header));
            }
            getNext().invoke(request, response);
        }
    }

    private static X509Certificate[] read(String header) {
        try {
            var pem = URLDecoder.decode(header, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .toArray(X509Certificate[]::new);
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return new X509Certificate[0];
        }
    }
}
