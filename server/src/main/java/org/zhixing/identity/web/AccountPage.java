package org.zhixing.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.identity.Position;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.factor.CertificateFacts;
import org.zhixing.identity.signin.OpenSession;
import org.zhixing.identity.unified.Links;
import org.zhixing.identity.unified.Provider;

/**
 * One's own account.
 *
 * @param positions posts in which one may act
 * @param session the session that asks
 * @param recoveryCodesLeft unused recovery codes
 * @param key the certificate key bound, null where none is
 * @param keyEnds whether its certificate ends soon, or has ended
 * @param keyAsked whether browsers are asked for a certificate on this connection
 * @param links with the unified identity
 * @param linkable providers with which the account could be linked
 * @param sample signed in by one click: password and second factor cannot be changed
 */
public record AccountPage(
        Account account,
        Actor actor,
        List<Position> positions,
        List<OpenSession> sessions,
        UUID session,
        int recoveryCodesLeft,
        boolean sample,
        @Nullable CertificateFacts key,
        boolean keyEnds,
        boolean keyAsked,
        List<Links.Link> links,
        List<Provider> linkable) {

    /** The browser of a session in a few words, as far as it tells; the whole line stays in the record. */
    public String browser(OpenSession session) {
        return Browsers.named(session.browser());
    }

    /** Whether this is the post in which the person acts now. */
    public boolean acts(Position position) {
        var behalf = actor.onBehalfOf();
        var person = behalf == null ? null : behalf.person();
        return position.post().equals(actor.post()) && java.util.Objects.equals(position.standingInFor(), person);
    }
}
