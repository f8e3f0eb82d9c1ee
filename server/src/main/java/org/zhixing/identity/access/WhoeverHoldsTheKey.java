package org.zhixing.identity.access;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every client certificate through the TLS handshake, in which its holder has proved that the private key is his.
 * Whether it counts is judged by the page, which can say in words what is wrong; a handshake could only break off. Tomcat
 * makes it by its name.
 */
public final class WhoeverHoldsTheKey extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // judged when it is shown as a second factor
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        // judged when it is shown as a second factor
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // judged when it is shown as a second factor
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        throw neverAsked();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        throw neverAsked();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        throw neverAsked();
    }

    /** None are named: the browser offers every certificate it has. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static UnsupportedOperationException neverAsked() {
        return new UnsupportedOperationException("only for clients");
    }
}
