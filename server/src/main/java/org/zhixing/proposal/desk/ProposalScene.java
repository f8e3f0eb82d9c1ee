package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;

/** One proposal while somebody acts on it: what was read, and what is to be written when the act stands. */
final class ProposalScene {

    private final Dossier dossier;
    private final @Nullable Handling handling;
    private final Instant at;
    private final Actor actor;
    private final Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> part = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> evidence = new ArrayList<>();

    ProposalScene(Dossier dossier, @Nullable Handling handling, Instant at, Actor actor) {
        this.dossier = dossier;
        this.handling = handling;
        this.at = at;
        this.actor = actor;
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

    Instant at() {
        return at;
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    Actor actor() {
        return actor;
    }

    void set(String column, @Nullable Object value) {
        whole.put(column, value);
    }

    void setOfPart(String column, @Nullable Object value) {
        part.put(column, value);
    }

    void say(String field, Object value) {
        facts.put(field, value);
    }

    void back(String digest) {
        evidence.add(digest);
    }

    Map<String, @Nullable Object> columns() {
        return whole;
    }

    Map<String, @Nullable Object> columnsOfPart() {
        return part;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<String> evidence() {
        return evidence;
    }
}
