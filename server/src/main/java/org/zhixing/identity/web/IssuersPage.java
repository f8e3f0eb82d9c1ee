package org.zhixing.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.identity.factor.TrustedIssuers;

/**
 * Issuers of certificate keys, those trusted first.
 *
 * @param asked whether browsers are asked for a certificate on this connection
 * @param now machine time, to tell which have ended
 * @param refusal why the last file was not taken
 */
public record IssuersPage(List<TrustedIssuers.Issuer> issuers, boolean asked, Instant now, @Nullable Refusal refusal) {}
