package org.zhixing.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhixing.chaos.Act.Fate;

/** The people at work: dockets opened and acted on, limits started, moved and ended, case time passing. */
final class Work implements Runnable {

    private static final int AT_ONCE = 4;
    private static final int PAUSE = 30;
    private static final int TICK = 25;
    private static final int KEPT = 60;
    private static final List<String> REPEATED =
            List.of("report-progress", "record-call", "report-completion", "return");

    private final List<Node> nodes;
    private final Model model;
    private final Ground ground;
    private final Random random;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<UUID> dockets = new ArrayList<>();
    private final List<UUID> limits = new ArrayList<>();
    private volatile boolean over;

    Work(List<Node> nodes, Model model, Ground ground, long seed) {
        this.nodes = nodes;
        this.model = model;
        this.ground = ground;
        this.random = new Random(seed);
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        try {
            for (int step = 1; !over; step++) {
                if (step % TICK == 0) {
                    timePasses();
                }
                for (Node node : nodes) {
                    if (node.works() && node.waiting() < AT_ONCE) {
                        next(node);
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for something that is no act: a sweep, a wrong clock. */
    void order(Node node, String words, java.util.function.Consumer<String> answer) {
        node.ask(numbers.incrementAndGet(), words, answer);
    }

    private void next(Node node) {
        int dice = random.nextInt(100);
        if (dice < 12 || dockets.isEmpty()) {
            var id = new UUID(random.nextLong(), random.nextLong());
            keep(dockets, id);
            int number = numbers.incrementAndGet();
            model.docket(id, "trial-" + number);
            ask(node, new Act(number, "docket.open", List.of(id), ""), "open " + id + " trial-" + number);
        } else if (dice < 26 || limits.isEmpty()) {
            startLimits(node);
        } else if (dice < 36) {
            changeLimit(node);
        } else {
            onDocket(node, dice);
        }
    }

    private void onDocket(Node node, int dice) {
        var what = dice < 50
                ? "acknowledge"
                : dice < 64
                        ? "report-progress"
                        : dice < 70
                                ? "record-call"
                                : dice < 78
                                        ? "report-completion"
                                        : dice < 81 ? "return" : dice < 86 ? "accept" : dice < 91 ? "close" : "issue";
        var docket = any(dockets);
        perform(node, what, docket);
        // now and then the same is asked of both nodes at once, as when two people press the same button
        if (random.nextInt(4) == 0) {
            nodes.stream()
                    .filter(other -> other != node && other.works())
                    .forEach(other -> perform(other, what, docket));
        }
    }

    private void perform(Node node, String what, UUID docket) {
        int number = numbers.incrementAndGet();
        String words = "words-" + number + "-";
        var marker = what.equals("issue") ? "Colour.YELLOW" : REPEATED.contains(what) ? words : "";
        var verb = what.equals("issue") ? "notice.issue" : "docket." + what;
        ask(node, new Act(number, verb, List.of(docket), marker), what + " " + docket + " " + words);
    }

    private void startLimits(Node node) {
        int minutes = 20 + random.nextInt(900);
        var ids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(1 + random.nextInt(8))
                .toList();
        ids.forEach(id -> {
            model.limit(id, minutes);
            keep(limits, id);
        });
        var words = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        int number = numbers.incrementAndGet();
        ask(node, new Act(number, "timelimit.started", ids, ""), "limits " + minutes + " " + words);
    }

    private void changeLimit(Node node) {
        var limit = any(limits);
        int number = numbers.incrementAndGet();
        String marker = "why-" + number + "-";
        if (random.nextInt(3) == 0) {
            model.end(limit);
            ask(node, new Act(number, "timelimit.ended", List.of(limit), marker), "end " + limit + " " + marker);
        } else {
            int minutes = 1 + random.nextInt(300);
            model.extension(limit, marker, minutes);
            ask(
                    node,
                    new Act(number, "timelimit.extended", List.of(limit), marker),
                    "extend " + limit + " " + minutes + " " + marker);
        }
    }

    private void ask(Node node, Act act, String words) {
        node.ask(act.number(), words, answer -> model.ended(act, fate(answer)));
    }

    private static Fate fate(String answer) {
        return answer.startsWith("done") ? Fate.DONE : answer.startsWith("refused") ? Fate.REFUSED : Fate.UNKNOWN;
    }

    /** Case time jumps some hours, so that rungs of many limits are due at once; both nodes sweep. */
    private void timePasses() {
        int minutes = 60 + random.nextInt(900);
        if (random.nextInt(5) == 0) {
            nodes.stream().filter(Node::works).findAny().ifPresent(node -> order(node, "travel 60", answer -> {}));
        }
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE timelimit.case_clock SET offset_micros = offset_micros + " + minutes
                    + " * 60000000::bigint");
            // the scheduler's own sweep is due as well, on whichever node is first
            statement.execute("UPDATE scheduled_tasks SET execution_time = clock_timestamp()"
                    + " WHERE task_name = 'timelimit.sweep' AND NOT picked");
        } catch (SQLException away) {
            // the database is down or full just now; time passes the next time
        }
        nodes.stream().filter(Node::works).forEach(node -> order(node, "sweep", answer -> {}));
    }

    private static void keep(List<UUID> some, UUID id) {
        some.add(id);
        if (some.size() > KEPT) {
            some.remove(0);
        }
    }

    private UUID any(List<UUID> some) {
        return some.get(random.nextInt(some.size()));
    }
}
