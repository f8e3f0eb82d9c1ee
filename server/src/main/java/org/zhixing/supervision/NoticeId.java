package org.zhixing.supervision;

import java.util.UUID;
import org.zhixing.act.Ids;

/** One notice of a docket, proposed or issued. */
public record NoticeId(UUID value) {

    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }
}
