package org.zhixing.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.exchange.Receiving.Sort;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionOffers;

/**
 * Leaders' instructions that other systems hand over (practice 2 and 6). A number comes in once: sent again word for word
 * nothing happens, with other words it replaces what nobody has decided yet. An officer of the system's office registers
 * each of them, with the image of the paper, or says why not.
 */
@Service
@Transactional
public class OfferedInstructions implements InstructionOffers {

    /** As the form for registering has them. */
    private static final Map<String, Integer> LONGEST = Map.of(
            "number", Checking.LONGEST_NUMBER,
            "leader", 60,
            "text", 4_000,
            "title", 200,
            "from", 100,
            "paperNumber", 60,
            "receipt", 60);

    private static final int SHOWN = 200;

    private static final String SELECT =
            """
            SELECT m.*, s.name AS system_name,
                   ARRAY(SELECT d.number FROM supervision.instruction_docket i
                           JOIN supervision.docket_overview d ON d.id = i.docket
                          WHERE i.instruction = m.instruction AND d.number IS NOT NULL
                          ORDER BY i.round, i.place) AS dockets
              FROM exchange.instruction m JOIN exchange.system s ON s.id = m.system
            """;

    private final JdbcClient jdbc;
    private final Receiving receiving;

    OfferedInstructions(JdbcClient jdbc, Receiving receiving) {
        this.jdbc = jdbc;
        this.receiving = receiving;
    }

    /** Takes instructions in and says of each what became of it, in the order given. */
    public List<Taken> take(ConnectedSystem system, List<OfferedInstruction> offered, Instant at) {
        var before = under(
                system.id(), offered.stream().map(OfferedInstruction::number).toList());
        return receiving.receive(
                Sort.INSTRUCTION,
                system,
                offered.stream().map(OfferedInstructions::given).toList(),
                before,
                at,
                system.actor(),
                true);
    }

    private static Receiving.Given given(OfferedInstruction one) {
        return new Receiving.Given(
                one.number(),
                one.title(),
                MatterRows.JSON.writeValueAsString(one),
                OfferState.WAITING.name(),
                problems(one),
                List.of(),
                Map.of());
    }

    /** What keeps an instruction from being kept; a mark of secrecy first (practice 10). */
    private static List<Problem> problems(OfferedInstruction one) {
        String all = String.join(
                "\n",
                one.number(),
                one.leader(),
                one.givenOn(),
                one.text(),
                one.title(),
                one.from(),
                one.paperNumber(),
                one.receipt());
        if (SecrecyMarks.find("", all) != null) {
            return List.of(Problem.of("title", "exchange.problem.secret"));
        }
        var problems = new ArrayList<Problem>();
        var needed = new LinkedHashMap<String, String>();
        needed.put("number", one.number());
        needed.put("leader", one.leader());
        needed.put("text", one.text());
        needed.put("title", one.title());
        needed.forEach((field, given) -> {
            if (given.isEmpty()) {
                problems.add(Problem.of(field, "exchange.problem.missing"));
            }
        });
        needed.put("from", one.from());
        needed.put("paperNumber", one.paperNumber());
        needed.put("receipt", one.receipt());
        LONGEST.forEach((field, most) -> {
            if (needed.getOrDefault(field, "").length() > most) {
                problems.add(Problem.of(field, "exchange.problem.too-long", most));
            }
        });
        if (!one.instructionClass().isEmpty()
                && Arrays.stream(InstructionClass.values())
                        .noneMatch(each -> each.name().equals(one.instructionClass()))) {
            problems.add(Problem.of("instructionClass", "exchange.problem.no-such-word", one.instructionClass()));
        }
        if (!one.givenOn().isEmpty() && !isDay(one.givenOn())) {
            problems.add(Problem.of("givenOn", "exchange.problem.no-day", one.givenOn()));
        }
        return problems;
    }

    private static boolean isDay(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** What waits for the actor's office, the oldest first. */
    @Transactional(readOnly = true)
    public List<WaitingInstruction> waiting(Actor actor) {
        var office = actor.unit();
        return office == null || !Systems.isOffice(actor)
                ? List.of()
                : jdbc.sql(SELECT + " WHERE s.office = :office AND m.state = 'WAITING'"
                                + " ORDER BY m.received_at, m.id LIMIT :limit")
                        .param("office", office.value())
                        .param("limit", SHOWN)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** A system's own ones behind a place, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<WaitingInstruction> of(ConnectedSystem system, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + " WHERE m.system = :system AND m.id > :after ORDER BY m.id LIMIT :limit")
                .param("system", system.id())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> waiting(UUID offer, Actor actor) {
        return own(List.of(offer), actor, "").stream()
                .filter(one -> one.state() == OfferState.WAITING)
                .findFirst()
                .map(one -> new Offer(
                        one.id(),
                        one.systemName(),
                        one.offered().leader(),
                        one.offered().givenOn(),
                        one.offered().text(),
                        one.offered().instructionClass(),
                        Boolean.TRUE.equals(one.offered().replyRequired()),
                        one.offered().title(),
                        one.offered().from(),
                        one.offered().paperNumber(),
                        one.offered().receipt(),
                        one.digest()));
    }

    @Override
    public Outcome<InstructionId> registered(
            UUID offer, String digest, InstructionId instruction, Instant at, Actor actor) {
        var held = own(List.of(offer), actor, " FOR UPDATE OF m").stream().findFirst();
        if (held.isEmpty() || !held.get().state().mayBecome(OfferState.REGISTERED)) {
            return Outcome.refused("exchange.refused.instruction-decided", "practice 6");
        }
        if (!held.get().digest().equals(digest)) {
            return Outcome.refused("exchange.refused.instruction-changed", "practice 6");
        }
        decide(held.get(), OfferState.REGISTERED, instruction, null, at, actor);
        return Outcome.done(instruction);
    }

    /** Says no to these, all that wait among them; the system reads the reason (R047: every item gets an answer). */
    public Outcome<Integer> decline(Collection<UUID> ids, String reason, Instant at, Actor actor) {
        if (!Systems.isOffice(actor) || actor.unit() == null) {
            return Matters.notYours();
        }
        if (reason.isBlank()) {
            return Outcome.refused("exchange.refused.no-reason-instruction", "R047");
        }
        var chosen = own(ids, actor, " FOR UPDATE OF m").stream()
                .filter(one -> one.state().mayBecome(OfferState.DECLINED))
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused("exchange.refused.none-chosen", Systems.RULE);
        }
        chosen.forEach(one -> decide(one, OfferState.DECLINED, null, reason.strip(), at, actor));
        return Outcome.done(chosen.size());
    }

    private void decide(
            WaitingInstruction one,
            OfferState state,
            @Nullable InstructionId instruction,
            @Nullable String reason,
            Instant at,
            Actor actor) {
        receiving.decide(
                Sort.INSTRUCTION,
                one.id(),
                one.offered().number(),
                state,
                instruction == null ? null : instruction.value(),
                reason,
                at,
                actor);
    }

    private List<WaitingInstruction> own(Collection<UUID> ids, Actor actor, String lock) {
        var office = actor.unit();
        return office == null || !Systems.isOffice(actor)
                ? List.of()
                : jdbc.sql(SELECT + " WHERE s.office = :office AND m.id = ANY(:ids) ORDER BY m.id" + lock)
                        .param("office", office.value())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, n) -> read(row))
                        .list();
    }

    private Map<String, Receiving.Known> under(UUID system, Collection<String> numbers) {
        var found = new HashMap<String, Receiving.Known>();
        jdbc.sql(SELECT + " WHERE m.system = :system AND m.number = ANY(:numbers) ORDER BY m.id FOR UPDATE OF m")
                .param("system", system)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list()
                .forEach(one -> found.put(
                        one.offered().number(),
                        new Receiving.Known(
                                one.id(), one.digest(), one.state().name(), one.state() != OfferState.WAITING, "")));
        return found;
    }

    private static WaitingInstruction read(ResultSet row) throws SQLException {
        var instruction = row.getObject("instruction", UUID.class);
        return new WaitingInstruction(
                row.getObject("id", UUID.class),
                row.getString("system_name"),
                OfferState.valueOf(row.getString("state")),
                MatterRows.JSON.readValue(row.getString("content"), OfferedInstruction.class),
                row.getString("digest"),
                Objects.requireNonNull(Systems.instant(row, "received_at")),
                instruction == null ? null : new InstructionId(instruction),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                List.of((String[]) row.getArray("dockets").getArray()));
    }
}
