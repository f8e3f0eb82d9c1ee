package org.zhixing.timelimit;

import java.util.List;

/**
 * What a module does when rungs of its kind are reached. Called in the sweep's transaction with up to 10,000, and by
 * several threads at once, each with a batch of its own; writes set-based. It proposes; people decide.
 */
public interface RungHandler {

    LimitKind kind();

    void claimed(List<ClaimedRung> batch);
}
