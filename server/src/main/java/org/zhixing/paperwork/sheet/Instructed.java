package org.zhixing.paperwork.sheet;

import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.act.UnitId;

/** A leader's instruction as papers speak of it. */
public record Instructed(
        UUID id,
        String title,
        String from,
        String number,
        String leader,
        LocalDate givenOn,
        UnitId office,
        String words) {}
