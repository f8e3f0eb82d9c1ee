package org.zhixing.ledger;

/**
 * One thing that somebody does who owns the database, and may switch off triggers and drop constraints.
 *
 * @param name what is done, in words
 * @param sql how
 */
record Tampering(String name, String sql) {

    static final String MIDDLE = " WHERE id = (SELECT entry_id FROM ledger.leaf WHERE number = 5)";
    static final String LAST = " WHERE id = (SELECT entry_id FROM ledger.leaf ORDER BY number DESC LIMIT 1)";
    static final String ALL_UNSEALED = " WHERE id NOT IN (SELECT entry_id FROM ledger.leaf)";
    static final String UNSEALED =
            ALL_UNSEALED + " AND position = (SELECT max(position) FROM ledger.entry" + ALL_UNSEALED + ")";
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
