package org.zhixing.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.identity.Actors;
import org.zhixing.identity.NewAccount;
import org.zhixing.identity.SampleSignIn.SamplePerson;
import org.zhixing.organization.NewUnit;
import org.zhixing.organization.UnitType;

/** The people of the city who have accounts: whoever acts in the history, and the few a visitor may be. */
final class Cast {

    private static final Set<Role> GRANTED = Set.of(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF, Role.LEADER);
    private static final Set<Role> ACTING = Set.of(
            Role.SUPERVISION_OFFICER,
            Role.SUPERVISION_CHIEF,
            Role.LEADER,
            Role.SECRETARY,
            Role.UNIT_LIAISON,
            Role.UNIT_HEAD);
    private static final Set<Role> UNITS_OWN = Set.of(Role.UNIT_LIAISON, Role.UNIT_HEAD);

    private final City city;
    private final Actors actors;
    private final Map<PersonId, AccountId> accounts = new HashMap<>();
    private final Map<PersonId, Actor> known = new HashMap<>();
    private final List<SamplePerson> visitors = new ArrayList<>();

    Cast(City city, Actors actors) {
        this.city = city;
        this.actors = actors;
    }

    /** Opens the accounts; administrators are people of their own. */
    void open(Actor job) {
        List<City.Holder> acting = city.holders.stream()
                .filter(one -> ACTING.contains(one.duty()) || isFirstStaff(one))
                .toList();
        var wanted = new ArrayList<NewAccount>();
        int number = 0;
        for (City.Holder one : acting) {
            number++;
            Set<Role> granted = GRANTED.contains(one.duty()) ? Set.of(one.duty()) : Set.of();
            wanted.add(new NewAccount("user" + number, one.person(), one.name(), granted, null));
        }
        List<AccountId> opened = done(actors.open(wanted, job));
        for (int i = 0; i < acting.size(); i++) {
            accounts.put(acting.get(i).person(), opened.get(i));
        }
    }

    /** Finds the accounts again in a database that has the city already. */
    void recall(JdbcClient jdbc) {
        jdbc.sql("SELECT id, person FROM identity.account")
                .query((row, number) -> accounts.put(
                        new PersonId(row.getObject("person", UUID.class)),
                        new AccountId(row.getObject("id", UUID.class))))
                .list();
    }

    /** The person acting in the post, as identity would say. */
    Actor actor(City.Holder holder) {
        return known.computeIfAbsent(holder.person(), person -> {
            AccountId account = accounts.get(person);
            if (account == null) {
                throw new IllegalStateException("no account for " + holder);
            }
            return new Actor(
                    account,
                    person,
                    holder.name(),
                    holder.post(),
                    holder.postName(),
                    holder.unit(),
                    city.nameOf(holder.unit()),
                    Set.of(holder.duty()),
                    null);
        });
    }

    /** The supervision office's officers, by number. */
    Actor officer(int number) {
        List<City.Holder> officers = city.all(Role.SUPERVISION_OFFICER);
        return actor(officers.get(number % officers.size()));
    }

    Actor chief() {
        return actor(city.all(Role.SUPERVISION_CHIEF).get(0));
    }

    Actor secretaryGeneral() {
        return actor(city.titled("secretary-general"));
    }

    /** Whom a visitor may be with one click: one for each part in the play. */
    List<SamplePerson> visitors(UnitId office, UnitId government, UnitId governmentOffice, List<UnitId> departments) {
        visitors.clear();
        // what one officer drafts another checks, and the chief signs (practice 7)
        city.all(Role.SUPERVISION_OFFICER).stream().limit(2).forEach(this::visit);
        visit(city.find(office, Role.SUPERVISION_CHIEF));
        city.all(Role.LEADER).stream()
                .filter(one -> one.unit().equals(government))
                .forEach(this::visit);
        visit(city.find(governmentOffice, Role.SECRETARY));
        for (UnitId department : departments) {
            city.holders.stream()
                    .filter(one -> one.unit().equals(department) && one.duty() == Role.UNIT_LIAISON)
                    .forEach(this::visit);
            visit(city.find(department, Role.UNIT_HEAD));
            city.units.stream()
                    .filter(unit -> department.equals(unit.parent()))
                    .findFirst()
                    .map(section -> city.find(section.id(), Role.SECTION_STAFF))
                    .ifPresent(this::visit);
        }
        return List.copyOf(visitors);
    }

    /** Who does a duty in a unit and is not among the visitors. */
    List<SamplePerson> others() {
        var shown = visitors.stream().map(SamplePerson::account).collect(Collectors.toSet());
        return city.holders.stream()
                .filter(one -> UNITS_OWN.contains(one.duty()) || reviews(one.unit()))
                .filter(one -> accounts.containsKey(one.person()))
                .map(this::person)
                .filter(one -> !shown.contains(one.account()))
                .toList();
    }

    /** Where a visitor wants to be clerk, deputy and head in turn. */
    private boolean reviews(UnitId unit) {
        return city.reviewing().stream()
                .anyMatch(one -> one.equals(unit) || city.sectionsOf(one).contains(unit));
    }

    private SamplePerson person(City.Holder holder) {
        AccountId account = java.util.Objects.requireNonNull(accounts.get(holder.person()));
        return new SamplePerson(account, holder.name(), fullName(holder.unit()), holder.postName(), holder.duty());
    }

    private void visit(City.@Nullable Holder holder) {
        if (holder == null || !accounts.containsKey(holder.person())) {
            return;
        }
        visitors.add(person(holder));
    }

    /** A section is told with the unit it belongs to. */
    private String fullName(UnitId id) {
        NewUnit unit = city.units.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        UnitId parent = unit.parent();
        return unit.type() == UnitType.SECTION && parent != null ? fullName(parent) + unit.name() : unit.name();
    }

    /** The first person of each section works on dockets; the others of the section have no account here. */
    private boolean isFirstStaff(City.Holder holder) {
        return holder.duty() == Role.SECTION_STAFF && holder.equals(city.find(holder.unit(), Role.SECTION_STAFF));
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.orThrow();
    }
}
