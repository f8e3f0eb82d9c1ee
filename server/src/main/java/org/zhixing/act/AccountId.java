package org.zhixing.act;

import java.util.UUID;

/** An account that signs in. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }
}
