package org.zhixing.organization.naming;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;

/**
 * Words that stand for many units, kept as data.
 *
 * @param pattern over the normalised words, matched as a whole
 * @param types which units are meant; empty when the words alone do not tell
 * @param nameParts narrows to units whose name contains one of these; empty for all
 */
public record Collective(Pattern pattern, Set<UnitType> types, List<String> nameParts) {

    private static final Set<UnitType> OF_THE_PLACE_ITSELF = Set.of(
            UnitType.GOVERNMENT_OFFICE,
            UnitType.DEPARTMENT,
            UnitType.PUBLIC_INSTITUTION,
            UnitType.DISPATCHED_BODY,
            UnitType.COUNTY);

    public Collective {
        types = Set.copyOf(types);
        nameParts = List.copyOf(nameParts);
    }

    public boolean means(String normalised) {
        return pattern.matcher(normalised).matches();
    }

    /**
     * Whether the unit is one of those the collective name calls.
     *
     * @param top whether the unit stands directly below the place's own government, or at the top
     */
    public boolean includes(Unit unit, boolean top) {
        return types.contains(unit.type())
                && (top || !OF_THE_PLACE_ITSELF.contains(unit.type()))
                && (nameParts.isEmpty() || nameParts.stream().anyMatch(unit.name()::contains));
    }
}
