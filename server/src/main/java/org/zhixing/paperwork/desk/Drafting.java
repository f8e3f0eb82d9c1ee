package org.zhixing.paperwork.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.paperwork.NewPaper;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.paperwork.sheet.FirstDraft;
import org.zhixing.paperwork.sheet.Instructed;
import org.zhixing.paperwork.sheet.Matter;
import org.zhixing.paperwork.sheet.Origins;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.InstructionId;

/** Which matters a paper is about, to whom it goes, and whether what was typed is whole. */
@Component
class Drafting {

    private static final Set<UnitType> DEPARTMENTS = EnumSet.of(UnitType.DEPARTMENT, UnitType.PUBLIC_INSTITUTION);
    private static final Set<UnitType> LOWER_GOVERNMENTS = EnumSet.of(UnitType.COUNTY, UnitType.TOWNSHIP);

    private final PaperRows rows;
    private final PaperSight sight;
    private final Origins origins;
    private final FirstDraft first;
    private final Texts texts;
    private final ObjectProvider<BurdenGate> gates;
    private final Dockets dockets;
    private final Organization organization;

    Drafting(
            PaperRows rows,
            PaperSight sight,
            Origins origins,
            FirstDraft first,
            MessageSource messages,
            ObjectProvider<BurdenGate> gates,
            Dockets dockets,
            Organization organization) {
        this.organization = organization;
        this.dockets = dockets;
        this.gates = gates;
        this.rows = rows;
        this.sight = sight;
        this.origins = origins;
        this.first = first;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Why the unit may not be sent a paper that it has to answer (R052, L9); null when it may. */
    @Nullable
    Refusal full(Paper paper, Instant at) {
        var unit = paper.unit();
        return unit == null || !paper.kind().document()
                ? null
                : gates.stream()
                        .map(gate -> gate.against(
                                List.of(unit), "PAPER." + paper.kind().name(), Grounds.PRESCRIBED, at))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What whoever signs reads of it: the words, why the document is needed, and why it is as long as it is (R172). */
    String reasons(Paper paper, String whyLong) {
        var said = new ArrayList<>(List.of(paper.body().isBlank() ? paper.title() : paper.body()));
        String needed = paper.entries().getOrDefault(PaperField.NECESSITY, "");
        if (!needed.isBlank()) {
            said.add(texts.t("paperwork.reasons", texts.name(PaperField.NECESSITY), needed));
        }
        if (!whyLong.isBlank()) {
            said.add(texts.t("paperwork.reasons", texts.name(PaperField.LENGTH), whyLong));
        }
        return String.join("\n", said);
    }

    /** What is asked of whoever signs, and what his signature does. */
    String question(Paper paper, boolean opens) {
        String asked = texts.t("paperwork.question", texts.name(paper.kind()), paper.title());
        return opens ? texts.t("paperwork.question.opens", asked) : asked;
    }

    /**
     * What a signature of the slip opens, in the versions read now; refused where it could not.
     *
     * @param checker who checks the slip, null before
     * @param signers who may sign it, empty where nobody is known
     */
    Outcome<Map<DocketId, Integer>> opens(
            Paper paper, @Nullable PersonId checker, Set<PersonId> signers, Instant at, Actor actor) {
        return paper.kind() == PaperKind.SUBMISSION && !paper.dockets().isEmpty()
                ? dockets.openable(paper.dockets(), checker, signers, at, actor)
                : Outcome.done(Map.of());
    }

    /** Why a signed slip stands while what it opened runs; null when it may be withdrawn. */
    @Nullable
    Refusal againstVoiding(Paper paper) {
        var issued = paper.issuedAt();
        return paper.kind() == PaperKind.SUBMISSION && issued != null && origins.runsSince(paper.dockets(), issued)
                ? Refusal.of("paperwork.refused.opened-runs", "practice 7")
                : null;
    }

    Outcome<Paper> drafted(NewPaper wanted, Instant at, Actor actor) {
        PersonId person = actor.person();
        if (person == null || !sight.seesOrigin(actor, wanted.origin())) {
            return Outcome.refused("paperwork.refused.not-found", "architecture 10");
        }
        boolean instructed = wanted.origin().type().equals(InstructionId.TYPE);
        var instruction = instructed ? origins.instruction(wanted.origin().id()).orElse(null) : null;
        var matters = matters(wanted, instruction, at);
        var refusal = against(wanted, matters, instruction, at, actor);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var unit = addressee(wanted, matters);
        return Outcome.done(new Paper(
                PaperId.next(),
                wanted.kind(),
                wanted.origin(),
                matters.stream().map(Matter::id).toList(),
                wanted.kind() == PaperKind.EXTENSION ? wanted.extension() : null,
                unit,
                first.title(wanted.kind(), matters, instruction),
                wanted.body().strip(),
                typed(wanted.kind(), wanted.entries()),
                PaperState.DRAFT,
                at,
                person,
                actor.personName(),
                null,
                null,
                null,
                null,
                null,
                0));
    }

    /** Of an instruction all its matters, or those of the unit to which an assignment goes. */
    private List<Matter> matters(NewPaper wanted, @Nullable Instructed instruction, Instant at) {
        var ids = new LinkedHashSet<DocketId>();
        if (instruction == null) {
            ids.add(new DocketId(wanted.origin().id()));
            if (wanted.kind() == PaperKind.ASSIGNMENT) {
                ids.addAll(wanted.dockets());
            }
            return origins.matters(ids, at);
        }
        ids.addAll(origins.docketsOf(instruction.id()));
        var all = origins.matters(ids, at);
        return wanted.kind() == PaperKind.ASSIGNMENT
                ? all.stream()
                        .filter(one -> wanted.unit() == null || one.lead().equals(wanted.unit()))
                        .toList()
                : all;
    }

    private static @Nullable UnitId addressee(NewPaper wanted, List<Matter> matters) {
        return switch (wanted.kind()) {
            case SUBMISSION -> null;
            case FORWARDING -> wanted.unit();
            case ASSIGNMENT, EXTENSION, TALK -> matters.get(0).lead();
        };
    }

    private @Nullable Refusal against(
            NewPaper wanted, List<Matter> matters, @Nullable Instructed instruction, Instant at, Actor actor) {
        if (matters.isEmpty() && (instruction == null || wanted.kind() != PaperKind.SUBMISSION)) {
            return Refusal.of("paperwork.refused.no-matter", "practice 7");
        }
        if (matters.stream().anyMatch(one -> !sight.seesOrigin(actor, one.id().subject()))) {
            return Refusal.of("paperwork.refused.not-found", "architecture 10");
        }
        if (instruction != null && (wanted.kind() == PaperKind.TALK || wanted.kind() == PaperKind.EXTENSION)) {
            return Refusal.of("paperwork.refused.from-docket", "practice 7");
        }
        var wrong =
                switch (wanted.kind()) {
                    case ASSIGNMENT -> againstAssignment(matters, at);
                    case EXTENSION -> againstExtension(wanted, matters);
                    case FORWARDING -> againstForwarding(wanted, matters);
                    case SUBMISSION, TALK -> null;
                };
        return wrong == null ? against(wanted.kind(), wanted.body(), wanted.entries(), at) : wrong;
    }

    private @Nullable Refusal againstAssignment(List<Matter> matters, Instant at) {
        if (matters.stream().map(Matter::lead).distinct().count() > 1
                || matters.stream().map(Matter::opener).distinct().count() > 1) {
            return Refusal.of("paperwork.refused.one-unit", "practice 5");
        }
        return ordersBelow(matters.get(0), LocalDate.ofInstant(at, Zone.SHANGHAI))
                ? Refusal.of("paperwork.refused.department-orders", "L9")
                : ended(matters);
    }

    /** Whether a department would give an order to a lower government, which only a government or its office does (L9, L15). */
    private boolean ordersBelow(Matter matter, LocalDate day) {
        var opener = matter.opener();
        var issuer = organization.bodiesOf(List.of(opener), day).getOrDefault(opener, opener);
        return isOne(DEPARTMENTS, issuer, day) && isOne(LOWER_GOVERNMENTS, matter.lead(), day);
    }

    private boolean isOne(Set<UnitType> types, UnitId unit, LocalDate day) {
        return organization
                .unit(unit, day)
                .map(Unit::type)
                .filter(types::contains)
                .isPresent();
    }

    private static @Nullable Refusal ended(List<Matter> matters) {
        return matters.stream()
                .filter(one -> one.state().ended() || one.number() == null)
                .findFirst()
                .map(one -> Refusal.of("paperwork.refused.ended", "architecture 5", one.title()))
                .orElse(null);
    }

    private @Nullable Refusal againstExtension(NewPaper wanted, List<Matter> matters) {
        var id = wanted.extension();
        var asked = id == null ? null : origins.extension(id).orElse(null);
        if (asked == null || !asked.docket().equals(matters.get(0).id())) {
            return Refusal.of("paperwork.refused.no-extension", "practice 8");
        }
        return rows.hasForm(asked.id()) ? Refusal.of("paperwork.refused.form-exists", "practice 7") : null;
    }

    private static @Nullable Refusal againstForwarding(NewPaper wanted, List<Matter> matters) {
        var unit = wanted.unit();
        if (unit == null) {
            return Refusal.of("paperwork.refused.no-unit", "practice 7");
        }
        return matters.stream().allMatch(one -> one.lead().equals(unit))
                ? Refusal.of("paperwork.refused.has-it-already", "practice 7")
                : ended(matters);
    }

    /** Why what was typed is not whole; null when it is. */
    static @Nullable Refusal against(PaperKind kind, String body, Map<PaperField, String> entries, Instant at) {
        if (body.isBlank()) {
            return Refusal.of("paperwork.refused.no-words", "practice 7");
        }
        for (PaperField field : kind.fields()) {
            if (Objects.requireNonNullElse(entries.get(field), "").isBlank()) {
                return field == PaperField.NECESSITY
                        ? Refusal.of("paperwork.refused.no-necessity", "L9")
                        : Refusal.of("paperwork.refused.incomplete", "practice 7");
            }
        }
        if (kind != PaperKind.TALK) {
            return null;
        }
        var held = heldAt(entries);
        return held == null || held.atZone(Zone.SHANGHAI).toInstant().isAfter(at)
                ? Refusal.of("paperwork.refused.held-when", "practice 7")
                : null;
    }

    /** Of what was typed that which belongs to the kind. */
    static Map<PaperField, String> typed(PaperKind kind, Map<PaperField, String> entries) {
        var typed = new EnumMap<PaperField, String>(PaperField.class);
        entries.forEach((field, text) -> {
            if (kind.fields().contains(field)) {
                typed.put(field, text.strip());
            }
        });
        return typed;
    }

    private static @Nullable LocalDateTime heldAt(Map<PaperField, String> entries) {
        try {
            return LocalDateTime.parse(Objects.requireNonNull(entries.get(PaperField.HELD_AT)));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
