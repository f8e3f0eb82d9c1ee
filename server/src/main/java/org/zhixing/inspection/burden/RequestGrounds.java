package org.zhixing.inspection.burden;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.StatedGrounds;

/**
 * Why units are asked (domain law L9 b): what the rules say of each prescribed sort of request, and what was said with
 * those of which nothing is prescribed.
 */
@Component
class RequestGrounds {

    private static final String BASIS = "request.basis.";
    private static final String OWNER = "request.owner.";
    private static final String WHY = "request.why.";

    /** What counts by the day on which it takes place, and not by the moment in which it was said. */
    private static final Set<String> BY_DAY = Set.of("CHECK", "MEETING");

    private final InspectionRules rules;
    private final StatedGrounds stated;

    RequestGrounds(InspectionRules rules, StatedGrounds stated) {
        this.rules = rules;
        this.stated = stated;
    }

    /** What the rules say of a sort of request; whole where the sort is prescribed. */
    Grounds usual(String what) {
        return usual(ruled(), what);
    }

    private Map<String, String> ruled() {
        Map<String, String> ruled = new HashMap<>();
        rules.under("request.").forEach(rule -> ruled.put(rule.key(), rule.value()));
        return ruled;
    }

    private static Grounds usual(Map<String, String> ruled, String what) {
        return new Grounds(
                ruled.getOrDefault(BASIS + what, ""),
                ruled.getOrDefault(OWNER + what, ""),
                ruled.getOrDefault(WHY + what, ""));
    }

    /** The same requests, each with its grounds as far as they are known. */
    List<BurdenActs.Act> on(Collection<BurdenActs.Act> acts) {
        var ruled = ruled();
        var said = stated.of(acts.stream()
                .flatMap(act -> Stream.ofNullable(act.subject()))
                .distinct()
                .toList());
        return acts.stream().map(act -> act.on(grounds(act, ruled, said))).toList();
    }

    /** What was said in the moment of the request; of what stands under its day, what was said last of it on its case. */
    private static Grounds grounds(
            BurdenActs.Act act, Map<String, String> ruled, Map<UUID, List<StatedGrounds.Stated>> said) {
        var own = Stream.ofNullable(act.subject())
                .flatMap(subject -> said.getOrDefault(subject, List.of()).stream())
                .filter(one -> one.what().equals(act.what()))
                .toList();
        return own.stream()
                .filter(one -> one.at().equals(act.at()))
                .findFirst()
                .or(() -> BY_DAY.contains(act.what()) ? own.stream().findFirst() : Optional.empty())
                .map(StatedGrounds.Stated::grounds)
                .orElseGet(() -> usual(ruled, act.what()));
    }
}
