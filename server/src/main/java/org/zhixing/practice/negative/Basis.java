package org.zhixing.practice.negative;

import java.util.UUID;
import org.zhixing.act.UnitId;
import org.zhixing.practice.BasisKind;

/**
 * The decision behind a negative case as it stands now.
 *
 * @param unit whom it concerns
 * @param facts as the decision has them
 * @param state how the decision stands, in the words of its own register; another one later means that it has changed
 * @param effective whether it stands: nothing is open against it and nothing can be opened any more in the usual way
 * @param disputed whether somebody objects to it and is still to be answered
 * @param internal whether it is internal material
 */
public record Basis(
        BasisKind kind,
        UUID source,
        UnitId unit,
        String number,
        String title,
        String facts,
        String href,
        String state,
        boolean effective,
        boolean disputed,
        boolean internal) {

    public String label() {
        return number.isEmpty() ? title : number + " " + title;
    }
}
