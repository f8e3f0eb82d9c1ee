package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in a thread of its own, a few thousand ahead of whoever looks at them. They come in the order in which they
 * are read; what goes wrong in reading goes wrong for the one who looks. Closing ends the reading.
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final int WAITING = 8;
    private static final long PAUSE_MILLIS = 50;

    private final BlockingQueue<List<T>> read = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;
    private volatile boolean stopped;
    private volatile @Nullable RuntimeException failure;
    private List<T> batch = new ArrayList<>(AT_ONCE);

    /** @param reading reads all rows and hands each on */
    ReadAhead(Consumer<Consumer<T>> reading) {
        reader = new Thread(() -> run(reading), "ledger-reader");
        reader.setDaemon(true);
        reader.start();
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    private void run(Consumer<Consumer<T>> reading) {
        try {
            reading.accept(row -> {
                batch.add(row);
                if (batch.size() == AT_ONCE) {
                    hand();
                }
            });
            hand();
        } catch (Stopped asked) {
            return;
        } catch (RuntimeException broken) {
            failure = broken;
        }
        batch = new ArrayList<>();
        handOrStop();
    }

    private void hand() {
        if (!batch.isEmpty() && !handOrStop()) {
            throw new Stopped();
        }
        batch = new ArrayList<>(AT_ONCE);
    }

    /** An empty batch is the last one. */
    private boolean handOrStop() {
        try {
            while (!stopped) {
                if (read.offer(batch, PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Looks at every row. */
    void each(Consumer<T> each) {
        try {
            for (var rows = read.take(); !rows.isEmpty(); rows = read.take()) {
                rows.forEach(each);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
        var broken = failure;
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            reader.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
