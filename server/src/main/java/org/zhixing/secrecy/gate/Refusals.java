package org.zhixing.secrecy.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.planreader.SecrecyMarks.Mark;

/**
 * What was refused at the doors: who, when, at which door, which level. No word of what it was, no name of a file. It is
 * written in a transaction of its own, so that it stays whatever becomes of the request.
 */
@Repository
public class Refusals {

    /** Kind of the streams, one for each refusal. */
    public static final String STREAM = "secrecy/refusal";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Refusals(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * One refusal.
     *
     * @param door the pattern of the address, without ids
     * @param level the word of the mark
     * @param place {@code TEXT} or {@code FILE_NAME}
     */
    public record Line(Instant at, String personName, String unitName, String door, String level, String place) {}

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Actor actor, String door, Mark mark, Instant at) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO secrecy.refusal (id, at, person_name, unit_name, door, level, place)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        actor.personName(),
                        actor.unitName(),
                        door,
                        mark.level().word(),
                        mark.place().name())
                .update();
        ledger.append(Entry.of(
                new Stream(STREAM, id),
                at,
                actor,
                "mark.refused",
                Map.of(
                        "door",
                        door,
                        "level",
                        mark.level().word(),
                        "place",
                        mark.place().name())));
    }

    /** The newest ones. */
    public List<Line> newest(int most) {
        return jdbc.sql("SELECT * FROM secrecy.refusal ORDER BY at DESC, id DESC LIMIT ?")
                .param(most)
                .query((row, n) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("unit_name"),
                        row.getString("door"),
                        row.getString("level"),
                        row.getString("place")))
                .list();
    }
}
