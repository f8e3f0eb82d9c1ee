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
import org.zhixing.exchange.OfferedProposal;
import org.zhixing.exchange.OfferedProposals;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.Systems;

/**
 * Platforms that have given in a few matters, instructions and proposals; one word for a unit is not understood. Their tokens
 * are told to nobody.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class OtherSystems {

    private static final Actor OPERATOR =
            new Actor(null, null, "sample", null, "", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null);
    private static final int PER_MINUTE = 120;

    private final Systems systems;
    private final Matters matters;
    private final OfferedInstructions instructions;
    private final OfferedProposals proposals;

    OtherSystems(Systems systems, Matters matters, OfferedInstructions instructions, OfferedProposals proposals) {
        this.systems = systems;
        this.matters = matters;
        this.instructions = instructions;
        this.proposals = proposals;
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
        proposals(office, day, at);
    }

    private void proposals(UnitId office, LocalDate day, Instant at) {
        var words = Words.pairs("exchange-proposals.txt");
        var told = systems.connect(
                        words.getOrDefault("system", ""),
                        office,
                        Set.of(Right.GIVE_PROPOSALS, Right.READ_OWN),
                        PER_MINUTE,
                        at,
                        OPERATOR)
                .orThrow();
        var offered = new ArrayList<OfferedProposal>();
        words.forEach((key, line) -> {
            if (!key.equals("system")) {
                var said = line.split("\\|", -1);
                offered.add(new OfferedProposal(
                        said[0],
                        said[1],
                        "RECESS",
                        said[2],
                        said[3],
                        said[4],
                        said[5],
                        said[6],
                        day.minusDays(Long.parseLong(said[7])).toString(),
                        List.of(new OfferedProposal.Signer(said[8], said[9], ""))));
            }
        });
        proposals.take(systems.find(told.system()).orElseThrow(), offered, at, null);
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
