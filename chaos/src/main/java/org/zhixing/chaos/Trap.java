package org.zhixing.chaos;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Waits in a node's way to the database for a statement, and springs once.
 *
 * @param at which statement
 * @param deed what then happens to the connection
 * @param meanwhile done while the statement waits, for {@link Deed#HOLD}
 * @param sprung completed when it has happened
 */
record Trap(Predicate<Passing> at, Deed deed, Runnable meanwhile, CompletableFuture<Boolean> sprung) {

    /**
     * A statement on its way.
     *
     * @param commit whether it is the COMMIT
     * @param claims whether its transaction has claimed rungs of limits
     * @param writes how many writing statements the transaction has sent, this one included
     */
    record Passing(boolean commit, boolean claims, int writes) {}

    /** What happens to the connection. */
    enum Deed {
        /** Cut; the statement never arrives. */
        CUT_BEFORE,
        /** The statement arrives and is executed; its answer is dropped and the connection cut. */
        CUT_AFTER_ANSWER,
        /** The statement is sent and the connection cut at once. */
        CUT_AFTER_SENDING,
        /** Something is done while the statement waits; then it goes on. */
        HOLD
    }

    static Trap set(Predicate<Passing> at, Deed deed) {
        return new Trap(at, deed, () -> {}, new CompletableFuture<>());
    }

    static Trap hold(Predicate<Passing> at, Runnable meanwhile) {
        return new Trap(at, Deed.HOLD, meanwhile, new CompletableFuture<>());
    }

    boolean springsWithin(long millis) throws InterruptedException {
        try {
            return sprung.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return false;
        } catch (java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
