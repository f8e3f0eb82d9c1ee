package org.zhixing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.NewAppointment;
import org.zhixing.organization.NewDivision;
import org.zhixing.organization.NewPerson;
import org.zhixing.organization.NewPost;
import org.zhixing.organization.NewSecretary;
import org.zhixing.organization.NewStandIn;
import org.zhixing.organization.NewUnit;
import org.zhixing.organization.Standing;
import org.zhixing.organization.UnitType;

/** Units, posts and people of Yunze, put together from the seed. Nothing of it is stored yet. */
final class City {

    /** One person on one post. */
    record Holder(PersonId person, String name, PostId post, String postName, UnitId unit, Role duty) {}

    private record Duty(UnitId unit, Role duty) {}

    private static final int DEPUTIES = 2;
    private static final int VICE_MAYORS = 4;
    static final int OFFICERS = 8;

    final List<NewUnit> units = new ArrayList<>();
    final List<NewPost> posts = new ArrayList<>();
    final List<NewPerson> people = new ArrayList<>();
    final List<NewAppointment> appointments = new ArrayList<>();
    final List<NewDivision> divisions = new ArrayList<>();
    final List<NewStandIn> pairs = new ArrayList<>();
    final List<NewSecretary> secretaries = new ArrayList<>();
    final List<Holder> holders = new ArrayList<>();
    /** Units that dockets go to, by every name they are known by. */
    final Map<String, UnitId> byName = new LinkedHashMap<>();

    private final Random random;
    private final LocalDate since;
    private final Map<String, String> titles = Words.pairs("posts.txt");
    private final List<String> surnames;
    private final List<String> given;
    private final Map<UnitId, String> names = new HashMap<>();
    private final Map<Duty, Holder> first = new HashMap<>();
    private final Map<UnitId, List<UnitId>> sections = new HashMap<>();
    private final Map<UnitId, Integer> places = new HashMap<>();
    private int numbered;

    City(long seed, LocalDate since) {
        this.random = new Random(seed);
        this.since = since;
        Map<String, String> names = Words.pairs("names.txt");
        surnames = List.of(names.getOrDefault("surnames", "").split(" "));
        given = List.of(names.getOrDefault("given", "").split(" "));
        for (String line : Words.lines("units.csv")) {
            build(line.split(";", -1));
        }
        divideWork();
    }

    /** First holder of a duty in a unit. */
    Holder holder(UnitId unit, Role duty) {
        return Objects.requireNonNull(find(unit, duty), () -> duty + " of " + unit);
    }

    /** As {@link #holder}, null if nobody has that duty there. */
    @Nullable
    Holder find(UnitId unit, Role duty) {
        return first.get(new Duty(unit, duty));
    }

    /** The first person of one of the unit's sections. */
    Holder sectionStaff(UnitId unit, int draw) {
        List<UnitId> own = sections.getOrDefault(unit, List.of());
        return holder(own.get(draw % own.size()), Role.SECTION_STAFF);
    }

    /** A unit by one of its names. */
    UnitId unit(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    String nameOf(UnitId unit) {
        return Objects.requireNonNull(names.get(unit), unit::toString);
    }

    /** The first who holds a post of this title in posts.txt. */
    Holder titled(String key) {
        return holders.stream()
                .filter(one -> one.postName().equals(title(key)))
                .findFirst()
                .orElseThrow();
    }

    /** Departments whose people a visitor may be. */
    List<UnitId> shown() {
        return Arrays.stream(title("visitors").split("/")).map(this::unit).toList();
    }

    /** Bureaus whose completion reports pass their own leaders before they are sent. */
    List<UnitId> reviewing() {
        return Arrays.stream(title("reviewing").split("/")).map(this::unit).toList();
    }

    List<UnitId> sectionsOf(UnitId unit) {
        return sections.getOrDefault(unit, List.of());
    }

    /** All who do a duty anywhere, in official order. */
    List<Holder> all(Role duty) {
        return holders.stream().filter(one -> one.duty() == duty).toList();
    }

    private void build(String[] line) {
        var type = UnitType.valueOf(line[1]);
        UnitId parent = line[2].isEmpty() ? null : byName.get(line[2]);
        UnitId unit = unit(line[0], type, parent, List.of(line[3].split("/")));
        byName.put(line[0], unit);
        for (String alias : line[3].split("/")) {
            byName.put(alias, unit);
        }
        int staff = Integer.parseInt(line[5]);
        switch (type) {
            case GOVERNMENT -> government(unit);
            case GOVERNMENT_OFFICE -> office(unit, line, staff);
            default -> department(unit, line, staff);
        }
    }

    private UnitId unit(String name, UnitType type, @Nullable UnitId parent, List<String> aliases) {
        var id = new UnitId(id());
        int order = parent == null ? 1 : places.merge(parent, 1, Integer::sum);
        names.put(id, name);
        units.add(new NewUnit(id, name, type, parent, order, aliases, since, null));
        return id;
    }

    private void government(UnitId unit) {
        appoint(unit, title("mayor"), Role.LEADER, Standing.HEAD);
        appoint(unit, title("executive"), Role.LEADER, Standing.DEPUTY);
        for (int i = 0; i < VICE_MAYORS; i++) {
            appoint(unit, title("vice"), Role.LEADER, Standing.DEPUTY);
        }
        appoint(unit, title("secretary-general"), Role.LEADER, Standing.MEMBER);
        appoint(unit, title("deputy-secretary-general"), Role.LEADER, Standing.MEMBER);
        appoint(unit, title("deputy-secretary-general"), Role.LEADER, Standing.MEMBER);
    }

    private void office(UnitId unit, String[] line, int staff) {
        boolean supervises = line[0].endsWith(title("supervision.office"));
        if (!supervises) {
            department(unit, line, staff - 1);
            Holder secretary = appoint(unit, title("named-secretary"), Role.SECRETARY, Standing.MEMBER);
            secretaries.add(new NewSecretary(titled("secretary-general").person(), secretary.person(), since, null));
            return;
        }
        appoint(unit, headOf(line[0]), Role.SUPERVISION_CHIEF, Standing.HEAD);
        for (int i = 0; i < OFFICERS; i++) {
            appoint(unit, title("officer"), Role.SUPERVISION_OFFICER, Standing.MEMBER);
        }
        sections(unit, line, staff - 1 - OFFICERS);
    }

    private void department(UnitId unit, String[] line, int staff) {
        String head = headOf(line[0]);
        appoint(unit, head, Role.UNIT_HEAD, Standing.HEAD);
        for (int i = 0; i < DEPUTIES; i++) {
            appoint(unit, title("deputy") + head, Role.SECTION_STAFF, Standing.DEPUTY);
        }
        Holder liaison = appoint(unit, title("liaison"), Role.UNIT_LIAISON, Standing.MEMBER);
        Holder second = appoint(unit, title("liaison"), Role.UNIT_LIAISON, Standing.MEMBER);
        pairs.add(new NewStandIn(id(), liaison.post(), second.post(), since, null));
        sections(unit, line, staff - DEPUTIES - 3);
    }

    private void sections(UnitId unit, String[] line, int staff) {
        List<String> names = List.of(line[4].split("/"));
        for (int i = 0; i < names.size(); i++) {
            UnitId section = unit(names.get(i), UnitType.SECTION, unit, List.of());
            sections.computeIfAbsent(unit, none -> new ArrayList<>()).add(section);
            int here = staff / names.size() + (i < staff % names.size() ? 1 : 0);
            for (int n = 0; n < here; n++) {
                appoint(
                        section,
                        title(n == 0 ? "chief" : "member"),
                        Role.SECTION_STAFF,
                        n == 0 ? Standing.HEAD : Standing.MEMBER);
            }
        }
    }

    private Holder appoint(UnitId unit, String postName, Role duty, Standing standing) {
        var person = new PersonId(id());
        var post = new PostId(id());
        String name = personName();
        numbered++;
        people.add(new NewPerson(person, name, "p" + numbered + "@" + title("email.domain")));
        int order = places.merge(unit, 1, Integer::sum);
        posts.add(new NewPost(post, unit, postName, duty, standing, order, since, null));
        appointments.add(new NewAppointment(person, post, since, null));
        var holder = new Holder(person, name, post, postName, unit, duty);
        holders.add(holder);
        first.putIfAbsent(new Duty(unit, duty), holder);
        return holder;
    }

    private void divideWork() {
        List<Holder> inCharge = all(Role.LEADER).stream()
                .filter(one ->
                        one.postName().equals(title("vice")) || one.postName().equals(title("executive")))
                .toList();
        int next = 0;
        for (NewUnit unit : units) {
            if (unit.type() != UnitType.SECTION && unit.type() != UnitType.GOVERNMENT) {
                PostId leader = inCharge.get(next++ % inCharge.size()).post();
                divisions.add(new NewDivision(unit.id(), leader, since, null, title("division.document")));
            }
        }
    }

    private String headOf(String unitName) {
        return titles.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("head."))
                .filter(entry -> unitName.endsWith(entry.getKey().substring("head.".length())))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private String title(String key) {
        return Objects.requireNonNull(titles.get(key), key);
    }

    private String personName() {
        String surname = surnames.get(random.nextInt(surnames.size()));
        String first = given.get(random.nextInt(given.size()));
        return random.nextInt(3) == 0 ? surname + first : surname + first + given.get(random.nextInt(given.size()));
    }

    /** Ids follow the seed as well, so that two samples are the same to the last byte. */
    private UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
