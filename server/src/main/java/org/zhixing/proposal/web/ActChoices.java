package org.zhixing.proposal.web;

import java.time.LocalDate;
import java.util.List;
import org.zhixing.organization.Unit;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Units;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Texts;

/** What lists to choose from offer. */
final class ActChoices {

    private ActChoices() {}

    /** In official order. */
    static List<Choice> units(Units units, LocalDate today) {
        return units.all(today).stream().map(Unit::choice).toList();
    }

    static List<Choice> grades(Catalogue catalogue, Texts texts) {
        return catalogue.grades().stream()
                .map(one -> new Choice(one.code(), one.label(texts)))
                .toList();
    }
}
