package org.zhixing.ledger;

import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Header;

/** An entry ready to be stored, with its hash for the next in the chain. */
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
record Written(Header header, byte[] bytes, Hash hash, byte[] salt, byte[] body) {}
