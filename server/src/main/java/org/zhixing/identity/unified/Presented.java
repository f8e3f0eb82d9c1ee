package org.zhixing.identity.unified;

import org.jspecify.annotations.Nullable;

/**
 * Whom a provider has named, after everything it said was checked.
 *
 * @param subject its own name for the person, never given to another
 * @param value the agreed claim, empty if it said none or has not verified it
 * @param display how it calls the person, shown before linking
 * @param strong whether a second factor was shown there, in a way we have agreed to trust
 * @param mark its name for the session there, empty if it has none
 * @param token what says good-bye there, null if nothing does
 */
record Presented(
        Provider provider,
        String subject,
        String value,
        String display,
        boolean strong,
        String mark,
        @Nullable String token) {}
