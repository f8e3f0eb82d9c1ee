package org.zhixing.organization.intake;

import java.util.List;
import org.zhixing.organization.NewAppointment;
import org.zhixing.organization.NewPerson;
import org.zhixing.organization.NewPost;
import org.zhixing.organization.NewUnit;

/**
 * What an import would do: the verdict on every row, and what would be written if there is no problem.
 */
public record Plan(
        ImportKind kind,
        List<Checked> rows,
        List<NewUnit> units,
        List<NewPost> posts,
        List<NewPerson> people,
        List<NewAppointment> appointments) {

    public long count(Checked.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public boolean mayBeCarriedOut() {
        return count(Checked.Verdict.PROBLEM) == 0 && count(Checked.Verdict.NEW) > 0;
    }
}
