package org.zhixing.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One node's way to the database, where connections can be cut and answers held back. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final IntSupplier databasePort;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private volatile long lateUntil;

    Proxy(IntSupplier databasePort) throws IOException {
        this.databasePort = databasePort;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        thread("door", this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Sets a trap in the place of any other. */
    void set(Trap next) {
        trap.set(next);
    }

    void clear() {
        trap.set(null);
    }

    /** Holds back answers for so long. */
    void beLate(long millis) {
        lateUntil = System.nanoTime() + millis * 1_000_000;
    }

    /** Ends the waiting at once. */
    void beInTime() {
        lateUntil = System.nanoTime();
    }

    /** Springs the trap if it fits; null if not. */
    @Nullable
    Trap spring(Trap.Passing passing) {
        var set = trap.get();
        return set != null && set.at().test(passing) && trap.compareAndSet(set, null) ? set : null;
    }

    void awaitTime() {
        try {
            for (long left = lateUntil - System.nanoTime(); left > 0; left = lateUntil - System.nanoTime()) {
                Thread.sleep(Math.max(1, Math.min(50, left / 1_000_000)));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    void forget(Wire wire) {
        wires.remove(wire);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var node = door.accept();
                thread("way in", () -> connect(node));
            } catch (IOException over) {
                // the door was closed, or the connection went before it was let in
            }
        }
    }

    private void connect(Socket node) {
        try {
            var database = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), databasePort.getAsInt());
            var wire = new Wire(this, node, database);
            wires.add(wire);
            thread("answers", wire::carryAnswers);
            wire.carryStatements();
        } catch (IOException | RuntimeException away) {
            try {
                node.close();
            } catch (IOException gone) {
                // it is closed anyway
            }
        }
    }

    static void thread(String name, Runnable does) {
        var thread = new Thread(does, "chaos " + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        wires.forEach(Wire::cut);
    }
}
