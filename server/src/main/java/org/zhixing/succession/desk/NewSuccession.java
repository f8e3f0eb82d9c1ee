package org.zhixing.succession.desk;

import java.time.LocalDate;
import java.util.List;
import org.zhixing.act.UnitId;
import org.zhixing.succession.SuccessionKind;

/** An act to be drafted; see {@link Succession}. */
public record NewSuccession(
        SuccessionKind kind,
        String document,
        LocalDate decidedOn,
        LocalDate takesEffect,
        List<UnitId> formers,
        List<UnitId> successors,
        String newName,
        String function) {

    public NewSuccession {
        formers = List.copyOf(formers);
        successors = List.copyOf(successors);
    }
}
