package org.zhixing.identity.unified;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Outcome;

/** How one kind of provider is spoken with. */
interface Protocol {

    ProviderKind kind();

    /** Whether the provider answers as it should; done says what it answered. */
    Outcome<String> tryOut(Provider provider);

    /** Where a browser is sent to sign in. */
    Outcome<String> departure(Provider provider, Journey journey);

    /** What came back with the browser, checked with the provider. */
    Outcome<Presented> arrival(Provider provider, Journey journey, Map<String, String> answer);

    /** Where a browser is sent to leave the provider as well; empty if the provider offers no such place. */
    Optional<String> leaving(Provider provider, @Nullable String token);

    /** Which of our sessions the provider declares ended; empty if what it sent is not genuine. */
    Optional<Ended> ended(Provider provider, Map<String, String> message);

    /**
     * Sessions that are over at the provider.
     *
     * @param subject all of this subject's, or empty when only one session is named
     * @param mark this session, or empty for all of the subject's
     */
    record Ended(String subject, String mark) {}
}
