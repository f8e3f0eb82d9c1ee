package org.zhixing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.DutyLists;
import org.zhixing.dutylist.DutyTable;
import org.zhixing.dutylist.NewDutyList;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** The duty list of the city's townships, one docket under an item of it and one outside by an admission. */
@Component
@ConditionalOnProperty("zhixing.sample")
class DutyDays {

    private static final Actor OPERATOR =
            new Actor(null, null, "sample", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    private static final int IN_FORCE = 12;
    private static final int ADMITTED = 6;
    private static final int TERM = 28;

    private final DutyLists lists;
    private final DutyTable table;
    private final Dockets dockets;
    private final OfficeDays days = new OfficeDays(new Random(0));
    private final Map<String, String> words = Words.pairs("duties.txt");

    DutyDays(DutyLists lists, DutyTable table, Dockets dockets) {
        this.lists = lists;
        this.table = table;
        this.dockets = dockets;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        var taken = at(dayZero.minusDays(IN_FORCE + 1));
        var id = lists.tryOut(
                        new NewDutyList(
                                null,
                                word("document"),
                                word("number"),
                                dayZero.minusDays(IN_FORCE),
                                table.read(file()).orThrow().items()),
                        taken,
                        OPERATOR)
                .orThrow();
        lists.adopt(id, taken, OPERATOR).orThrow();
        dockets.open(
                        List.of(
                                docket("listed", city, dayZero).onDuty(DutyGround.of(word("listed.item"))),
                                docket("outside", city, dayZero)
                                        .onDuty(DutyGround.outside(
                                                word("outside.admission"), dayZero.minusDays(ADMITTED)))),
                        at(dayZero),
                        cast.officer(0))
                .orThrow();
    }

    private OpenDocket docket(String which, City city, LocalDate dayZero) {
        return OpenDocket.of(
                        new OpenDocket.Source(SourceKind.RESOLUTION, null, word("source"), word(which + ".authority")),
                        word(which + ".title"),
                        word(which + ".requirement"),
                        city.unit(word(which + ".unit")))
                .withDue(days.plus(dayZero, TERM));
    }

    private static byte[] file() {
        try (var csv = Objects.requireNonNull(DutyDays.class.getResourceAsStream("/sample/duty-list.csv"))) {
            return csv.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 20).atZone(Zone.SHANGHAI).toInstant();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
