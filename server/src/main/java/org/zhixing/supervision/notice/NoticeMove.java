package org.zhixing.supervision.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.Party;

/**
 * One legal move of a notice.
 *
 * @param from null when it begins
 * @param colours for which colours
 */
public record NoticeMove(
        @Nullable NoticeState from, NoticeAct act, NoticeState to, Set<Colour> colours, Set<Party> who, String rule) {

    public NoticeMove {
        colours = Set.copyOf(colours);
        who = Set.copyOf(who);
    }
}
