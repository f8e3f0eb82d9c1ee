package org.zhixing.plan;

import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/** The face of plan for whoever brings documents that are known to be in order. */
public interface Plans {

    /**
     * Does in one step what an officer does with such a document: takes it in, lets the first of several leads answer,
     * puts aside what names no unit or no day, and confirms the rest. The officer is the one who confirms.
     *
     * @param text the whole document; one that bears a secrecy mark is refused
     * @return the campaign
     */
    Outcome<UUID> open(String text, Actor officer, Instant at);
}
