package org.zhixing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;

/**
 * How units, their sections and the posts in them stand wherever they are listed with figures: in official order with their
 * names, nobody ranked (部门为主体、处室为平台、岗位为基础, R156, L9).
 */
@Component
public class OfficialOrder {

    private final Organization organization;

    OfficialOrder(Organization organization) {
        this.organization = organization;
    }

    /** Those units, by name; what has ended stands last. */
    public Map<UnitId, String> units(Collection<UnitId> some, LocalDate today) {
        return named(some, organization.units(today).stream().map(Unit::id).toList(), today);
    }

    /** Those sections of a unit, by name. */
    public Map<UnitId, String> sections(UnitId unit, Collection<UnitId> some, LocalDate today) {
        return named(some, organization.withSections(unit, today), today);
    }

    private Map<UnitId, String> named(Collection<UnitId> some, List<UnitId> all, LocalDate today) {
        var place = new LinkedHashMap<UnitId, Integer>();
        all.forEach(one -> place.putIfAbsent(one, place.size()));
        var names = organization.names(some, today);
        var named = new LinkedHashMap<UnitId, String>();
        some.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> place.getOrDefault(one, Integer.MAX_VALUE)))
                .forEach(one -> named.put(one, names.getOrDefault(one, "")));
        return named;
    }

    /**
     * Those people, by post and name as the unit or section lists them; who works there no more stands last.
     *
     * @param some with the names they were known by
     */
    public Map<PersonId, String> posts(UnitId unit, Map<PersonId, String> some, LocalDate today) {
        var named = new LinkedHashMap<PersonId, String>();
        organization.staffOf(unit, today).stream()
                .filter(held -> some.containsKey(held.person()))
                .forEach(held -> named.putIfAbsent(held.person(), held.postName() + " " + held.personName()));
        some.forEach(named::putIfAbsent);
        return named;
    }
}
