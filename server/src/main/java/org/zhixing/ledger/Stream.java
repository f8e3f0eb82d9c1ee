package org.zhixing.ledger;

import java.util.UUID;
import org.zhixing.act.CaseRef;

/**
 * What an entry belongs to: a case, an account, a unit or a rule table; never one stream for everything.
 *
 * @param kind for a case {@code module/type}, else for instance {@code identity/account}, {@code timelimit/calendar}
 */
public record Stream(String kind, UUID id) {

    public static Stream of(CaseRef subject) {
        return new Stream(subject.module() + "/" + subject.type(), subject.id());
    }

    /** The module that writes this stream. */
    public String module() {
        int slash = kind.indexOf('/');
        return slash < 0 ? kind : kind.substring(0, slash);
    }
}
