package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.ledger.ActScene;

/** One proposal, or one part of it, while somebody acts on it. */
final class ProposalScene extends ActScene {

    private final Dossier dossier;
    private final @Nullable Handling handling;
    private final Map<String, @Nullable Object> part = new LinkedHashMap<>();

    ProposalScene(Dossier dossier, @Nullable Handling handling, Instant at, Actor actor) {
        super(at, actor);
        this.dossier = dossier;
        this.handling = handling;
    }

    Dossier dossier() {
        return dossier;
    }

    Proposal proposal() {
        return dossier.proposal();
    }

    /** The part acted on; asked for by acts on parts alone. */
    Handling handling() {
        return Objects.requireNonNull(handling);
    }

    @Nullable
    Handling part() {
        return handling;
    }

    /** Changes a column of the part's row. */
    void setOfPart(String column, @Nullable Object value) {
        part.put(column, value);
    }

    Map<String, @Nullable Object> columnsOfPart() {
        return part;
    }
}
