package org.zhixing.intake.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhixing.act.UnitId;

/**
 * The dry run of a register: every row with its verdict, and the names of units that a person has to choose.
 *
 * @param unknown names nobody knows with the units they may mean, in the order in which they come
 * @param classes classes of units that answer for items, in the order in which they come
 */
public record Report(List<Checked> rows, Map<String, List<UnitId>> unknown, List<Addressed> classes) {

    /**
     * A class of units that answers for items, as it is written.
     *
     * @param members who is meant today, in official order
     * @param rows the rows that name it and take a docket for each of them
     * @param open those of them for which nobody has said yet who sums up
     */
    public record Addressed(String written, List<UnitId> members, List<Integer> rows, List<Integer> open) {}

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public long taken() {
        return count(Verdict.READY) + count(Verdict.WARNING);
    }

    /** How many dockets the rows become that are taken in. */
    public int dockets() {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.READY || row.verdict() == Verdict.WARNING)
                .map(Checked::item)
                .filter(Objects::nonNull)
                .mapToInt(Checked.Item::dockets)
                .sum();
    }

    public boolean mayBeCarriedOut() {
        return count(Verdict.PROBLEM) == 0 && taken() > 0;
    }

    /** In how many rows each unknown name stands. */
    public Map<String, Long> unknownRows() {
        var rowsOf = new LinkedHashMap<String, Long>();
        unknown.keySet()
                .forEach(name -> rowsOf.put(
                        name,
                        rows.stream()
                                .filter(row -> row.unknownUnits().contains(name))
                                .count()));
        return rowsOf;
    }
}
