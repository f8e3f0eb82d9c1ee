package org.zhixing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;

/** An act while it is decided: who acts and when, and what is to be written of it when it stands. */
public abstract class ActScene {

    private final Instant at;
    private final Actor actor;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> evidence = new ArrayList<>();

    protected ActScene(Instant at, Actor actor) {
        this.at = at;
        this.actor = actor;
    }

    public Instant at() {
        return at;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    public Actor actor() {
        return actor;
    }

    /** Changes a column of the case's row. */
    public void set(String column, @Nullable Object value) {
        columns.put(column, value);
    }

    /** Says something in the ledger. */
    public void say(String field, Object value) {
        facts.put(field, value);
    }

    /** Backs the act with a file, by its digest. */
    public void back(String digest) {
        evidence.add(digest);
    }

    public Map<String, @Nullable Object> columns() {
        return columns;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<String> evidence() {
        return evidence;
    }
}
