package org.zhixing.ledger.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.AuditedStreams;
import org.zhixing.ledger.Seals;
import org.zhixing.ledger.Timeline;

/**
 * What audit administrators read.
 *
 * @param kinds kinds of streams that can be chosen, with the message keys of their names
 * @param kind the chosen kind, empty for all
 * @param nextHref page with older acts, null if there are none
 */
public record AuditPage(
        List<Act> acts, Map<String, String> kinds, String kind, Seals.State seals, @Nullable String nextHref) {

    /**
     * One act, with the message key of the name of its kind of stream.
     *
     * @param on whose account or what setting it was on, null where the kind says it
     */
    public record Act(String streamKey, AuditedStreams.@Nullable Named on, Timeline.Line line) {}
}
