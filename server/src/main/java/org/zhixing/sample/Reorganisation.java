package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.SuccessionKind;
import org.zhixing.succession.desk.NewSuccession;
import org.zhixing.succession.desk.Successions;

/** A reform on its way: a merger that one of two units has signed for, and a function that is about to move. */
@Component
@ConditionalOnProperty("zhixing.sample")
class Reorganisation {

    private static final int ANY = Successions.ANY_VERSION;

    private final Successions successions;
    private final Map<String, String> words = Words.pairs("reach.txt");
    private final OfficeDays days = new OfficeDays(new java.util.Random(0));

    Reorganisation(Successions successions) {
        this.successions = successions;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        UnitId first = city.unit(word("merge.former.1"));
        UnitId second = city.unit(word("merge.former.2"));
        UnitId successor = city.unit(word("merge.successor"));
        LocalDate day = days.plus(dayZero, -4);
        var merger = drafted(
                SuccessionKind.MERGE,
                "merge.document",
                days.plus(dayZero, -10),
                days.plus(dayZero, 8),
                List.of(first, second),
                successor,
                "",
                at(day, 9),
                cast.officer(0));
        successions.announce(merger, ANY, at(day, 15), cast.chief()).orThrow();
        LocalDate signed = days.plus(dayZero, -2);
        successions
                .handOver(merger, ANY, at(signed, 10), head(city, cast, first))
                .orThrow();
        successions
                .receive(merger, ANY, at(signed, 15), head(city, cast, successor))
                .orThrow();
        drafted(
                SuccessionKind.MOVE_FUNCTION,
                "move.document",
                days.plus(dayZero, -3),
                days.plus(dayZero, 15),
                List.of(city.unit(word("move.former"))),
                city.unit(word("move.successor")),
                word("move.function"),
                at(days.plus(dayZero, -1), 10),
                cast.officer(0));
    }

    private SuccessionId drafted(
            SuccessionKind kind,
            String document,
            LocalDate decided,
            LocalDate from,
            List<UnitId> formers,
            UnitId successor,
            String function,
            Instant at,
            Actor officer) {
        return successions
                .draft(
                        new NewSuccession(
                                kind, word(document), decided, from, formers, List.of(successor), "", function),
                        at,
                        officer)
                .orThrow();
    }

    private static Actor head(City city, Cast cast, UnitId unit) {
        return cast.actor(city.holder(unit, Role.UNIT_HEAD));
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Zone.SHANGHAI).toInstant();
    }
}
