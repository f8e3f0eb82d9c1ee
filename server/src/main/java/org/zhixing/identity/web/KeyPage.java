package org.zhixing.identity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.factor.CertificateFacts;

/**
 * Binding a certificate key to one's own account.
 *
 * @param refusal why the last try failed
 * @param bound the key bound now, null where none is
 * @param asksCode whether a one-time code is asked for beside the password
 * @param now machine time, to tell whether the bound one has ended
 */
public record KeyPage(
        @Nullable Refusal refusal, KeyPart key, @Nullable CertificateFacts bound, boolean asksCode, Instant now) {

    /** Whether the form can lead to anything: something was presented, and what is bound may be replaced. */
    public boolean open() {
        return key.presented() != null && (bound == null || asksCode);
    }
}
