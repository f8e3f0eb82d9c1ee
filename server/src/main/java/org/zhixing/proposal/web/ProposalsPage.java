package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.listing.ProposalFilter;
import org.zhixing.proposal.listing.ProposalListing;
import org.zhixing.proposal.listing.ProposalRow;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;

/**
 * The register.
 *
 * @param names names of units by their ids
 * @param matters labels of classes of matter by their codes
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 */
public record ProposalsPage(
        ProposalFilter filter,
        List<ProposalRow> rows,
        int total,
        Map<UnitId, String> names,
        Map<String, String> matters,
        List<Choice> classes,
        List<Choice> units,
        List<Choice> grades,
        String address,
        @Nullable String next,
        boolean mayRegister,
        ViewBar views) {

    public boolean counted() {
        return total <= ProposalListing.COUNTED;
    }

    public int most() {
        return ProposalListing.COUNTED;
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public String matter(String code) {
        return matters.getOrDefault(code, code);
    }
}
