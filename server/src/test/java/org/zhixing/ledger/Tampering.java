package org.zhixing.ledger;

/**
 * One thing that somebody does who owns the database, and may switch off triggers and drop constraints.
 *
 * @param name what is done, in words
 * @param sql how
 */
record Tampering(String name, String sql) {

    static final String MIDDLE = " WHERE leaf = 5";
    static final String LAST = " WHERE leaf = (SELECT max(leaf) FROM ledger.entry)";
    static final String UNSEALED =
            " WHERE leaf IS NULL AND position = (SELECT max(position) FROM ledger.entry WHERE leaf IS NULL)";
    static final String WITH_BODY = " WHERE entry_id = (SELECT id FROM ledger.entry" + MIDDLE + ")";
    static final String SOME_STREAM = " WHERE id = (SELECT stream_id FROM ledger.entry" + MIDDLE + ")";

    static Tampering tampering(String name, String sql) {
        return new Tampering(name, sql);
    }

    @Override
    public String toString() {
        return name;
    }
}
