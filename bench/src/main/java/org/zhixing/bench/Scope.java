package org.zhixing.bench;

/**
 * How much is measured.
 *
 * @param quick a rough answer soon, on small sizes
 * @param share of the full sizes, 1 for all
 */
public record Scope(boolean quick, double share) {

    private static final int ROUNDS = 5;
    private static final int QUICK_ROUNDS = 3;
    private static final int QUICK_WARM_UPS = 6;

    public int rounds() {
        return quick ? QUICK_ROUNDS : ROUNDS;
    }

    /** Times that ours runs before anything counts: small sizes would else measure a virtual machine that has just begun. */
    public int warmUps() {
        return quick ? QUICK_WARM_UPS : 0;
    }

    /** The full size or the quick one. */
    public int size(int full, int small) {
        return quick ? small : (int) Math.max(small, full * share);
    }
}
