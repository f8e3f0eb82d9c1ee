package org.zhixing.ledger;

/**
 * The secret of this installation. It stands in a key file, never in the database or a backup; all nodes of one
 * installation have the same (architecture rule 14). Modules take a key of their own per purpose and keep it nowhere.
 */
public interface Keys {

    /** Names the secret without telling it; stored beside whatever was made with it. */
    String id();

    /**
     * A 256-bit key for one purpose, the same each time; keys for different purposes tell nothing of each other.
     *
     * @param purpose module, use and version, for instance {@code ledger/checkpoint/1}
     */
    byte[] derive(String purpose);
}
