package org.zhixing.disclosure.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.DisclosureState;
import org.zhixing.shell.ViewBar;

/**
 * The register of publications.
 *
 * @param state those that stand so, null for all
 * @param address the filter as it stands in the address
 * @param next address of the following page, null on the last
 */
public record DisclosuresPage(
        @Nullable DisclosureState state,
        String text,
        List<Disclosure> rows,
        Map<UnitId, String> names,
        String address,
        @Nullable String next,
        ViewBar views) {

    public String unit(Disclosure one) {
        return names.getOrDefault(one.lead(), "");
    }
}
