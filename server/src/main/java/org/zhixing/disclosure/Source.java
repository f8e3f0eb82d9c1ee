package org.zhixing.disclosure;

import java.util.UUID;
import org.zhixing.supervision.DocketId;

/** What a publication is about. */
public record Source(Kind kind, UUID id) {

    public enum Kind {
        /** 督办事项. */
        DOCKET,
        /** 经验. */
        PRACTICE
    }

    public static Source of(DocketId docket) {
        return new Source(Kind.DOCKET, docket.value());
    }

    public static Source practice(UUID id) {
        return new Source(Kind.PRACTICE, id);
    }

    boolean isPractice() {
        return kind == Kind.PRACTICE;
    }

    /** Its column, and its name in addresses. */
    public String column() {
        return isPractice() ? "practice" : "docket";
    }
}
