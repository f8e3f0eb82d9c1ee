package org.zhixing.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.exchange.Taken.Result;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/**
 * How whatever comes in is kept until a person has decided (practice 6): a number comes in once; sent again word for word
 * nothing happens, with other words it replaces what nobody has decided yet, afterwards the decision stands.
 */
@Repository
class Receiving {

    /** What comes in: each sort has a table of its own, with a column for the case that came of it. */
    enum Sort {
        MATTER("docket"),
        INSTRUCTION("instruction"),
        PROPOSAL("proposal");

        private final String came;

        Sort(String came) {
            this.came = came;
        }

        CaseRef subject(UUID id) {
            return new CaseRef("exchange", type(), id);
        }

        private String type() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String table() {
            return "exchange." + type();
        }
    }

    /**
     * One thing as it is given in.
     *
     * @param words all of it as JSON; what is the same here is the same
     * @param state in which it waits
     * @param fatal what keeps it from being kept
     * @param problems what a person has to look at
     * @param facts for the record, besides system, number and title
     */
    record Given(
            String number,
            String title,
            String words,
            String state,
            List<Problem> fatal,
            List<Problem> problems,
            Map<String, Object> facts) {}

    /**
     * What stands under a number already.
     *
     * @param docket number of its docket, empty for none
     */
    record Known(UUID id, String digest, String state, boolean decided, String docket) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ledger ledger;

    Receiving(JdbcClient jdbc, JdbcTemplate batches, Ledger ledger) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
    }

    /**
     * Keeps what is given and says of each what became of it, in the order given.
     *
     * @param before what stands under their numbers, held until the end of the transaction
     * @param write false for what would be said, with nothing written
     */
    List<Taken> receive(
            Sort sort,
            ConnectedSystem system,
            List<Given> given,
            Map<String, Known> before,
            Instant at,
            Actor by,
            boolean write) {
        var taken = new ArrayList<Taken>();
        var fresh = new ArrayList<Object[]>();
        var again = new ArrayList<Object[]>();
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var one : given) {
            var fatal = one.fatal();
            if (fatal.isEmpty() && !seen.add(one.number())) {
                fatal = List.of(Problem.of("number", "exchange.problem.number-twice", one.number()));
            }
            if (!fatal.isEmpty()) {
                taken.add(new Taken(one.number(), Result.REFUSED, "", "", fatal));
                continue;
            }
            String digest = Systems.digest(one.words());
            var known = before.get(one.number());
            if (known == null) {
                var id = Ids.next();
                fresh.add(new Object[] {
                    id, system.id(), one.number(), one.state(), one.title(), one.words(), digest, Systems.time(at)
                });
                entries.add(entry(sort, id, ".received", system, one, at, by));
                taken.add(new Taken(one.number(), Result.RECEIVED, one.state(), "", one.problems()));
            } else if (known.digest().equals(digest)) {
                taken.add(new Taken(
                        one.number(),
                        Result.SAME,
                        known.state(),
                        known.docket(),
                        known.decided() ? List.of() : one.problems()));
            } else if (known.decided()) {
                taken.add(new Taken(
                        one.number(),
                        Result.DECIDED_BEFORE,
                        known.state(),
                        known.docket(),
                        List.of(Problem.of("number", "exchange.problem.decided-before", one.number()))));
            } else {
                again.add(new Object[] {one.state(), one.title(), one.words(), digest, Systems.time(at), known.id()});
                entries.add(entry(sort, known.id(), ".replaced", system, one, at, by));
                taken.add(new Taken(one.number(), Result.REPLACED, one.state(), "", one.problems()));
            }
        }
        if (write) {
            batches.batchUpdate(
                    "INSERT INTO " + sort.table()
                            + " (id, system, number, state, title, content, digest, received_at)"
                            + " VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?)",
                    fresh);
            batches.batchUpdate(
                    "UPDATE " + sort.table() + " SET state = ?, title = ?, content = CAST(? AS jsonb), digest = ?,"
                            + " received_at = ? WHERE id = ?",
                    again);
            ledger.append(entries);
        }
        return taken;
    }

    private static Entry entry(
            Sort sort, UUID id, String verb, ConnectedSystem system, Given one, Instant at, Actor by) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("system", system.name());
        facts.put("external-number", one.number());
        facts.put("title", one.title());
        facts.putAll(one.facts());
        return Entry.of(Stream.of(sort.subject(id)), at, by, sort.type() + verb, facts);
    }

    /**
     * A person has decided.
     *
     * @param came the case that came of it, null for none
     * @param reason why none did, null if one did
     */
    void decide(
            Sort sort,
            UUID id,
            String number,
            Enum<?> state,
            @Nullable UUID came,
            @Nullable String reason,
            Instant at,
            Actor actor) {
        jdbc.sql("UPDATE " + sort.table() + " SET state = :state, " + sort.came + " = :came, reason = :reason,"
                        + " decided_at = :at, decided_by = :by WHERE id = :id")
                .param("state", state.name())
                .param("came", came)
                .param("reason", reason)
                .param("at", Systems.time(at))
                .param("by", actor.personName())
                .param("id", id)
                .update();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("external-number", number);
        if (reason != null) {
            facts.put("reason", reason);
        }
        ledger.append(Entry.of(
                Stream.of(sort.subject(id)),
                at,
                actor,
                sort.type() + "." + state.name().toLowerCase(Locale.ROOT),
                facts));
    }
}
