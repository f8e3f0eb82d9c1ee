package org.zhixing.identity.account;

import java.util.Collection;
import java.util.Optional;
import org.zhixing.act.Role;

/** What an account is for: staff work, or exactly one of the three administrations (L16). Never two of these. */
public enum AccountKind {
    STAFF,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR;

    /** The kind that these roles need; empty when no account may hold them together. */
    public static Optional<AccountKind> of(Collection<Role> roles) {
        if (roles.stream().noneMatch(Role::administers)) {
            return Optional.of(STAFF);
        }
        return roles.size() == 1 ? Optional.of(valueOf(roles.iterator().next().name())) : Optional.empty();
    }

    public boolean administers() {
        return this != STAFF;
    }
}
