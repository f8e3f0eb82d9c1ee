package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.exchange.Matters;
import org.zhixing.exchange.Offered;
import org.zhixing.exchange.OfferedInstruction;
import org.zhixing.exchange.OfferedInstructions;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.Systems;

/** A platform that has given a few matters in; one of its words for a unit is not understood. Its token is told to nobody. */
@Component
@ConditionalOnProperty("zhixing.sample")
class OtherSystems {

    private static final Actor OPERATOR =
            new Actor(null, null, "sample", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    private static final int PER_MINUTE = 120;

    private final Systems systems;
    private final Matters matters;
    private final OfferedInstructions instructions;

    OtherSystems(Systems systems, Matters matters, OfferedInstructions instructions) {
        this.systems = systems;
        this.matters = matters;
        this.instructions = instructions;
    }

    void giveIn(UnitId office, String leader, LocalDate day, Instant at) {
        matters(office, day, at);
        var words = Words.pairs("exchange-instructions.txt");
        var told = systems.connect(
                        words.getOrDefault("system", ""),
                        office,
                        Set.of(Right.GIVE_INSTRUCTIONS),
                        PER_MINUTE,
                        at,
                        OPERATOR)
                .orThrow();
        var offered = new ArrayList<OfferedInstruction>();
        words.forEach((key, line) -> {
            if (!key.equals("system")) {
                var said = line.split("\\|", -1);
                offered.add(new OfferedInstruction(
                        said[0],
                        leader,
                        day.minusDays(Long.parseLong(said[1])).toString(),
                        said[2],
                        said[3],
                        false,
                        said[4],
                        said[5],
                        said[6],
                        said[0]));
            }
        });
        instructions.take(systems.find(told.system()).orElseThrow(), offered, at);
    }

    private void matters(UnitId office, LocalDate day, Instant at) {
        var words = Words.pairs("exchange.txt");
        var told = systems.connect(
                        words.getOrDefault("system", ""),
                        office,
                        Set.of(Right.GIVE_MATTERS, Right.READ_OWN),
                        PER_MINUTE,
                        at,
                        OPERATOR)
                .orThrow();
        var offered = new ArrayList<Offered>();
        words.forEach((key, line) -> {
            if (!key.equals("system")) {
                offered.add(offered(line.split("\\|", -1), day));
            }
        });
        matters.take(systems.find(told.system()).orElseThrow(), offered, at, null);
    }

    private static Offered offered(String[] said, LocalDate day) {
        return new Offered(
                said[0],
                said[1],
                said[2],
                "HIGHER_LEVEL",
                said[3],
                said[4],
                "",
                "",
                said[5],
                List.of(),
                List.of(said[6]),
                day.plusDays(Long.parseLong(said[7])).toString(),
                said.length > 8 ? List.of(said[8]) : List.of());
    }
}
