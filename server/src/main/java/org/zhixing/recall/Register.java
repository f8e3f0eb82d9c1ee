package org.zhixing.recall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * The register as it was known at an instant, within what the reader may see.
 *
 * @param rows the earliest due first
 * @param enteredLater dockets from before that instant which were entered only after it: nobody knew of them here
 */
public record Register(List<Known> rows, int enteredLater) {

    /** The rows of a part, of one lead unit or of all. */
    public List<Known> of(Part part, @Nullable UnitId lead) {
        return rows.stream()
                .filter(one -> lead == null || one.lead().equals(lead))
                .filter(part::holds)
                .toList();
    }
}
