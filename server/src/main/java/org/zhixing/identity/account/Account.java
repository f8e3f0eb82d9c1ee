package org.zhixing.identity.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.AccountId;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;

/**
 * An account as it stands now.
 *
 * @param granted roles granted by the security administrator; a post may add everyday duties
 * @param hasPassword false while nobody has set one, then it cannot sign in by password
 * @param mustChange the password was given by somebody else and must be replaced at the next sign-in
 * @param hasCodes one-time codes are set up and confirmed
 * @param hasKey a certificate key is bound
 * @param lockedUntil machine time, null when not locked
 * @param signedInAt machine time of the last sign-in
 */
public record Account(
        AccountId id,
        String username,
        PersonId person,
        String personName,
        AccountKind kind,
        AccountState state,
        Set<Role> granted,
        boolean hasPassword,
        boolean mustChange,
        boolean hasCodes,
        boolean hasKey,
        @Nullable Instant lockedUntil,
        @Nullable Instant signedInAt) {

    /** Roles that issue or approve notices open only by a grant, and only on a post with that duty. */
    public static final Set<Role> BY_GRANT = Set.of(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF, Role.LEADER);

    /** Whether there is a second factor; each kind counts the same. */
    public boolean hasFactor() {
        return hasCodes || hasKey;
    }

    /** A second factor is compulsory for administrators and for whoever issues or approves notices. */
    public boolean needsFactor() {
        return granted.stream().anyMatch(role -> role.administers() || BY_GRANT.contains(role));
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
