package org.zhixing.succession.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhixing.act.UnitId;
import org.zhixing.succession.desk.Succession;

/** The acts of succession, the newest first. */
public record SuccessionsPage(List<Succession> acts, Map<UnitId, String> names, boolean office) {

    public String names(List<UnitId> units, String separator) {
        return units.stream().map(unit -> names.getOrDefault(unit, "")).collect(Collectors.joining(separator));
    }
}
