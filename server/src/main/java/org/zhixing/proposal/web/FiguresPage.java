package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.listing.Figures;

/**
 * How proposals are answered.
 *
 * @param units lines in official order
 * @param matters lines in the order of the classes
 * @param names names of units by their ids, of classes by their codes
 */
public record FiguresPage(
        List<Figures.Line> units, List<Figures.Line> matters, Map<String, String> names, List<Catalogue.Grade> grades) {

    public String name(Figures.Line line) {
        return names.getOrDefault(line.key(), line.key());
    }
}
