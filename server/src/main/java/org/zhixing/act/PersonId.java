package org.zhixing.act;

import java.util.UUID;

/** A person (人员). */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }
}
