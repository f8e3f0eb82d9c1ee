package org.zhixing.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.decision.NewMeeting.Matter;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;
import org.zhixing.organization.WrittenUnits;

/**
 * Reads the matters of a meeting as they are pasted from a table: text, lead unit, assisting units, day, and the units
 * that each get a docket below that of the lead (practice 5). The first row
 * that cannot be understood is refused with its number; names are looked up in one question.
 */
@Component
public class MinutesReader {

    private static final String RULE = "R163";
    private static final int LONGEST = 2_000;
    private static final int MOST = 200;
    private static final int LEAD = 1;
    private static final int ASSISTANTS = 2;
    private static final int DUE = 3;
    private static final int MEMBERS = 4;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:\\d+[.\\u3001\\uff0e]|[\\uff08(]\\d+[)\\uff09])\\s*");

    private final Organization organization;

    MinutesReader(Organization organization) {
        this.organization = organization;
    }

    private record Row(
            int number, String text, String lead, List<String> assistants, String due, List<String> members) {}

    /** The matters, in the order written. */
    public Outcome<List<Matter>> read(String pasted, LocalDate today) {
        var rows = rows(pasted);
        if (rows.isEmpty()) {
            return Outcome.refused("decision.refused.nothing", RULE);
        }
        if (rows.size() > MOST) {
            return Outcome.refused("decision.refused.too-many", RULE, MOST);
        }
        var written = new LinkedHashSet<String>();
        rows.forEach(row -> {
            written.add(row.lead());
            written.addAll(row.assistants());
            written.addAll(row.members());
        });
        written.remove("");
        var units = new HashMap<String, UnitMatch>();
        organization.match(List.copyOf(written), today).forEach(match -> units.put(match.written(), match));
        var matters = new ArrayList<Matter>();
        for (Row row : rows) {
            var matter = matter(row, units);
            if (matter instanceof Outcome.Refused<Matter> refused) {
                return Outcome.refused(refused.refusal());
            }
            matters.add(matter.orThrow());
        }
        return Outcome.done(List.copyOf(matters));
    }

    private static List<Row> rows(String pasted) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : pasted.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            rows.add(new Row(
                    number,
                    NUMBERED.matcher(cells[0]).replaceFirst("").strip(),
                    cell(cells, LEAD),
                    WrittenUnits.names(cell(cells, ASSISTANTS)),
                    cell(cells, DUE),
                    WrittenUnits.names(cell(cells, MEMBERS))));
        }
        return rows;
    }

    private static String cell(String[] cells, int place) {
        return place < cells.length ? cells[place].strip() : "";
    }

    private static Outcome<Matter> matter(Row row, Map<String, UnitMatch> units) {
        if (row.text().isEmpty() || row.text().length() > LONGEST) {
            return Outcome.refused("decision.refused.text", RULE, row.number(), LONGEST);
        }
        UnitId lead = null;
        if (!row.lead().isEmpty()) {
            if (!(units.get(row.lead()) instanceof UnitMatch.Known known)) {
                return Outcome.refused("decision.refused.unit", RULE, row.number(), row.lead());
            }
            lead = known.unit();
        }
        var assistants = meant(row.assistants(), units, row.number());
        var members = meant(row.members(), units, row.number());
        if (!assistants.isDone() || !members.isDone()) {
            return Outcome.refused(
                    ((Outcome.Refused<List<UnitId>>) (assistants.isDone() ? members : assistants)).refusal());
        }
        if (lead == null && !members.orThrow().isEmpty()) {
            return Outcome.refused("decision.refused.nobody-sums-up", "practice 5", row.number());
        }
        var due = day(row.due());
        if (due == null && !row.due().isEmpty()) {
            return Outcome.refused("decision.refused.day", RULE, row.number(), row.due());
        }
        return Outcome.done(new Matter(
                row.text(),
                lead,
                row.lead(),
                without(lead, assistants.orThrow()),
                due,
                without(lead, members.orThrow())));
    }

    private static Outcome<List<UnitId>> meant(List<String> names, Map<String, UnitMatch> units, int number) {
        var meant = WrittenUnits.meant(names.stream()
                .map(name -> Objects.requireNonNull(units.get(name)))
                .toList());
        return meant instanceof Outcome.Refused<List<UnitId>> refused
                ? Outcome.refused(
                        "decision.refused.unit",
                        RULE,
                        number,
                        refused.refusal().args().get(0))
                : meant;
    }

    private static List<UnitId> without(@Nullable UnitId lead, List<UnitId> units) {
        return units.stream().filter(unit -> !unit.equals(lead)).toList();
    }

    /** A day as it is written in a table; null for none. */
    public static @Nullable LocalDate day(String written) {
        var said = DAY.matcher(written.strip());
        if (!said.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
