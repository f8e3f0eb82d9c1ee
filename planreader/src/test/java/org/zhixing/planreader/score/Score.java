package org.zhixing.planreader.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanTask;
import tools.jackson.databind.JsonNode;

/** Adds up how well documents were read, end to end: what a missed task would have held is missing too. */
public final class Score {
    private static final double PIECE = 0.85;

    private final Map<String, Tally> lines = new LinkedHashMap<>();
    private final Map<String, Tally> patterns = new TreeMap<>();
    private final Tally sure = new Tally();
    private final List<String> wronglySure = new ArrayList<>();

    private record Pair(double likeness, int marked, int read) {}

    /** Compares one document. */
    public void add(String name, Marked marked, Plan plan) {
        meta(marked.meta(), plan);
        List<String> read =
                plan.tasks().stream().map(t -> Likeness.bare(t.text().value())).toList();
        Map<Integer, Integer> pairs = pairs(marked, read);
        Tally tasks = line("tasks");
        for (int i = 0; i < marked.tasks().size(); i++) {
            Marked.Task gold = marked.tasks().get(i);
            if (!gold.optional()) {
                Integer k = pairs.get(i);
                PlanTask task = k == null ? null : plan.tasks().get(k);
                tasks.count(task == null ? 0 : 1, 0, task == null ? 1 : 0);
                pattern(gold.pattern()).count(task == null ? 0 : 1, 0, task == null ? 1 : 0);
                fields(name, gold, task);
            }
        }
        for (int k = 0; k < read.size(); k++) {
            if (!pairs.containsValue(k) && !pieceOfOptional(marked, read.get(k))) {
                tasks.count(0, 1, 0);
                pattern("(" + plan.tasks().get(k).pattern() + ")").count(0, 1, 0);
            }
        }
    }

    /** One of: tasks, lead, support, deadline, persons, number, issuer, date, recipients, title. */
    public Tally line(String name) {
        return lines.computeIfAbsent(name, n -> new Tally());
    }

    /** Tasks found and missed by the way they are written; what was found in excess stands under the rule that found it. */
    public Map<String, Tally> patterns() {
        return patterns;
    }

    /** Of the fields of found tasks the reader was sure of: right ones and wrong ones. */
    public Tally sure() {
        return sure;
    }

    public List<String> wronglySure() {
        return wronglySure;
    }

    public String table() {
        StringBuilder out = new StringBuilder();
        lines.forEach((name, tally) -> out.append(String.format("%-12s%s%n", name, tally)));
        patterns.forEach((name, tally) -> out.append(String.format("by pattern %-22s%s%n", name, tally)));
        int all = sure.right() + sure.spurious();
        out.append(String.format("of %d fields marked sure %d are right%n", all, sure.right()));
        wronglySure.forEach(w -> out.append("  ").append(w).append('\n'));
        return out.toString();
    }

    private Tally pattern(String name) {
        return patterns.computeIfAbsent(name, n -> new Tally());
    }

    private static Map<Integer, Integer> pairs(Marked marked, List<String> read) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < marked.tasks().size(); i++) {
            List<String> wordings = marked.tasks().get(i).wordings();
            for (int k = 0; k < read.size(); k++) {
                String words = read.get(k);
                double best = wordings.stream()
                        .mapToDouble(w -> Likeness.of(w, words))
                        .max()
                        .orElse(0);
                if (best >= Likeness.SAME) {
                    candidates.add(new Pair(best, i, k));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Pair p) -> -p.likeness())
                .thenComparing(p -> marked.tasks().get(p.marked()).optional())
                .thenComparingInt(p -> Math.abs(p.marked() - p.read())));
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (Pair p : candidates) {
            if (!pairs.containsKey(p.marked()) && !pairs.containsValue(p.read())) {
                pairs.put(p.marked(), p.read());
            }
        }
        return pairs;
    }

    private static boolean pieceOfOptional(Marked marked, String read) {
        return marked.tasks().stream()
                .filter(Marked.Task::optional)
                .anyMatch(t -> Likeness.common(read, Likeness.bare(t.text())) >= PIECE * read.length());
    }

    private void fields(String name, Marked.Task gold, @Nullable PlanTask task) {
        units(name, "lead", gold, "lead_units", task == null ? List.of() : task.leads());
        units(name, "support", gold, "support_units", task == null ? List.of() : task.supports());
        if (!gold.skips("persons")) {
            Set<String> people = new HashSet<>();
            gold.node().path("persons").forEach(p -> people.add(p.path("name").asString("")));
            List<Field<Person>> found = task == null ? List.of() : task.persons();
            line("persons")
                    .add(people, found.stream().map(f -> f.value().name()).collect(Collectors.toSet()));
        }
        if (!gold.skips("due")) {
            Field<DueDate> due = task == null ? null : task.due();
            String end = due == null || due.value().end() == null
                    ? ""
                    : String.valueOf(due.value().end());
            String wanted = gold.node().path("due").path("end").asString("");
            line("deadline").add(set(wanted), set(end));
            if (due != null && due.sure()) {
                certain(name, "deadline", due.value().raw(), end.equals(wanted));
            }
        }
    }

    private void units(String name, String line, Marked.Task gold, String key, List<Field<String>> found) {
        if (gold.skips(key)) {
            return;
        }
        Set<String> wanted = gold.words(key).stream().map(Score::unit).collect(Collectors.toSet());
        line(line).add(wanted, found.stream().map(f -> unit(f.value())).collect(Collectors.toSet()));
        for (Field<String> f : found) {
            if (f.sure()) {
                certain(name, line, f.value(), wanted.contains(unit(f.value())));
            }
        }
    }

    private void certain(String name, String line, String value, boolean right) {
        sure.count(right ? 1 : 0, right ? 0 : 1, 0);
        if (!right) {
            wronglySure.add(name + " " + line + " " + value);
        }
    }

    private void meta(JsonNode gold, Plan plan) {
        Field<String> issuer = plan.meta().issuer();
        Set<String> other = new HashSet<>();
        gold.path("issuer_alt").forEach(a -> other.add(unit(a.asString(""))));
        String wanted = unit(gold.path("issuer").asString(""));
        String said = issuer == null ? "" : unit(issuer.value());
        if (other.contains(said)) {
            said = wanted;
        }
        line("issuer").add(set(wanted), set(said));
        line("number")
                .add(
                        set(unit(gold.path("doc_number").asString(""))),
                        set(
                                plan.meta().documentNumber() == null
                                        ? ""
                                        : unit(plan.meta().documentNumber().value())));
        line("date")
                .add(
                        set(gold.path("date").asString("")),
                        set(
                                plan.meta().signed() == null
                                        ? ""
                                        : String.valueOf(plan.meta().signed().value())));
        Set<String> recipients = new HashSet<>();
        gold.path("recipients").forEach(r -> recipients.add(unit(r.asString(""))));
        line("recipients")
                .add(
                        recipients,
                        plan.meta().recipients().stream()
                                .map(f -> unit(f.value()))
                                .collect(Collectors.toSet()));
    }

    /** A name without what does not tell units apart. */
    private static String unit(String name) {
        String bare = Likeness.bare(name).replace("人民政府", "政府");
        return bare.matches("[省市区县州旗].{2,}") ? bare.substring(1) : bare;
    }

    private static Set<String> set(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }
}
