package org.zhixing.chaos;

/** What may befall the nodes and their database, and how many of a hundred faults are of each kind. */
enum FaultKind {
    COMMIT_LOST(19, "connection cut before the COMMIT reaches the database"),
    ANSWER_LOST(24, "connection cut after the COMMIT, before its answer"),
    TRANSACTION_CUT(12, "connection cut between two statements of a transaction"),
    BACKEND_ENDED(14, "pg_terminate_backend of a connection at work"),
    ALL_BACKENDS_ENDED(4, "pg_terminate_backend of all connections of a node"),
    ANSWERS_LATE(4, "answers held back from a node for longer than its lock"),
    FROZEN(5, "node stopped (SIGSTOP) in a sweep for longer than its lock, its connections kept"),
    FROZEN_AND_CUT(5, "the same, its connections ended meanwhile, so that the other goes on"),
    CLOCK_WRONG(6, "machine clock of a node jumps an hour ahead, an hour back, or right again"),
    NODE_KILLED(3, "kill -9 of a node, started again"),
    BACKEND_KILLED(1, "kill -9 of one PostgreSQL process: all connections end, recovery"),
    DATABASE_KILLED(2, "kill -9 of PostgreSQL, started again by the product's own launcher"),
    DISK_FULL(1, "no byte free where the database lies, for two seconds");

    private final int share;
    private final String words;

    FaultKind(int share, String words) {
        this.share = share;
        this.words = words;
    }

    int share() {
        return share;
    }

    String words() {
        return words;
    }
}
