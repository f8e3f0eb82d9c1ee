package org.zhixing.identity.account;

import java.util.List;

/** States of an account. A lock after wrong passwords is no state: it ends by itself. */
public enum AccountState {
    ACTIVE,
    DISABLED;

    /** A legal move; who may: the system administrator, for any account but the own one. */
    public record Move(AccountState from, String verb, AccountState to) {}

    /** All legal moves (L16: no expired accounts). */
    public static final List<Move> MOVES =
            List.of(new Move(ACTIVE, "account.disabled", DISABLED), new Move(DISABLED, "account.enabled", ACTIVE));
}
