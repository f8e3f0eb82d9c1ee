package org.zhixing.organization.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.NewAppointment;
import org.zhixing.organization.NewPerson;
import org.zhixing.organization.NewPost;
import org.zhixing.organization.Standing;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitMatch;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.intake.Checked.Verdict;
import org.zhixing.organization.naming.NameNormal;
import org.zhixing.organization.naming.UnitNames;
import org.zhixing.shell.TableImport;

/**
 * Checks a list of staff: who holds which post of which unit. People of one name in one unit are one person; in different
 * units they are different people, unless they have the same address.
 */
final class StaffCheck {

    private static final int STEP = 10;

    private final Words words;
    private final LocalDate from;
    private final UnitNames names;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Staff staff;
    private final List<Checked> checked = new ArrayList<>();
    private final List<NewPost> posts = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();
    private final List<NewAppointment> appointments = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private String unitAbove = "";

    private StaffCheck(List<Unit> units, Staff staff, Words words, LocalDate from) {
        this.words = words;
        this.from = from;
        this.staff = staff;
        names = new UnitNames(units, List.of());
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    static Plan check(Table table, List<Unit> units, Staff staff, Words words, LocalDate from) {
        var check = new StaffCheck(units, staff, words, from);
        table.lines().forEach(line -> check.read(table, line));
        return new Plan(ImportKind.STAFF, check.checked, List.of(), check.posts, check.people, check.appointments);
    }

    private void read(Table table, TableImport.Line line) {
        var cells = new Cells(table, line);
        var unit = unit(cells);
        var person = cells.required(Column.PERSON);
        var post = cells.required(Column.POST);
        var duty = duty(cells);
        var standing = standing(cells, duty);
        int order = cells.order(Column.ORDER, (checked.size() + 1) * STEP);
        var first = Optional.ofNullable(cells.day(Column.APPOINTED)).orElse(from);
        var last = cells.day(Column.DISMISSED);
        if (last != null && last.isBefore(first)) {
            cells.problem(Column.DISMISSED, "organization.import.problem.ends-before-it-begins");
        }
        var email = cells.text(Column.EMAIL);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            cells.problem(Column.EMAIL, "organization.import.problem.no-email", email);
        }
        var verdict = Verdict.PROBLEM;
        if (unit != null && cells.problems().isEmpty()) {
            verdict = place(line.number(), cells, unit, person, email, post, duty, standing, order, first, last);
        }
        var what = String.join(" ", unit == null ? unitAbove : unit.name(), post, person)
                .strip();
        checked.add(new Checked(line.number(), what, verdict, cells.problems()));
    }

    private Verdict place(
            int number,
            Cells cells,
            Unit unit,
            String person,
            String email,
            String post,
            Role duty,
            Standing standing,
            int order,
            LocalDate first,
            @Nullable LocalDate last) {
        var body = body(unit);
        var twin = seen.putIfAbsent(unit.id().value() + "/" + post + "/" + person + "/" + first, number);
        if (twin != null) {
            cells.problem(Column.PERSON, "organization.import.problem.twice", person, twin);
            return Verdict.PROBLEM;
        }
        var known = staff.post(unit.id(), post);
        if (known.isPresent() && known.get().duty() != duty) {
            cells.problem(Column.DUTY, "organization.import.problem.other-duty", post);
            return Verdict.PROBLEM;
        }
        PostId postId = known.map(Staff.KnownPost::id).orElseGet(() -> {
            var id = PostId.next();
            posts.add(new NewPost(id, unit.id(), post, duty, standing, order, first, null));
            staff.add(new Staff.KnownPost(id, unit.id(), post, duty));
            return id;
        });
        PersonId personId = staff.person(body, person, email).orElseGet(() -> {
            var id = PersonId.next();
            people.add(new NewPerson(id, person, email.isEmpty() ? null : email));
            staff.add(body, person, email, id);
            return id;
        });
        if (staff.holds(postId, personId)) {
            return Verdict.UNCHANGED;
        }
        appointments.add(new NewAppointment(personId, postId, first, last));
        return Verdict.NEW;
    }

    /** An empty unit goes on with the one above: that is how merged cells arrive. */
    private @Nullable Unit unit(Cells cells) {
        var written = cells.text(Column.UNIT);
        if (!written.isEmpty()) {
            unitAbove = written;
        }
        if (unitAbove.isEmpty()) {
            cells.problem(Column.UNIT, "organization.import.problem.missing", Column.UNIT.head());
            return null;
        }
        var match = names.match(unitAbove);
        if (!(match instanceof UnitMatch.Known known)) {
            cells.problem(Column.UNIT, "organization.import.problem.unknown-unit", unitAbove, suggestions(match));
            return null;
        }
        var unit = units.get(known.unit());
        var section = cells.text(Column.SECTION);
        if (section.isEmpty() || unit == null) {
            return unit;
        }
        var below = units.values().stream()
                .filter(each -> each.type() == UnitType.SECTION
                        && known.unit().equals(each.parent())
                        && NameNormal.plain(each.name()).equals(NameNormal.plain(section)))
                .findFirst();
        if (below.isEmpty()) {
            cells.problem(Column.SECTION, "organization.import.problem.unknown-section", section, unit.name());
        }
        return below.orElse(null);
    }

    private String suggestions(UnitMatch match) {
        List<UnitId> perhaps = match instanceof UnitMatch.Unknown unknown ? unknown.perhaps() : List.of();
        var found = perhaps.stream()
                .map(units::get)
                .filter(java.util.Objects::nonNull)
                .map(Unit::name)
                .limit(3)
                .toList();
        return found.isEmpty() ? "—" : String.join("、", found);
    }

    private Role duty(Cells cells) {
        var written = cells.text(Column.DUTY);
        if (written.isEmpty()) {
            return Role.SECTION_STAFF;
        }
        var duty = words.duty(written).filter(role -> !role.administers());
        if (duty.isEmpty()) {
            cells.problem(
                    Column.DUTY,
                    "organization.import.problem.unknown-duty",
                    written,
                    words.all(java.util.Arrays.stream(Role.values())
                            .filter(role -> !role.administers())
                            .toArray(Role[]::new)));
        }
        return duty.orElse(Role.SECTION_STAFF);
    }

    private Standing standing(Cells cells, Role duty) {
        var written = cells.text(Column.STANDING);
        if (written.isEmpty()) {
            return duty == Role.UNIT_HEAD ? Standing.HEAD : Standing.MEMBER;
        }
        var standing = words.standing(written);
        if (standing.isEmpty()) {
            cells.problem(
                    Column.STANDING,
                    "organization.import.problem.unknown-standing",
                    written,
                    words.all(Standing.values()));
        }
        return standing.orElse(Standing.MEMBER);
    }

    private UnitId body(Unit unit) {
        Set<UnitId> passed = new HashSet<>();
        var body = unit;
        while (body.type() == UnitType.SECTION && body.parent() != null && passed.add(body.id())) {
            var parent = units.get(body.parent());
            if (parent == null) {
                break;
            }
            body = parent;
        }
        return body.id();
    }
}
