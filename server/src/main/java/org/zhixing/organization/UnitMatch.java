package org.zhixing.organization;

import java.util.List;
import org.zhixing.act.UnitId;

/** What a name written in a document stands for. */
public sealed interface UnitMatch {

    /** The words as written. */
    String written();

    /** Exactly one unit, by official name, alias or former name. */
    record Known(String written, UnitId unit) implements UnitMatch {}

    /** A collective addressee such as 各县（市、区）, with its members in official order. */
    record Collective(String written, List<UnitId> members) implements UnitMatch {}

    /** Nobody knows; perhaps one of these. */
    record Unknown(String written, List<UnitId> perhaps) implements UnitMatch {}
}
