package org.zhixing.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which faults, in which order: the same for the same seed, and of each kind at least one. */
record Plan(List<FaultKind> faults) {

    private static final int HUNDRED = 100;

    Plan {
        faults = List.copyOf(faults);
    }

    static Plan of(int faults, long seed, List<FaultKind> possible) {
        var all = new ArrayList<FaultKind>();
        for (FaultKind kind : possible) {
            int share = Math.max(1, faults * kind.share() / HUNDRED);
            all.addAll(Collections.nCopies(share, kind));
        }
        while (all.size() < faults) {
            all.add(possible.get(all.size() % Math.min(4, possible.size())));
        }
        var random = new Random(seed);
        Collections.shuffle(all, random);
        return new Plan(all);
    }
}
