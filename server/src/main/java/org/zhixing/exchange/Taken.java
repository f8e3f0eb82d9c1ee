package org.zhixing.exchange;

import java.util.List;

/**
 * What became of one matter that was given in.
 *
 * @param state where it stands now, empty name for a refused one
 * @param docket number of its docket, empty before it is opened
 */
public record Taken(String number, Result result, String state, String docket, List<Problem> problems) {

    /** What the call did. */
    public enum Result {
        /** 新收. */
        RECEIVED,
        /** 更新: sent again with other words before anybody had decided. */
        REPLACED,
        /** 未变: sent again word for word. */
        SAME,
        /** 已决: sent again with other words after an officer had decided; what was decided stands. */
        DECIDED_BEFORE,
        /** 拒收: nothing was kept. */
        REFUSED
    }

    public boolean refused() {
        return result == Result.REFUSED || result == Result.DECIDED_BEFORE;
    }
}
