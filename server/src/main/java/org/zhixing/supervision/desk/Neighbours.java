package org.zhixing.supervision.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;

/** Units and their people as they are on a day, each read once however many acts of a batch name them. */
final class Neighbours {

    private final Organization organization;
    private final LocalDate day;
    private final Map<UnitId, String> names = new HashMap<>();
    private final Map<UnitId, Unit> units = new HashMap<>();
    private @Nullable Set<UnitId> existing;
    private final Map<UnitId, List<Appointment>> staff = new HashMap<>();

    Neighbours(Organization organization, LocalDate day) {
        this.organization = organization;
        this.day = day;
    }

    /** Reads units that will be named, in one question. */
    void name(Collection<UnitId> ids) {
        var unknown =
                ids.stream().filter(id -> !names.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            names.putAll(organization.names(unknown, day));
        }
    }

    String nameOf(UnitId id) {
        name(List.of(id));
        return names.getOrDefault(id, "");
    }

    /** Whether the unit exists on the day: one that has ended still has its name. */
    boolean exists(UnitId id) {
        var all = existing;
        if (all == null) {
            all = organization.units(day).stream().map(Unit::id).collect(Collectors.toSet());
            existing = all;
        }
        return all.contains(id);
    }

    /** The unit, as it was last when it has ended; null when it never was. */
    @Nullable
    Unit unit(UnitId id) {
        return units.computeIfAbsent(
                id, wanted -> organization.units(List.of(wanted), day).get(wanted));
    }

    List<Appointment> staffOf(UnitId unit) {
        return staff.computeIfAbsent(unit, id -> organization.staffOf(id, day));
    }
}
