package org.zhixing.planreader;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read who is responsible, where the words allow two.
 *
 * @param leads units that lead, the one that answers first
 * @param supports units that support
 */
public record Assignment(List<String> leads, List<String> supports) {
    public Assignment {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
    }

    /**
     * The ways to read units of which nobody is said to lead: the first leads and the others support, or all lead side by
     * side. Empty where the words leave no choice.
     */
    public static List<Assignment> readings(List<Field<String>> leads, List<Field<String>> supports) {
        if (leads.size() < 2 || leads.stream().noneMatch(l -> l.doubt() == Doubt.SEVERAL_LEADS)) {
            return List.of();
        }
        List<String> all = leads.stream().map(Field::value).toList();
        List<String> helping = supports.stream().map(Field::value).toList();
        List<String> others = new ArrayList<>(all.subList(1, all.size()));
        others.addAll(helping);
        return List.of(new Assignment(all.subList(0, 1), others), new Assignment(all, helping));
    }
}
