package org.zhixing.filing;

import java.util.UUID;
import org.zhixing.act.CaseRef;

/** The id of a case that stands in a register: what its row, the ledger and the inbox know it by. */
public interface FiledCase {

    UUID value();

    CaseRef subject();

    /** Its page. */
    String href();

    /** Where its row is, in the schema of its module. */
    default String table() {
        return subject().type().replace('-', '_');
    }
}
