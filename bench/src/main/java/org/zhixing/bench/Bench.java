package org.zhixing.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.bench.ledger.LedgerBench;
import org.zhixing.bench.pages.PagesBench;
import org.zhixing.bench.reader.ReaderBench;
import org.zhixing.bench.start.StartBench;
import org.zhixing.bench.sweep.IdleBench;
import org.zhixing.bench.sweep.RecalculateBench;
import org.zhixing.bench.sweep.SweepBench;
import org.zhixing.bench.worktime.WorktimeBench;

/**
 * The program: {@code Bench LAUNCHER [NAME|all [NAME...]] [--json] [--quick] [--share PART]}. Without a name it
 * lists the measurements there are. {@code all} runs them all, or those named after it, and writes table, JSON and plots
 * into {@code docs/bench}.
 */
public final class Bench {

    private static final int WRONG_USE = 2;
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("sweep", "limits reached: proposal, ledger entry, message, exactly once");
        NAMES.put("sweep-idle", "a sweep that finds nothing, however many limits are open");
        NAMES.put("recalculate", "a new holiday notice moves all open limits");
        NAMES.put("ledger", "entries appended and sealed; the whole ledger verified");
        NAMES.put("worktime", "adding and counting working days over thirty years");
        NAMES.put("pages", "list, docket and workbench, signed in, over 32 connections");
        NAMES.put("reader", "one plan document, from the file to its tasks");
        NAMES.put("start", "from the command to the first page, sample city included");
    }

    private final Path launcher;
    private final Scope scope;

    private Bench(Path launcher, Scope scope) {
        this.launcher = launcher;
        this.scope = scope;
    }

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        // What the programs that are measured have to say is no result.
        var result = System.out;
        System.setOut(System.err);
        var launcher = Path.of(words.remove(0));
        var json = words.remove("--json");
        var quick = words.remove("--quick");
        double share = 1;
        int at = words.indexOf("--share");
        if (at >= 0 && at + 1 < words.size()) {
            share = Double.parseDouble(words.remove(at + 1));
            words.remove(at);
        }
        if (words.isEmpty()) {
            NAMES.forEach((name, what) -> result.printf("%-12s %s%n", name, what));
            result.printf("%-12s %s%n", "all", "all of them, or those named after it, with plots, into docs/bench");
            return;
        }
        var bench = new Bench(launcher, new Scope(quick, share));
        var name = String.join(" ", words);
        if (words.get(0).equals("all") && NAMES.keySet().containsAll(words.subList(1, words.size()))) {
            bench.all(words.size() == 1 ? List.copyOf(NAMES.keySet()) : words.subList(1, words.size()), result);
        } else if (NAMES.containsKey(name)) {
            var machine = Machine.here();
            var figures = bench.measure(name, machine);
            result.println(json ? figures.json(machine) : figures.table() + "\n" + machine.line());
        } else {
            System.err.println("There is no measurement " + name + "; bench alone lists them.");
            System.exit(WRONG_USE);
        }
        System.exit(0);
    }

    private Figures measure(String name, Machine machine) throws Exception {
        return switch (name) {
            case "sweep" -> SweepBench.run(scope, machine);
            case "sweep-idle" -> IdleBench.run(scope, machine);
            case "recalculate" -> RecalculateBench.run(scope, machine);
            case "ledger" -> LedgerBench.run(scope, machine);
            case "worktime" -> WorktimeBench.run(scope, machine);
            case "pages" -> PagesBench.run(scope, machine);
            case "reader" -> ReaderBench.run(scope);
            case "start" -> StartBench.run(launcher, scope);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void all(List<String> names, PrintStream result) throws Exception {
        var folder = Files.createDirectories(
                launcher.toAbsolutePath().resolveSibling("docs").resolve("bench"));
        for (var name : names) {
            var machine = Machine.here();
            var figures = measure(name, machine);
            Files.writeString(folder.resolve(name + ".json"), figures.json(machine) + "\n");
            Files.writeString(folder.resolve(name + ".svg"), Plot.of(figures));
            result.println(figures.table() + "\n" + machine.line() + "\n");
        }
    }
}
