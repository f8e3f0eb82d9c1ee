package org.zhixing.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.zhixing.chaos.Trap.Deed;
import org.zhixing.chaos.Trap.Passing;

/** Lets one fault of the plan after the other happen. What takes its time to heal heals while others happen. */
final class Faults {

    /** The nodes' locks of recurring work count as dead after four missed heartbeats of a second. */
    private static final int LONGER_THAN_A_LOCK = 5_500;

    private static final int PATIENCE = 2_500;
    private static final int MINUTE = 60_000;
    private static final int AN_HOUR = 3_600;

    private final List<Node> nodes;
    private final Ground ground;
    private final Work work;
    private final Random random;
    private final Map<FaultKind, Integer> done = new EnumMap<>(FaultKind.class);
    private final Set<Node> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, task -> {
        var thread = new Thread(task, "chaos later");
        thread.setDaemon(true);
        return thread;
    });

    Faults(List<Node> nodes, Ground ground, Work work, long seed) {
        this.nodes = nodes;
        this.ground = ground;
        this.work = work;
        this.random = new Random(seed);
    }

    Map<FaultKind, Integer> done() {
        return done;
    }

    void inject(FaultKind kind) throws IOException, InterruptedException, SQLException {
        var node = awaitNode();
        switch (kind) {
            case COMMIT_LOST -> cut(node, Passing::commit, Deed.CUT_BEFORE);
            case ANSWER_LOST ->
                cut(node, Passing::commit, random.nextBoolean() ? Deed.CUT_AFTER_ANSWER : Deed.CUT_AFTER_SENDING);
            case TRANSACTION_CUT -> {
                int nth = 1 + random.nextInt(8);
                cut(node, passing -> !passing.commit() && passing.writes() >= nth, Deed.CUT_BEFORE);
            }
            case BACKEND_ENDED -> endBackends(node, " AND state <> 'idle' ORDER BY random() LIMIT 1");
            case ALL_BACKENDS_ENDED -> endBackends(node, "");
            case ANSWERS_LATE -> {
                node.proxy().beLate(LONGER_THAN_A_LOCK);
                healsLater(node, () -> {});
            }
            case FROZEN -> freeze(node, false);
            case FROZEN_AND_CUT -> freeze(node, true);
            case CLOCK_WRONG -> work.order(node, "wrong " + (random.nextInt(3) - 1) * AN_HOUR, answer -> {});
            case NODE_KILLED -> {
                node.kill();
                busy.add(node);
                later.execute(() -> restart(node));
            }
            case BACKEND_KILLED -> killBackend(node);
            case DATABASE_KILLED -> {
                ground.kill();
                Thread.sleep(200);
                ground.awaitUp(MINUTE);
            }
            case DISK_FULL -> {
                ground.fill();
                Thread.sleep(2_000);
                ground.makeRoom();
                ground.awaitUp(MINUTE);
            }
        }
        done.merge(kind, 1, Integer::sum);
        Thread.sleep(random.nextInt(60));
    }

    /** Waits until everything that heals has healed. */
    void awaitHealing() throws InterruptedException {
        while (!busy.isEmpty() || nodes.stream().anyMatch(node -> !node.works())) {
            revive();
            Thread.sleep(100);
        }
        later.shutdownNow();
        nodes.forEach(node -> {
            node.proxy().clear();
            node.proxy().beInTime();
        });
    }

    /** A node that is at work and not itself about to heal. */
    private Node awaitNode() throws InterruptedException {
        while (true) {
            var able = nodes.stream()
                    .filter(node -> node.works() && !busy.contains(node))
                    .toList();
            if (!able.isEmpty()) {
                return able.get(random.nextInt(able.size()));
            }
            revive();
            Thread.sleep(50);
        }
    }

    /** A node that has ended by itself is started again, as its operator would. */
    private void revive() {
        nodes.stream()
                .filter(node -> node.hasEnded() && busy.add(node))
                .forEach(node -> later.execute(() -> restart(node)));
    }

    /** Half of the time in a sweep, if one comes by; else wherever it fits. */
    private void cut(Node node, Predicate<Passing> at, Deed deed) throws InterruptedException {
        if (random.nextBoolean()) {
            var inSweep = Trap.set(at.and(Passing::claims), deed);
            node.proxy().set(inSweep);
            if (inSweep.springsWithin(PATIENCE)) {
                return;
            }
        }
        while (true) {
            var anywhere = Trap.set(at, deed);
            node.proxy().set(anywhere);
            if (anywhere.springsWithin(MINUTE)) {
                return;
            }
        }
    }

    private void freeze(Node node, boolean cut) throws InterruptedException, SQLException {
        var trap = Trap.hold(passing -> passing.claims() && !passing.commit(), node::freeze);
        node.proxy().set(trap);
        if (!trap.springsWithin(PATIENCE)) {
            node.proxy().clear();
            if (!trap.sprung().isDone()) {
                node.freeze();
            }
        }
        healsLater(node, node::thaw);
        if (cut) {
            Thread.sleep(300);
            endBackends(node, "");
        }
    }

    private void healsLater(Node node, Runnable heals) {
        busy.add(node);
        var healing = later.schedule(
                () -> {
                    heals.run();
                    busy.remove(node);
                },
                LONGER_THAN_A_LOCK,
                TimeUnit.MILLISECONDS);
        if (healing.isCancelled()) {
            throw new IllegalStateException("over already");
        }
    }

    private void restart(Node node) {
        try {
            node.start();
            while (!node.isReady()) {
                if (node.hasEnded()) {
                    node.start();
                }
                Thread.sleep(100);
            }
            busy.remove(node);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endBackends(Node node, String which) throws SQLException, InterruptedException {
        for (int ended = 0; ended == 0; ) {
            try (var connection = ground.superuser();
                    var statement = connection.prepareStatement(
                            "SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity"
                                    + " WHERE application_name = ?" + which + ") chosen")) {
                statement.setString(1, node.name());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ended++;
                    }
                }
            }
            if (ended == 0) {
                Thread.sleep(5);
            }
        }
    }

    private void killBackend(Node node) throws SQLException, IOException, InterruptedException {
        int pid = 0;
        try (var connection = ground.superuser();
                var statement = connection.prepareStatement("SELECT pid FROM pg_stat_activity"
                        + " WHERE application_name = ? ORDER BY state <> 'idle' DESC, random() LIMIT 1")) {
            statement.setString(1, node.name());
            try (var rows = statement.executeQuery()) {
                pid = rows.next() ? rows.getInt(1) : 0;
            }
        }
        if (pid > 0) {
            Ground.signal("KILL", pid);
        }
        Thread.sleep(100);
        ground.awaitUp(MINUTE);
    }
}
