package org.zhixing.supervision.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;

/** Units and their people as they are on a day, each read once however many acts of a batch name them. */
final class Neighbours {

    private final Organization organization;
    private final LocalDate day;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, List<Appointment>> staff = new HashMap<>();

    Neighbours(Organization organization, LocalDate day) {
        this.organization = organization;
        this.day = day;
    }

    /** Reads units that will be named, in one question. */
    void name(Collection<UnitId> ids) {
        var unknown =
                ids.stream().filter(id -> !units.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            units.putAll(organization.units(unknown, day));
        }
    }

    /** The unit, null when it does not exist on the day. */
    @Nullable
    Unit unit(UnitId id) {
        name(List.of(id));
        return units.get(id);
    }

    List<Appointment> staffOf(UnitId unit) {
        return staff.computeIfAbsent(unit, id -> organization.staffOf(id, day));
    }
}
