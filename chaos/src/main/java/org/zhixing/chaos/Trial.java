package org.zhixing.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole trial: two nodes, work, faults, settling, comparison. */
final class Trial {

    private static final long PATIENCE = 180_000_000_000L;
    private static final int ACTS_BETWEEN = 4;
    private static final int PAUSES_AT_MOST = 40;
    private static final int PAUSE = 50;

    private final int wanted;
    private final long seed;
    private final List<FaultKind> kinds;
    private final PrintStream progress;

    Trial(int faults, long seed, List<FaultKind> kinds, PrintStream progress) {
        this.wanted = faults;
        this.seed = seed;
        this.kinds = kinds;
        this.progress = progress;
    }

    /** Runs it; what was found stands in the result. */
    Result run() throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        try (var ground = Ground.prepare();
                var control = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var cleaning = new Thread(() -> cleanUp(ground));
            Runtime.getRuntime().addShutdownHook(cleaning);
            var home = Files.createDirectories(ground.folder().resolve("nodes"));
            var nodes = new ArrayList<Node>();
            for (String name : List.of("node-a", "node-b")) {
                nodes.add(new Node(name, new Proxy(ground::port), home, control.getLocalPort(), ground.address()));
            }
            Proxy.thread("control", () -> letIn(control, nodes));
            try {
                for (Node node : nodes) {
                    node.start();
                    await(node);
                }
                progress.println("two nodes at work after " + seconds(began) + " s");
                var result = faultsAndComparison(ground, nodes, began);
                if (!result.differences().isEmpty()) {
                    keep(home);
                }
                return result;
            } finally {
                for (Node node : nodes) {
                    node.thaw();
                    node.end();
                    node.proxy().close();
                }
                Runtime.getRuntime().removeShutdownHook(cleaning);
            }
        }
    }

    private Result faultsAndComparison(Ground ground, List<Node> nodes, long began)
            throws SQLException, IOException, InterruptedException {
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA chaos");
            statement.execute("CREATE TABLE chaos.effect (limit_id uuid NOT NULL, rung text NOT NULL,"
                    + " reached_at timestamptz NOT NULL, swept_at timestamptz NOT NULL)");
        }
        var model = new Model();
        var work = new Work(nodes, model, ground, seed);
        var worker = new Thread(work, "chaos work");
        worker.setDaemon(true);
        worker.start();
        var faults = new Faults(nodes, ground, work, seed + 1);
        var possible = kinds.stream()
                .filter(kind -> kind != FaultKind.DISK_FULL || ground.canFill())
                .toList();
        int count = 0;
        for (FaultKind kind : Plan.of(wanted, seed, possible).faults()) {
            faults.inject(kind);
            awaitActs(model);
            count++;
            if (count % 50 == 0) {
                progress.println(count + " faults after " + seconds(began) + " s, " + model.counts());
            }
        }
        faults.awaitHealing();
        work.end();
        worker.join();
        settle(ground, nodes, work);
        for (Node node : nodes) {
            node.end();
        }
        progress.println("settled after " + seconds(began) + " s; comparing");
        var comparison = new Comparison(ground, model);
        comparison.compare();
        comparison.verify(ground.folder().resolve("nodes"));
        int planted = Planted.allFound(ground, model);
        return new Result(
                seed,
                faults.done(),
                model.counts(),
                comparison.compared(),
                comparison.differences(),
                planted,
                ground.canFill(),
                seconds(began));
    }

    /** Between two faults some work is done, so that the next finds something to hurt. */
    private static void awaitActs(Model model) throws InterruptedException {
        int enough = model.done() + ACTS_BETWEEN;
        for (int pause = 0; pause < PAUSES_AT_MOST && model.done() < enough; pause++) {
            Thread.sleep(PAUSE);
        }
    }

    /**
     * Nothing is asked any more; both nodes sweep until nothing is left (what one sweep gave way for comes with the next),
     * and everything is sealed.
     */
    private static void settle(Ground ground, List<Node> nodes, Work work) throws InterruptedException, SQLException {
        long until = System.nanoTime() + PATIENCE;
        nodes.forEach(node -> work.order(node, "wrong 0", answer -> {}));
        while (System.nanoTime() < until) {
            var answered = new AtomicInteger();
            nodes.forEach(node -> work.order(node, "sweep", answer -> {
                if (answer.equals("done")) {
                    answered.incrementAndGet();
                }
            }));
            while (nodes.stream().anyMatch(node -> node.waiting() > 0) && System.nanoTime() < until) {
                Thread.sleep(50);
            }
            if (answered.get() == nodes.size() && isSettled(ground)) {
                return;
            }
            Thread.sleep(200);
        }
    }

    private static boolean isSettled(Ground ground) throws SQLException {
        try (var connection = ground.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT NOT EXISTS (SELECT FROM ledger.unsealed)
                           AND NOT EXISTS (SELECT FROM timelimit.timer t, timelimit.case_clock c
                                            WHERE t.at <= clock_timestamp() + c.offset_micros * interval '1 microsecond')
                        """)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void await(Node node) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (!node.isReady()) {
            if (node.hasEnded() || System.nanoTime() > until) {
                throw new IllegalStateException(node.name() + " did not start");
            }
            Thread.sleep(100);
        }
    }

    private static void letIn(ServerSocket control, List<Node> nodes) {
        while (!control.isClosed()) {
            try {
                var socket = control.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                String hello = in.readLine();
                for (Node node : nodes) {
                    if (("ready " + node.name()).equals(hello)) {
                        node.meet(socket, in);
                    }
                }
            } catch (IOException over) {
                // the trial is over, or a node has died while it called
            }
        }
    }

    /** What the nodes said helps to find out why. */
    private void keep(java.nio.file.Path home) throws IOException {
        var kept = Files.createTempDirectory("zhixing-chaos-logs");
        for (String name : List.of("node-a.log", "node-b.log")) {
            Files.copy(home.resolve(name), kept.resolve(name));
        }
        progress.println("what the nodes said is kept in " + kept);
    }

    private static void cleanUp(Ground ground) {
        try {
            ground.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
