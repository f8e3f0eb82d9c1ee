package org.zhixing.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;
import org.zhixing.organization.WrittenUnits;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/** Finds out what matters mean: units by name, days, kinds; a batch asks the organization once. */
@Component
class Checking {

    static final int LONGEST_NUMBER = 100;
    static final String UNKNOWN_UNIT = "exchange.problem.unknown-unit";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 4_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D*");

    private final Organization organization;

    Checking(Organization organization) {
        this.organization = organization;
    }

    /**
     * What a matter means.
     *
     * @param docket null as soon as there is a problem
     * @param members units that each get a docket below it (practice 5)
     */
    record Checked(Offered offered, @Nullable OpenDocket docket, List<UnitId> members, List<Problem> problems) {}

    /** What keeps a matter from being kept at all; a mark of secrecy first (practice 10). */
    static Optional<Problem> fatal(Offered one) {
        String all = String.join(
                "\n", one.number(), one.title(), one.requirement(), one.sourceTitle(), one.authority(), one.lead());
        if (SecrecyMarks.find("", all) != null) {
            return Optional.of(Problem.of("title", "exchange.problem.secret"));
        }
        if (one.number().isEmpty()) {
            return Optional.of(Problem.of("number", "exchange.problem.missing"));
        }
        if (one.number().length() > LONGEST_NUMBER) {
            return Optional.of(Problem.of("number", "exchange.problem.too-long", LONGEST_NUMBER));
        }
        if (one.title().length() > LONGEST_TITLE) {
            return Optional.of(Problem.of("title", "exchange.problem.too-long", LONGEST_TITLE));
        }
        for (var field : List.of(
                Map.entry("requirement", one.requirement()),
                Map.entry("authority", one.authority()),
                Map.entry("sourceTitle", one.sourceTitle()),
                Map.entry("lead", one.lead()))) {
            if (field.getValue().length() > LONGEST) {
                return Optional.of(Problem.of(field.getKey(), "exchange.problem.too-long", LONGEST));
            }
        }
        return Optional.empty();
    }

    List<Checked> check(List<Offered> offered, LocalDate today) {
        var written = new LinkedHashSet<String>();
        offered.forEach(one -> {
            written.add(one.lead());
            written.addAll(one.joint());
            written.addAll(one.assistants());
            written.addAll(one.members());
        });
        written.remove("");
        var units = new HashMap<String, UnitMatch>();
        organization.match(List.copyOf(written), today).forEach(match -> units.put(match.written(), match));
        return offered.stream().map(one -> check(one, units)).toList();
    }

    private static Checked check(Offered one, Map<String, UnitMatch> units) {
        var problems = new ArrayList<Problem>();
        for (var needed : List.of(
                Map.entry("title", one.title()),
                Map.entry("requirement", one.requirement()),
                Map.entry("sourceTitle", one.sourceTitle()),
                Map.entry("authority", one.authority()),
                Map.entry("lead", one.lead()))) {
            if (needed.getValue().isEmpty()) {
                problems.add(Problem.of(needed.getKey(), "exchange.problem.missing"));
            }
        }
        var source = constant(SourceKind.class, one.sourceKind(), SourceKind.DOCUMENT, "sourceKind", problems);
        var urgency = constant(Urgency.class, one.urgency(), Urgency.ORDINARY, "urgency", problems);
        var kind = constant(DocketKind.class, one.kind(), DocketKind.ONE_OFF, "kind", problems);
        if (kind == DocketKind.QUANTIFIED || kind == DocketKind.MILESTONE) {
            problems.add(Problem.of("kind", "exchange.problem.needs-course"));
        }
        var due = day(one.due());
        if (due.isEmpty() && !one.due().isEmpty()) {
            problems.add(Problem.of("due", "exchange.problem.no-day", one.due()));
        }
        if (kind == DocketKind.ONGOING && due.isPresent()) {
            problems.add(Problem.of("due", "exchange.problem.ongoing-due"));
        }
        Set<UnitId> seen = new HashSet<>();
        var lead = one.lead().isEmpty() ? null : unit("lead", one.lead(), units, seen, problems);
        var others = new ArrayList<Participant>();
        one.joint().forEach(name -> add(others, unit("joint", name, units, seen, problems), Part.JOINT_LEAD));
        one.assistants().forEach(name -> add(others, unit("assistants", name, units, seen, problems), Part.ASSISTANT));
        var members = WrittenUnits.meant(one.members().stream()
                .map(name -> Objects.requireNonNull(units.get(name)))
                .toList());
        if (members instanceof Outcome.Refused<List<UnitId>> refused) {
            problems.add(Problem.of(
                    "members",
                    "exchange.problem.unknown-unit",
                    refused.refusal().args().get(0)));
        }
        if (!problems.isEmpty() || lead == null) {
            return new Checked(one, null, List.of(), problems);
        }
        return new Checked(
                one,
                OpenDocket.of(
                                new OpenDocket.Source(source, null, one.sourceTitle(), one.authority()),
                                one.title(),
                                one.requirement(),
                                lead)
                        .withKind(kind)
                        .withUrgency(urgency)
                        .withParticipants(others)
                        .withDue(due.orElse(null)),
                members.orThrow().stream().filter(unit -> !unit.equals(lead)).toList(),
                problems);
    }

    private static void add(List<Participant> others, @Nullable UnitId unit, Part part) {
        if (unit != null) {
            others.add(new Participant(unit, part, null));
        }
    }

    private static @Nullable UnitId unit(
            String field, String name, Map<String, UnitMatch> units, Set<UnitId> seen, List<Problem> problems) {
        var match = units.get(name);
        if (match instanceof UnitMatch.Known known) {
            if (seen.add(known.unit())) {
                return known.unit();
            }
            problems.add(Problem.of(field, "exchange.problem.twice", name));
        } else if (match instanceof UnitMatch.Collective) {
            problems.add(Problem.of(field, "exchange.problem.collective", name));
        } else {
            problems.add(Problem.of(field, UNKNOWN_UNIT, name));
        }
        return null;
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, String written, E otherwise, String field, List<Problem> problems) {
        if (written.isEmpty()) {
            return otherwise;
        }
        return named(type, written).orElseGet(() -> {
            problems.add(Problem.of(field, "exchange.problem.no-such-word", written));
            return otherwise;
        });
    }

    /** The constant of this name, in whatever case it is written. */
    static <E extends Enum<E>> Optional<E> named(Class<E> type, String written) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<LocalDate> day(String written) {
        var said = DAY.matcher(written);
        if (!said.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
