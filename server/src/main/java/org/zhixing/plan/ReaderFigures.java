package org.zhixing.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;

/**
 * How much of what the reader proposes people leave as it is, counted when a plan is confirmed. Everybody counts the
 * plans of the own supervision office; who has none counts nothing.
 */
public interface ReaderFigures {

    /** Which fields to count; null means all of them. */
    record Filter(
            @Nullable ReadField field,
            @Nullable String issuer,
            @Nullable YearMonth month,
            @Nullable ReadOutcome outcome) {

        public static Filter none() {
            return new Filter(null, null, null, null);
        }
    }

    /**
     * Counted fields under one heading.
     *
     * @param key the heading: a field, an issuer, a month, empty for the whole
     * @param fields all that count
     * @param untouched those left as they were proposed
     * @param sure those the reader had no doubt about
     * @param sureUntouched those of them that were left as they were
     */
    record Share(String key, int fields, int untouched, int sure, int sureUntouched) {

        /** Percent left untouched, -1 when nothing was counted. */
        public int percent() {
            return fields == 0 ? -1 : Math.round(100f * untouched / fields);
        }

        /** Percent left untouched of what the reader was sure of, -1 when there is none. */
        public int surePercent() {
            return sure == 0 ? -1 : Math.round(100f * sureUntouched / sure);
        }
    }

    /** One counted field. */
    record Kept(
            UUID document,
            String title,
            UUID task,
            ReadField field,
            ReadOutcome outcome,
            boolean sure,
            String proposed,
            String confirmed,
            String issuer,
            Instant at) {}

    Share whole(Actor actor, Filter filter);

    List<Share> byField(Actor actor, Filter filter);

    List<Share> byIssuer(Actor actor, Filter filter);

    /** The latest month first. */
    List<Share> byMonth(Actor actor, Filter filter);

    /** The fields themselves: what was not left as it was first, the latest plan first. */
    List<Kept> rows(Actor actor, Filter filter, int limit);
}
