package org.zhixing.organization;

import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Stream;

/** Where the ledger keeps the acts of this module: one stream a unit, one a person. */
final class Streams {

    private Streams() {}

    static Stream unit(UnitId unit) {
        return new Stream("organization/unit", unit.value());
    }

    static Stream person(PersonId person) {
        return new Stream("organization/person", person.value());
    }
}
