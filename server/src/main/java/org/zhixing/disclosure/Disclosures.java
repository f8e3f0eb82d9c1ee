package org.zhixing.disclosure;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.Disclosure.Edition;
import org.zhixing.disclosure.Disclosure.Standing;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;

/**
 * The gate between a docket or a practice of the library and the public (R051, R179): an officer proposes a wording and records what the checks for secrets
 * and for privacy found; the chief, and never who proposed it, releases or declines it; what is public is withdrawn with
 * a reason. Internal material never passes.
 */
@Service
public class Disclosures {

    /** For callers that decide on the publication as it is now. */
    public static final int ANY_VERSION = -1;

    /** Name of the module, as the ledger knows it. */
    public static final String MODULE = Disclosure.MODULE;

    private static final String RULE = "R179";
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final DisclosureRows rows;
    private final DisclosureTables tables;
    private final Matters matters;
    private final Ledger ledger;

    Disclosures(DisclosureRows rows, DisclosureTables tables, Matters matters, Ledger ledger) {
        this.rows = rows;
        this.tables = tables;
        this.matters = matters;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Optional<Disclosure> find(UUID id, Actor actor, Instant at) {
        return isOffice(actor) ? rows.find(id, actor, at) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Disclosure> of(Source source, Actor actor, Instant at) {
        return isOffice(actor) ? rows.of(source, actor, at) : Optional.empty();
    }

    /** Whether its progress can be proposed for publication at all: it is opened, not internal, and the office sees it. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(Source source, Actor actor, Instant at) {
        return isOffice(actor)
                && matters.find(source, actor, at)
                        .filter(one -> one.opened() && !one.internal())
                        .isPresent();
    }

    /** Those that stand so, or all; the latest first, behind one of them. */
    @Transactional(readOnly = true)
    public List<Disclosure> page(
            @Nullable DisclosureState state, String text, @Nullable UUID after, int most, Actor actor, Instant at) {
        return isOffice(actor) ? rows.page(state, text, after, most, actor, at) : List.of();
    }

    /**
     * What waits for somebody of the office.
     *
     * @param release whether it is to be released, else to be said why more time was given
     */
    public record Errand(UUID item, String title, boolean release) {}

    @Transactional(readOnly = true)
    public List<Errand> errands(Actor actor, Instant at, int most) {
        var person = actor.person();
        return person == null || !isOffice(actor)
                ? List.of()
                : rows.errands(actor.has(Role.SUPERVISION_CHIEF), person, actor, at, most);
    }

    /** A wording to begin with, for whoever of the office may see what it is about. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(Source source, Instant at, Actor actor) {
        if (!isOffice(actor)) {
            return Optional.empty();
        }
        var known = rows.of(source, actor, at)
                .flatMap(one -> one.editions().stream().findFirst());
        return matters.find(source, actor, at).map(matter -> {
            var said = known.map(Edition::wording).map(Wording::reasons).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Wording.Reason::extension, Wording.Reason::words));
            return new Draft(
                    known.map(one -> one.wording().title()).orElse(matter.title()),
                    known.map(one -> one.wording().requirement()).orElse(matter.requirement()),
                    matter.progress().isEmpty() || (source.isPractice() && known.isPresent())
                            ? known.map(one -> one.wording().progress()).orElse("")
                            : matter.progress(),
                    matter.extensions().stream()
                            .map(one -> new Draft.MoreTime(
                                    one.id(),
                                    one.workingDays(),
                                    one.grantedOn(),
                                    one.reason(),
                                    said.getOrDefault(one.id(), one.reason())))
                            .toList(),
                    source.isPractice(),
                    matter.href());
        });
    }

    /** What the office may do with it now, in the order of the table. */
    public List<DisclosureAct> openTo(Disclosure one, Actor actor) {
        return DisclosureMoves.TABLE.openTo(parties(actor), one.state()).stream()
                .filter(act -> act != DisclosureAct.RELEASE || !isOwn(one, actor))
                .toList();
    }

    public boolean isOffice(Actor actor) {
        return !parties(actor).isEmpty();
    }

    private static Set<DisclosureParty> parties(Actor actor) {
        var parties = EnumSet.noneOf(DisclosureParty.class);
        if (actor.person() == null) {
            return parties;
        }
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            parties.add(DisclosureParty.OFFICE);
        }
        if (actor.has(Role.SUPERVISION_CHIEF)) {
            parties.add(DisclosureParty.CHIEF);
        }
        return parties;
    }

    /** Proposes that a docket or a practice be public. */
    @Transactional
    public Outcome<UUID> propose(Source source, Wording wording, Instant at, Actor actor) {
        var refusal = DisclosureMoves.TABLE.against(null, DisclosureAct.PROPOSE, parties(actor));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var matter = matters.find(source, actor, at).orElse(null);
        if (matter == null) {
            return Outcome.refused("disclosure.refused.not-found", "architecture 10");
        }
        if (rows.of(source, actor, at).isPresent()) {
            return Outcome.refused("disclosure.refused.proposed-already", RULE);
        }
        refusal = against(matter, wording, at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        UUID id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put(source.column(), source.id());
        row.put("code", code());
        row.put("state", DisclosureState.PROPOSED);
        row.put("reason", "");
        row.put(DisclosureTables.WORDS, "");
        row.put("version", 0);
        tables.insert("item", row);
        write(id, 1, matter, wording, DisclosureAct.PROPOSE, at, actor);
        return Outcome.done(id);
    }

    /** Proposes another wording: of what is public, or once more of what was declined or withdrawn. */
    @Transactional
    public Outcome<UUID> reword(UUID id, int version, Wording wording, Instant at, Actor actor) {
        var held = rows.hold(id, actor, at).orElse(null);
        var act = held != null && held.state().open() ? DisclosureAct.REVISE : DisclosureAct.PROPOSE;
        var refusal = against(held, act, version, actor);
        if (held == null || refusal != null) {
            return Outcome.refused(Objects.requireNonNull(refusal));
        }
        var matter = matters.find(held.source(), actor, at).orElse(null);
        refusal = matter == null
                ? Refusal.of("disclosure.refused.not-found", "architecture 10")
                : against(matter, wording, at);
        if (matter == null || refusal != null) {
            return Outcome.refused(Objects.requireNonNull(refusal));
        }
        move(held, act, Map.of());
        write(id, held.editions().get(0).nth() + 1, matter, wording, act, at, actor);
        return Outcome.done(id);
    }

    /** The waiting wording becomes what everybody reads. */
    @Transactional
    public Outcome<UUID> release(UUID id, int version, Instant at, Actor actor) {
        var held = rows.hold(id, actor, at).orElse(null);
        var refusal = against(held, DisclosureAct.RELEASE, version, actor);
        if (held == null || refusal != null) {
            return Outcome.refused(Objects.requireNonNull(refusal));
        }
        if (isOwn(held, actor)) {
            return Outcome.refused("disclosure.refused.own-proposal", RULE);
        }
        var waiting = held.waiting().orElseThrow();
        var matter = matters.find(held.source(), actor, at).orElse(null);
        // what was marked or opened for more time after it was proposed
        refusal = matter == null
                ? Refusal.of("disclosure.refused.not-found", "architecture 10")
                : against(matter, waiting.wording(), at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        held.released().ifPresent(former -> decide(former, Standing.PAST, null, null));
        decide(waiting, Standing.RELEASED, at, actor);
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("released_at", at);
        columns.put("reason", "");
        columns.put(
                DisclosureTables.WORDS,
                waiting.wording().title() + " " + waiting.wording().requirement());
        move(held, DisclosureAct.RELEASE, columns);
        record(id, DisclosureAct.RELEASE, Map.of("edition", waiting.nth()), at, actor);
        return Outcome.done(id);
    }

    /** The waiting wording is not released; what is public already stays as it is. */
    @Transactional
    public Outcome<UUID> decline(UUID id, int version, String reason, Instant at, Actor actor) {
        return end(id, version, DisclosureAct.DECLINE, reason, at, actor);
    }

    /** It is public no more. */
    @Transactional
    public Outcome<UUID> withdraw(UUID id, int version, String reason, Instant at, Actor actor) {
        return end(id, version, DisclosureAct.WITHDRAW, reason, at, actor);
    }

    private Outcome<UUID> end(UUID id, int version, DisclosureAct act, String reason, Instant at, Actor actor) {
        var held = rows.hold(id, actor, at).orElse(null);
        var refusal = against(held, act, version, actor);
        if (held == null || refusal != null) {
            return Outcome.refused(Objects.requireNonNull(refusal));
        }
        if (reason.isBlank()) {
            return Outcome.refused("disclosure.refused.no-reason", RULE);
        }
        held.waiting().ifPresent(waiting -> decide(waiting, Standing.DECLINED, at, actor));
        if (act == DisclosureAct.WITHDRAW) {
            held.released().ifPresent(former -> decide(former, Standing.PAST, null, null));
        }
        move(held, act, Map.of("reason", reason.strip()));
        record(id, act, Map.of("reason", reason.strip()), at, actor);
        return Outcome.done(id);
    }

    /** Whether the wording that waits is the actor's own. */
    private static boolean isOwn(Disclosure one, Actor actor) {
        var person = actor.person();
        return person != null
                && one.waiting()
                        .filter(waiting -> waiting.proposer().equals(person.value()))
                        .isPresent();
    }

    private static @Nullable Refusal against(@Nullable Disclosure held, DisclosureAct act, int version, Actor actor) {
        if (held == null) {
            return Refusal.of("disclosure.refused.not-found", "architecture 10");
        }
        if (version != ANY_VERSION && version != held.version()) {
            return Refusal.of("disclosure.refused.stale", "quality: robustness");
        }
        return DisclosureMoves.TABLE.against(held.state(), act, parties(actor));
    }

    /** What keeps a wording from being published. */
    private @Nullable Refusal against(Matter matter, Wording wording, Instant at) {
        if (matter.internal()) {
            return Refusal.of("disclosure.refused.internal", "practice 10");
        }
        if (!matter.opened()) {
            return matter.source().isPractice()
                    ? Refusal.of("disclosure.refused.practice-not-released", "R051")
                    : Refusal.of("disclosure.refused.not-opened", RULE);
        }
        if (wording.title().isBlank() || wording.requirement().isBlank()) {
            return Refusal.of("disclosure.refused.no-words", RULE);
        }
        if (wording.secrecy().isBlank() || wording.privacy().isBlank()) {
            return Refusal.of("disclosure.refused.no-check", "L13");
        }
        var said = wording.reasons().stream()
                .filter(reason -> !reason.words().isBlank())
                .map(Wording.Reason::extension)
                .collect(Collectors.toSet());
        if (!matter.extensions().stream().allMatch(one -> said.contains(one.id()))) {
            return Refusal.of("disclosure.refused.no-extension-reason", "practice 9");
        }
        String text = Stream.concat(
                        Stream.of(wording.title(), wording.requirement(), wording.progress()),
                        wording.reasons().stream().map(Wording.Reason::words))
                .collect(Collectors.joining("\n"));
        if (PersonalNumbers.in(text)) {
            return Refusal.of("disclosure.refused.number-of-a-person", "L17");
        }
        if (matter.source().isPractice()) {
            var consenting = matters.peopleNamedIn(wording.consent());
            var without = matters.peopleNamedIn(text).stream()
                    .filter(name -> !wording.privacy().contains(name))
                    .filter(name -> !saysItself(wording.consent(), name, consenting))
                    .toList();
            return without.isEmpty()
                    ? null
                    : Refusal.of("disclosure.refused.no-consent", "L17", String.join("、", without));
        }
        var named = matters.staffNamedIn(text, LocalDate.ofInstant(at, Zone.SHANGHAI)).stream()
                .filter(name -> !wording.privacy().contains(name))
                .toList();
        return named.isEmpty() ? null : Refusal.of("disclosure.refused.names-a-person", "L17", String.join("、", named));
    }

    /** A name that stands in a text otherwise than as a part of a longer one. */
    private static boolean saysItself(String text, String name, List<String> names) {
        return names.stream()
                .filter(other -> other.contains(name) && !other.equals(name))
                .reduce(text, (rest, longer) -> rest.replace(longer, ""))
                .contains(name);
    }

    private void write(UUID item, int nth, Matter matter, Wording wording, DisclosureAct act, Instant at, Actor actor) {
        var person = Objects.requireNonNull(actor.person());
        UUID id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("item", item);
        row.put("nth", nth);
        row.put("title", wording.title().strip());
        row.put("requirement", wording.requirement().strip());
        row.put("progress", wording.progress().strip());
        row.put("secrecy", wording.secrecy().strip());
        row.put("privacy", wording.privacy().strip());
        row.put("consent", wording.consent().strip());
        row.put("standing", Standing.WAITING);
        row.put("proposer", person.value());
        row.put("proposed_by", actor.personName());
        row.put("proposed_at", at);
        row.put("version", 0);
        tables.insert("edition", row);
        var said = wording.reasons().stream()
                .collect(Collectors.toMap(Wording.Reason::extension, Wording.Reason::words, (first, second) -> first));
        var original = new StringBuilder();
        var published = new StringBuilder();
        for (var extension : matter.extensions()) {
            String words = said.getOrDefault(extension.id(), "").strip();
            tables.insert("reason", Map.of("edition", id, "extension", extension.id(), "published", words));
            original.append(original.isEmpty() ? "" : "\n").append(extension.reason());
            published.append(published.isEmpty() ? "" : "\n").append(words);
        }
        // what the office keeps and what it lets everybody read stand side by side
        var facts = new LinkedHashMap<String, Object>();
        facts.put("edition", nth);
        facts.put("title", wording.title().strip());
        facts.put("requirement", wording.requirement().strip());
        facts.put("original-requirement", matter.requirement());
        if (!wording.progress().isBlank()) {
            facts.put("progress", wording.progress().strip());
            facts.put("original-progress", matter.progress());
        }
        if (!published.isEmpty()) {
            facts.put("extension-reason", published.toString());
            facts.put("original-extension-reason", original.toString());
        }
        facts.put("secrecy", wording.secrecy().strip());
        facts.put("privacy", wording.privacy().strip());
        if (!wording.consent().isBlank()) {
            facts.put("consent", wording.consent().strip());
        }
        record(item, act, facts, at, actor);
    }

    private void decide(Edition edition, Standing standing, @Nullable Instant at, @Nullable Actor actor) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("standing", standing);
        if (actor != null) {
            row.put("decided_by", actor.personName());
            row.put("decided_at", at);
        }
        tables.update("edition", edition.id(), row);
    }

    private void move(Disclosure held, DisclosureAct act, Map<String, ? extends @Nullable Object> columns) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", DisclosureMoves.TABLE.to(held.state(), act));
        tables.update("item", held.id(), all);
    }

    private void record(UUID id, DisclosureAct act, Map<String, Object> facts, Instant at, Actor actor) {
        ledger.append(Entry.of(
                org.zhixing.ledger.Stream.of(Disclosure.subject(id)),
                at,
                actor,
                Disclosure.TYPE + "." + act.slug(),
                facts));
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
