package org.zhixing.identity.unified;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to the provider and back. It is kept, sealed, in a cookie of the browser that set out, so that nobody can be
 * made to arrive with what another has begun, and no session exists before the way is over.
 *
 * @param state returns with the browser
 * @param nonce returns inside the identity token
 * @param verifier proves to the provider that who comes back is who set out (PKCE)
 * @param next where to go afterwards, empty for the front page
 * @param linking the account that shall be linked, null when somebody signs in
 * @param begunAt machine time
 */
record Journey(
        UUID provider,
        String state,
        String nonce,
        String verifier,
        String next,
        @Nullable UUID linking,
        Instant begunAt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int PARTS = 7;

    static Journey begin(UUID provider, String next, @Nullable UUID linking, Instant now) {
        return new Journey(provider, random(), random(), random(), next, linking, now);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String written() {
        return String.join(
                "\n",
                provider.toString(),
                state,
                nonce,
                verifier,
                linking == null ? "" : linking.toString(),
                begunAt.toString(),
                next);
    }

    static Optional<Journey> read(String written) {
        var parts = List.of(written.split("\n", PARTS));
        return parts.size() < PARTS
                ? Optional.empty()
                : Optional.of(new Journey(
                        UUID.fromString(parts.get(0)),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(6),
                        parts.get(4).isEmpty() ? null : UUID.fromString(parts.get(4)),
                        Instant.parse(parts.get(5))));
    }
}
