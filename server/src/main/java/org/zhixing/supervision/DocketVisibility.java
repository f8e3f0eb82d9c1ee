package org.zhixing.supervision;

import java.time.Instant;
import java.util.Map;
import org.zhixing.act.Actor;

/** Which dockets an actor may see, for modules that count or search them in one query (architecture rule 10). */
public interface DocketVisibility {

    Scope of(Actor actor, Instant at);

    /**
     * A condition for a query.
     *
     * @param predicate SQL over {@code supervision.docket_overview} with alias {@code d}
     * @param params its named parameters
     */
    record Scope(String predicate, Map<String, Object> params) {}
}
