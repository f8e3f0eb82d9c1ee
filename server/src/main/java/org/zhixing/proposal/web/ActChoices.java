package org.zhixing.proposal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Units;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Texts;

/** What lists to choose from offer. */
final class ActChoices {

    private ActChoices() {}

    /** In official order. */
    static List<Choice> units(Units units, LocalDate today) {
        return units.all(today).stream()
                .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                .toList();
    }

    static List<Choice> grades(Catalogue catalogue, Texts texts) {
        return catalogue.grades().stream()
                .map(one -> new Choice(one.code(), one.label(texts)))
                .toList();
    }

    static <E extends Enum<E>> List<Choice> of(E[] constants, Texts texts) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), texts.name(one)))
                .toList();
    }
}
