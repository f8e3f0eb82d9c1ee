package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Sitting;
import org.zhixing.shell.SearchWords;

/** Proposals come into the register: all of a batch, or none. */
@Component("proposalRegistering")
public class Registering {

    /** So many may sign one proposal. */
    public static final int MOST_SIGNERS = 50;

    private static final String RULE = "R087";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;

    private final ProposalRows rows;
    private final Catalogue catalogue;
    private final Attachments attachments;
    private final Ledger ledger;

    Registering(ProposalRows rows, Catalogue catalogue, Attachments attachments, Ledger ledger) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    Outcome<List<ProposalId>> register(List<NewProposal> given, Instant at, Actor actor) {
        var office = actor.unit();
        if (!ProposalSight.isOffice(actor) || office == null) {
            return Outcome.refused("proposal.refused.not-yours", RULE);
        }
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var refusals = refusals(given, today);
        var seen = new HashSet<ProposalRows.Numbered>();
        for (var one : given) {
            var refusal = refusals.get(one.id());
            if (refusal == null && !seen.add(ProposalRows.Numbered.of(one))) {
                refusal = Refusal.of("proposal.refused.number-taken", RULE, one.number());
            }
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
        }
        rows.insert(
                "proposal",
                given.stream().map(one -> row(one, office, at, actor)).toList());
        rows.insert(
                "signer", given.stream().flatMap(one -> signers(one).stream()).toList());
        ledger.append(given.stream().map(one -> entry(one, at, actor)).toList());
        return Outcome.done(given.stream().map(NewProposal::id).toList());
    }

    Set<String> classes() {
        return catalogue.matterClasses().stream()
                .map(Catalogue.MatterClass::code)
                .collect(Collectors.toSet());
    }

    /** Why those cannot be registered that cannot, by their ids: one question for the classes, one for the numbers. */
    public Map<ProposalId, Refusal> refusals(Collection<NewProposal> given, LocalDate today) {
        var refusals = new HashMap<ProposalId, Refusal>();
        if (given.isEmpty()) {
            return refusals;
        }
        var classes = classes();
        var taken = rows.taken(given.stream().map(ProposalRows.Numbered::of).toList());
        for (var one : given) {
            var refusal = refusal(one, today, classes, taken);
            if (refusal != null) {
                refusals.put(one.id(), refusal);
            }
        }
        return refusals;
    }

    private @Nullable Refusal refusal(
            NewProposal given, LocalDate today, Set<String> classes, Set<ProposalRows.Numbered> taken) {
        if (given.title().isBlank() || given.title().length() > LONGEST_TITLE) {
            return Refusal.of("proposal.refused.no-title", RULE, LONGEST_TITLE);
        }
        if (given.number().isBlank()
                || given.number().length() > LONGEST_NUMBER
                || given.body().isBlank()) {
            return Refusal.of("proposal.refused.no-number", RULE);
        }
        if (given.kind().ofSession() == (given.sitting() == Sitting.NONE)) {
            return Refusal.of("proposal.refused.no-sitting", RULE);
        }
        if (given.filedOn().isAfter(today)) {
            return Refusal.of("proposal.refused.not-yet-filed", RULE);
        }
        if (!classes.contains(given.matterClass())) {
            return Refusal.of("proposal.refused.no-class", RULE);
        }
        if (given.signers().isEmpty()
                || given.signers().size() > MOST_SIGNERS
                || given.signers().stream().anyMatch(one -> one.name().isBlank())) {
            return Refusal.of("proposal.refused.no-signer", RULE, MOST_SIGNERS);
        }
        if (given.text().isBlank() && attachments.of(given.id().subject()).isEmpty()) {
            return Refusal.of("proposal.refused.no-text", RULE);
        }
        return taken.contains(ProposalRows.Numbered.of(given))
                ? Refusal.of("proposal.refused.number-taken", RULE, given.number())
                : null;
    }

    private static Map<String, @Nullable Object> row(NewProposal given, UnitId office, Instant at, Actor actor) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", given.id().value());
        row.put("kind", given.kind());
        row.put("sitting", given.sitting());
        row.put("body", given.body().strip());
        row.put("number", given.number().strip());
        row.put("title", given.title().strip());
        row.put("text", given.text().strip());
        row.put("matter_class", given.matterClass());
        row.put("filed_on", given.filedOn());
        row.put("office", office.value());
        row.put("state", ProposalState.REGISTERED);
        row.put("registered_at", at);
        row.put("registered_by", actor.personName());
        row.put("words", words(given));
        row.put("version", 0);
        return row;
    }

    private static String words(NewProposal given) {
        return SearchWords.index(String.join(
                " ",
                given.title(),
                given.number(),
                given.body(),
                given.text(),
                named(given).collect(Collectors.joining(" "))));
    }

    /** Names that may stand on record and be searched for. */
    private static Stream<String> named(NewProposal given) {
        return given.kind().protectsNames()
                ? Stream.of()
                : given.signers().stream().map(one -> one.name().strip());
    }

    private static List<Map<String, @Nullable Object>> signers(NewProposal given) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var signer : given.signers()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("proposal", given.id().value());
            row.put("place", all.size() + 1);
            row.put("name", signer.name().strip());
            row.put("address", signer.address().strip());
            row.put("contact", signer.contact().strip());
            all.add(row);
        }
        return all;
    }

    /** Names are on record, but for those of citizens; addresses and contacts are not. */
    private Entry entry(NewProposal given, Instant at, Actor actor) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", given.kind());
        facts.put("body", given.body().strip());
        facts.put("number", given.number().strip());
        facts.put("title", given.title().strip());
        if (!given.kind().protectsNames()) {
            facts.put("signers", named(given).toList());
        }
        return new Entry(
                org.zhixing.ledger.Stream.of(given.id().subject()),
                at,
                actor,
                ProposalAct.REGISTER.verb(),
                facts,
                attachments.of(given.id().subject()).stream()
                        .map(Stored::digest)
                        .toList());
    }
}
