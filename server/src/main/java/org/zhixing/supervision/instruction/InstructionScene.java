package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;

/** One instruction while somebody acts on it: what was read, and what is to be written when the act stands. */
final class InstructionScene {

    private final Instruction instruction;
    private final Instant at;
    private final Actor actor;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> evidence = new ArrayList<>();

    InstructionScene(Instruction instruction, Instant at, Actor actor) {
        this.instruction = instruction;
        this.at = at;
        this.actor = actor;
    }

    Instruction instruction() {
        return instruction;
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
        columns.put(column, value);
    }

    void say(String field, Object value) {
        facts.put(field, value);
    }

    void back(String digest) {
        evidence.add(digest);
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<String> evidence() {
        return evidence;
    }
}
