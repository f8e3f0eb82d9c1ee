package org.zhixing.act;

import java.util.UUID;

/** A post (岗位) that a person holds for a time. */
public record PostId(UUID value) {

    public static PostId next() {
        return new PostId(Ids.next());
    }
}
