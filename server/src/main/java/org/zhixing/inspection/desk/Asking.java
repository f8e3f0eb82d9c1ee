package org.zhixing.inspection.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Field;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.StatedGrounds;

/** How field work asks a unit for something that no rule prescribes: with its grounds, and within the quota (L9). */
@Component
public class Asking {

    private static final String BASIS = "askedBasis";
    private static final String WHY = "askedWhy";

    private final BurdenGate gate;
    private final StatedGrounds stated;
    private final InspectionSight sight;
    private final CityOffices offices;

    Asking(BurdenGate gate, StatedGrounds stated, InspectionSight sight, CityOffices offices) {
        this.gate = gate;
        this.stated = stated;
        this.sight = sight;
        this.offices = offices;
    }

    /** The two fields of every form by which a unit is asked; the basis stands there where the rules name it. */
    public List<Field> fields(String what) {
        return List.of(Field.line(BASIS, gate.usual(what).basis()), Field.text(WHY, ""));
    }

    /** What was typed there. */
    public static Grounds typed(Typed typed) {
        return Grounds.typed(typed.text(BASIS), typed.text(WHY));
    }

    /** The same grounds with their owner: the unit for which the actor works. */
    public Grounds owned(Grounds typed, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var home = sight.standing(actor, today).home();
        return typed.ownedBy(home == null ? actor.personName() : offices.name(home, today));
    }

    /** Why the units may not be asked; null when they may. */
    public @Nullable Refusal against(Collection<UnitId> units, String what, Grounds grounds, Instant at) {
        return gate.against(units, what, grounds, at);
    }

    /** As {@link #against(Collection, String, Grounds, Instant)}, of what takes place on a day, against its year's quota. */
    public @Nullable Refusal against(
            Collection<UnitId> units, String what, Grounds grounds, LocalDate day, Instant at) {
        return gate.tally(at, Year.from(day)).take(units, what, grounds);
    }

    /** Why nobody may be asked on these grounds; null when they are said. */
    public @Nullable Refusal unfounded(String what, Grounds grounds) {
        return gate.unfounded(what, grounds);
    }

    /** Keeps the grounds with the case, for whoever is asked. */
    public void state(UUID subject, String what, Grounds grounds, Instant at, Actor actor) {
        stated.state(subject, what, grounds, at, actor.personName());
    }

    /** Why the data at hand do not suffice, as it was said last; empty where nothing was said. */
    public String why(UUID subject, String what) {
        return stated.of(List.of(subject)).getOrDefault(subject, List.of()).stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .map(one -> one.grounds().why())
                .orElse("");
    }

    /** As the ledger keeps them. */
    public static Map<String, Object> facts(Grounds grounds) {
        return Map.of("askedBasis", grounds.basis(), "askedBy", grounds.owner(), "askedWhy", grounds.why());
    }
}
