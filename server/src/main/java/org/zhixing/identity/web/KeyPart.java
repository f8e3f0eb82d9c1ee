package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.zhixing.identity.access.ClientCertificates;
import org.zhixing.identity.factor.CertificateFacts;

/**
 * What a page can say of certificate keys on this connection.
 *
 * @param asked whether the browser is asked for one: only over TLS, and only where the server is set to
 * @param presented what it presented, null if nothing
 */
public record KeyPart(boolean asked, @Nullable CertificateFacts presented) {

    static KeyPart on(HttpServletRequest request, ClientCertificates certificates) {
        var presented = certificates.of(request);
        return new KeyPart(
                certificates.asksOn(request), presented.isEmpty() ? null : CertificateFacts.of(presented.get(0)));
    }
}
