package org.zhixing.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Layout;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.check.Said;
import org.zhixing.intake.sheet.Line;
import org.zhixing.intake.sheet.SheetReader;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;

/**
 * Registers offered for import (practice 1): read, mapped, tried and corrected; {@link GoLive} takes them in. Only the
 * supervision office works on them, and each office on its own.
 */
@Service
@Transactional
public class Registers {

    static final String RULE = "practice 1";

    private static final int SHOWN = 100;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})");

    private final RegisterRows rows;
    private final Trials trials;
    private final Attachments attachments;
    private final Organization organization;
    private final Ledger ledger;

    Registers(RegisterRows rows, Trials trials, Attachments attachments, Organization organization, Ledger ledger) {
        this.rows = rows;
        this.trials = trials;
        this.attachments = attachments;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** Takes a file in if it can be read; the columns are guessed, nothing else is written. */
    public Outcome<UUID> offer(String fileName, byte[] content, Instant at, Actor actor) throws IOException {
        var office = actor.unit();
        if (office == null || !isOffice(actor)) {
            return notYours();
        }
        var read = SheetReader.read(content);
        if (read instanceof Outcome.Refused<?> refused) {
            return Outcome.refused(refused.refusal());
        }
        var sheet = read.orThrow();
        var id = Ids.next();
        var stored = attachments.store(Register.subject(id), fileName, new ByteArrayInputStream(content), at, actor);
        if (stored instanceof Outcome.Refused<Stored> refused) {
            return Outcome.refused(refused.refusal());
        }
        var file = stored.orThrow();
        var before = rows.same(office, file.digest());
        if (before.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(
                    "intake.refused.same-file",
                    RULE,
                    before.get().fileName(),
                    LocalDate.ofInstant(before.get().offeredAt(), Zone.SHANGHAI).toString());
        }
        var layout = Layout.of(sheet.lines());
        var items = layout.items(sheet.lines());
        String title = layout.title(sheet.lines());
        var register = new Register(
                id,
                office,
                fileName,
                file.id(),
                file.digest(),
                sheet.name(),
                title,
                RegisterState.OFFERED,
                year(title + " " + fileName + " " + sheet.name(), at),
                layout,
                items.size(),
                null,
                at,
                actor.personName(),
                null,
                null,
                0,
                null,
                null,
                null,
                "");
        rows.insert(register, sheet.lines());
        var heads = layout.heads(sheet.lines());
        rows.map(id, heads, trials.guess(office, heads));
        record(register, "register.offered", Map.of("file", fileName, "rows", items.size()), at, actor);
        return Outcome.done(id);
    }

    private static int year(String words, Instant at) {
        int today = at.atZone(Zone.SHANGHAI).getYear();
        var said = YEAR.matcher(words);
        return said.find() ? Math.min(Integer.parseInt(said.group(1)), today + 1) : today;
    }

    @Transactional(readOnly = true)
    public List<Register> all(Actor actor) {
        var office = actor.unit();
        return office == null || !isOffice(actor) ? List.of() : rows.of(office, SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<Register> find(UUID id, Actor actor) {
        return isOffice(actor) ? rows.find(id, actor.unit(), false) : Optional.empty();
    }

    /** All rows of the sheet, those above the heads included. */
    @Transactional(readOnly = true)
    public List<Line> lines(Register register) {
        return trials.lines(register);
    }

    /** What each column means now, by place. */
    @Transactional(readOnly = true)
    public Map<Integer, Field> columns(Register register) {
        return rows.columns(register.id());
    }

    /** Whether columns for all that is needed are known, so that the register can be tried. */
    @Transactional(readOnly = true)
    public boolean isMapped(Register register) {
        return rows.columns(register.id()).values().containsAll(Field.NEEDED);
    }

    /** Says where the heads stand and what the columns mean; remembered for the next file of this office. */
    public Outcome<UUID> map(UUID id, Layout layout, int year, Map<Integer, Field> columns, Instant at, Actor actor) {
        return open(id, actor).then(register -> {
            var lines = rows.lines(id);
            boolean there =
                    lines.stream().anyMatch(line -> line.number() == layout.from()) && layout.from() <= layout.to();
            if (!there) {
                return Outcome.refused("intake.refused.head-rows", RULE);
            }
            if (!columns.values().containsAll(Field.NEEDED)) {
                return Outcome.refused("intake.refused.needed", RULE);
            }
            var heads = layout.heads(lines);
            rows.lay(id, layout, year, layout.title(lines), layout.items(lines).size());
            rows.map(id, heads, columns);
            Map<String, Field> known = new HashMap<>();
            columns.forEach((place, field) -> {
                String head = place < heads.size() ? Field.plain(heads.get(place)) : "";
                if (!head.isEmpty()) {
                    known.put(head, field);
                }
            });
            rows.remember(register.office(), known);
            record(
                    register,
                    "register.mapped",
                    Map.of(
                            "columns",
                            columns.values().stream()
                                    .filter(field -> field != Field.IGNORED)
                                    .map(Enum::name)
                                    .map(name -> "intake.Field." + name)
                                    .toList()),
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    /** The dry run, made now. How many rows needed a person is kept from the first one. */
    public Report trial(Register register, Instant at, Actor actor) {
        var report = trials.of(register, at, actor);
        if (register.asked() == null && register.state() == RegisterState.OFFERED) {
            rows.asked(register.id(), report.count(org.zhixing.intake.check.Verdict.PROBLEM));
        }
        return report;
    }

    /** A person chooses what names of units mean; the house remembers it as other names of those units. */
    public Outcome<UUID> chooseUnits(UUID id, Map<String, UnitId> chosen, Instant at, Actor actor) {
        return open(id, actor).then(register -> {
            var known = organization.units(chosen.values(), LocalDate.ofInstant(at, Zone.SHANGHAI));
            chosen.forEach((name, unit) -> {
                if (known.containsKey(unit)) {
                    organization.rememberAlias(unit, name, at, actor);
                }
            });
            return Outcome.done(id);
        });
    }

    /** A person corrects values, or says whether rows are taken in. */
    public Outcome<UUID> correct(UUID id, Map<Integer, Said> said, Instant at, Actor actor) {
        return open(id, actor).then(register -> {
            rows.say(id, said, at, actor);
            record(
                    register,
                    "register.corrected",
                    Map.of(
                            "rows",
                            said.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "))),
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    /** Gives a file up; nothing has been written. */
    public Outcome<UUID> discard(UUID id, Instant at, Actor actor) {
        return open(id, actor).then(register -> {
            rows.end(id, RegisterState.DISCARDED, "", at, actor);
            record(register, "register.discarded", Map.of("file", register.fileName()), at, actor);
            return Outcome.done(id);
        });
    }

    /** A register of the actor's office that is still to be taken in, locked. */
    Outcome<Register> open(UUID id, Actor actor) {
        if (!isOffice(actor)) {
            return notYours();
        }
        var register = rows.find(id, actor.unit(), true).orElse(null);
        return register == null || !register.state().mayBecome(RegisterState.CARRIED_OUT)
                ? Outcome.refused("intake.refused.over", RULE)
                : Outcome.done(register);
    }

    void record(Register register, String verb, Map<String, Object> said, Instant at, Actor actor) {
        ledger.append(new Entry(Stream.of(register.subject()), at, actor, verb, said, List.of(register.digest())));
    }

    static <T> Outcome<T> notYours() {
        return Outcome.refused("intake.refused.not-yours", RULE);
    }

    static boolean isOffice(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }
}
