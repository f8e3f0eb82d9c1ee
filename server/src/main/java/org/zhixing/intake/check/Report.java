package org.zhixing.intake.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;

/**
 * The dry run of a register: every row with its verdict, and the names of units that a person has to choose.
 *
 * @param unknown names nobody knows with the units they may mean, in the order in which they come
 */
public record Report(List<Checked> rows, Map<String, List<UnitId>> unknown) {

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public long taken() {
        return count(Verdict.READY) + count(Verdict.WARNING);
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
