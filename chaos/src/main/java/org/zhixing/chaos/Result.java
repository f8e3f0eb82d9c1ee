package org.zhixing.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhixing.chaos.Act.Fate;

/**
 * What a trial has shown.
 *
 * @param compared what was compared, and how many of each
 * @param differences what is not as it must be; empty when nothing was lost or doubled
 * @param planted wrongs that were put into the database afterwards, each found by the same comparison
 * @param diskFilled whether this machine lets a disk be made full
 */
record Result(
        long seed,
        Map<FaultKind, Integer> faults,
        Map<Fate, Integer> acts,
        Map<String, Long> compared,
        List<String> differences,
        int planted,
        boolean diskFilled,
        long seconds) {

    int total() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    String table() {
        var page = new StringBuilder();
        page.append("seed ").append(seed).append(", ").append(seconds).append(" s\n\n");
        faults.forEach((kind, times) -> page.append("%6d  %s%n".formatted(times, kind.words())));
        page.append("%6d  faults%n".formatted(total()));
        if (!diskFilled) {
            page.append("     -  no full disk: only root can make one here\n");
        }
        page.append("\nacts: ").append(acts).append("\n\ncompared:\n");
        compared.forEach((what, many) -> page.append("%8d  %s%n".formatted(many, what)));
        page.append("%8d  wrongs put in afterwards, each found by this comparison%n".formatted(planted));
        page.append('\n');
        differences.forEach(one -> page.append("DIFFERENCE  ").append(one).append('\n'));
        page.append(differences.size()).append(" differences\n");
        return page.toString();
    }

    String json() {
        return "{\"name\":\"chaos\",\"seed\":" + seed + ",\"seconds\":" + seconds + ",\"total\":" + total()
                + ",\"faults\":" + object(faults) + ",\"acts\":" + object(acts) + ",\"compared\":" + object(compared)
                + ",\"differences\":"
                + differences.stream().map(Result::quoted).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String object(Map<?, ? extends Number> map) {
        return map.entrySet().stream()
                .map(one -> quoted(one.getKey().toString()) + ":" + one.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
