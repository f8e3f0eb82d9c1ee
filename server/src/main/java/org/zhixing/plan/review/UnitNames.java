package org.zhixing.plan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.review.TaskContent.Part;

/** What the unit names written in tasks stand for, asked in one go. */
@Component
public class UnitNames {

    private final Organization organization;

    UnitNames(Organization organization) {
        this.organization = organization;
    }

    public Map<String, UnitMatch> of(List<DraftTask> tasks, LocalDate on) {
        var written = new LinkedHashSet<String>();
        for (DraftTask task : tasks) {
            task.content().leads().stream().map(Part::written).forEach(written::add);
            task.content().supports().stream().map(Part::written).forEach(written::add);
        }
        var names = new HashMap<String, UnitMatch>();
        for (UnitMatch match : organization.match(new ArrayList<>(written), on)) {
            names.put(match.written(), match);
        }
        return names;
    }
}
