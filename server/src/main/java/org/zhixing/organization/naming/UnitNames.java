package org.zhixing.organization.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitMatch;
import org.zhixing.organization.UnitType;

/**
 * The names of one day: finds what a written name stands for. Exact spellings come first, then collective words, then
 * spellings shortened in the usual ways; a spelling that fits two units fits none. Its
 * patterns are language-data.
 */
public final class UnitNames {

    private static final int SUGGESTIONS = 5;
    private static final double ALIKE = 0.3;

    private final List<Unit> units;
    private final List<Collective> collectives;
    private final NameNormal normal;
    private final Map<UnitId, Unit> byId;
    private final Map<String, Set<UnitId>> exact = new HashMap<>();
    private final Map<String, Set<UnitId>> loose = new HashMap<>();
    private final Map<UnitId, Set<String>> spellings = new LinkedHashMap<>();

    /** @param units of the day, in official order */
    public UnitNames(List<Unit> units, List<Collective> collectives) {
        this.units = units;
        this.collectives = collectives;
        byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        normal = new NameNormal(units.stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT && unit.parent() == null)
                .map(Unit::name)
                .findFirst()
                .orElse(""));
        units.forEach(this::keep);
    }

    private void keep(Unit unit) {
        var all = new LinkedHashSet<>(normal.spellings(fullName(unit)));
        unit.aliases().forEach(alias -> all.addAll(normal.spellings(alias)));
        if (unit.type() == UnitType.COUNTY) {
            var name = normal.own(unit.name());
            all.addAll(normal.spellings(name.endsWith("政府") ? name.substring(0, name.length() - 2) : name + "政府"));
        }
        spellings.put(unit.id(), all);
        for (var spelling : all) {
            exact.computeIfAbsent(spelling, key -> new LinkedHashSet<>()).add(unit.id());
            loose.computeIfAbsent(NameNormal.loose(spelling), key -> new LinkedHashSet<>())
                    .add(unit.id());
        }
    }

    /** Sections are told apart by the unit they belong to. */
    private String fullName(Unit unit) {
        var parent = unit.parent() == null ? null : byId.get(unit.parent());
        return unit.type() == UnitType.SECTION && parent != null ? fullName(parent) + unit.name() : unit.name();
    }

    /** What a written name stands for on this day. */
    public UnitMatch match(String written) {
        var name = normal.own(written);
        var one = only(exact, name);
        if (one.isPresent()) {
            return new UnitMatch.Known(written, one.get());
        }
        if (!exact.containsKey(name)) {
            var collective = collective(name);
            if (collective.isPresent()) {
                var members = collective.get();
                return members.isEmpty()
                        ? new UnitMatch.Unknown(written, List.of())
                        : new UnitMatch.Collective(written, members);
            }
            one = only(loose, NameNormal.loose(name));
            if (one.isPresent()) {
                return new UnitMatch.Known(written, one.get());
            }
        }
        return new UnitMatch.Unknown(written, alike(name));
    }

    private static Optional<UnitId> only(Map<String, Set<UnitId>> spellings, String name) {
        var found = spellings.getOrDefault(name, Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The members; an empty list when a person must be asked; nothing when the words are no collective at all. */
    private Optional<List<UnitId>> collective(String name) {
        var whole = collectives.stream().filter(each -> each.means(name)).findFirst();
        if (whole.isPresent()) {
            return Optional.of(members(whole.get()));
        }
        var parts = parts(name);
        if (parts.size() < 2) {
            return Optional.empty();
        }
        var meant = new HashSet<UnitId>();
        boolean many = false;
        for (var part : parts) {
            var one = only(exact, part);
            var some = one.isPresent() ? Optional.of(List.of(one.get())) : ofPart(part);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            if (some.get().isEmpty()) {
                return some;
            }
            many |= one.isEmpty();
            meant.addAll(some.get());
        }
        return many ? Optional.of(inOrder(meant)) : Optional.empty();
    }

    /** In 各区政府、开发区管委会 the 各 counts for both. */
    private Optional<List<UnitId>> ofPart(String part) {
        return collectives.stream()
                .filter(each -> each.means(part) || each.means("各" + part))
                .findFirst()
                .map(this::members);
    }

    private List<UnitId> members(Collective collective) {
        return units.stream()
                .filter(unit -> collective.includes(unit, isTop(unit)))
                .map(Unit::id)
                .toList();
    }

    private boolean isTop(Unit unit) {
        var parent = unit.parent() == null ? null : byId.get(unit.parent());
        return parent == null || (parent.type() == UnitType.GOVERNMENT && parent.parent() == null);
    }

    private List<UnitId> inOrder(Set<UnitId> ids) {
        return units.stream().map(Unit::id).filter(ids::contains).toList();
    }

    /** Cut at 、和及, but not inside brackets: 各县(市、区) is one. */
    private static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 && "、和及,;".indexOf(letter) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private List<UnitId> alike(String name) {
        var asked = bigrams(name);
        var likeness = new HashMap<UnitId, Double>();
        spellings.forEach((unit, all) -> all.stream()
                .mapToDouble(spelling -> likeness(asked, bigrams(spelling)))
                .max()
                .ifPresent(best -> likeness.put(unit, best)));
        return units.stream()
                .map(Unit::id)
                .filter(id -> likeness.getOrDefault(id, 0.0) >= ALIKE)
                .sorted(Comparator.comparingDouble((UnitId id) -> -likeness.getOrDefault(id, 0.0)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static Set<String> bigrams(String name) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }

    private static double likeness(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        return some.isEmpty() || others.isEmpty() ? 0 : 2.0 * shared / (some.size() + others.size());
    }
}
