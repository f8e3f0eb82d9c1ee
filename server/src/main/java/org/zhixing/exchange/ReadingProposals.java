package org.zhixing.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.Proposals;
import org.zhixing.proposal.Sitting;

/** Finds out what proposals mean that other systems hand over, and what is wrong with them; one for a call or file. */
class ReadingProposals {

    /** As the form for registering has them. */
    private static final Map<String, Integer> LONGEST = Map.of(
            "number", Checking.LONGEST_NUMBER,
            "body", 100,
            "proposalNumber", 60,
            "title", 200,
            "text", 20_000);

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_CONTACT = 100;

    private final Proposals proposals;
    private final Map<String, String> classes;
    private final LocalDate today;

    ReadingProposals(Proposals proposals, LocalDate today) {
        this.proposals = proposals;
        this.classes = proposals.matterClasses();
        this.today = today;
    }

    /** A mark of secrecy (practice 10), whatever else is right. */
    static List<Problem> secret(OfferedProposal one) {
        String all = String.join(
                "\n",
                one.number(),
                one.body(),
                one.proposalNumber(),
                one.title(),
                one.text(),
                String.join("\n", one.signers().stream().map(Object::toString).toList()));
        return SecrecyMarks.find("", all) == null ? List.of() : List.of(Problem.of("title", "exchange.problem.secret"));
    }

    /**
     * What keeps each from being kept: whatever would keep it from being registered as it stands. The register is asked once
     * for all of them.
     */
    Map<OfferedProposal, List<Problem>> problems(List<OfferedProposal> all) {
        var problems = new HashMap<OfferedProposal, List<Problem>>();
        var asked = new LinkedHashMap<OfferedProposal, NewProposal>();
        var any = classes.keySet().iterator().next();
        for (var one : all) {
            var own = problems(one);
            problems.put(one, own);
            if (own.isEmpty()) {
                read(one, any).ifPresent(proposal -> asked.put(one, proposal));
            }
        }
        var objections = proposals.objections(asked.values(), today);
        asked.forEach((one, proposal) -> {
            var refusal = objections.get(proposal.id());
            if (refusal != null) {
                problems.put(one, List.of(new Problem(field(refusal), refusal.key(), refusal.args())));
            }
        });
        return problems;
    }

    private List<Problem> problems(OfferedProposal one) {
        var secret = secret(one);
        if (!secret.isEmpty()) {
            return secret;
        }
        var problems = new ArrayList<Problem>();
        var needed = new LinkedHashMap<String, String>();
        needed.put("number", one.number());
        needed.put("kind", one.kind());
        needed.put("body", one.body());
        needed.put("title", one.title());
        needed.put("filedOn", one.filedOn());
        needed.forEach((field, given) -> {
            if (given.isEmpty()) {
                problems.add(Problem.of(field, "exchange.problem.missing"));
            }
        });
        var bounded = new LinkedHashMap<>(needed);
        bounded.put("proposalNumber", one.numberOfBody());
        bounded.put("text", one.text());
        bounded.forEach((field, given) -> {
            int most = LONGEST.getOrDefault(field, Integer.MAX_VALUE);
            if (given.length() > most) {
                problems.add(Problem.of(field, "exchange.problem.too-long", most));
            }
        });
        if (!one.kind().isEmpty() && kind(one) == null) {
            problems.add(Problem.of("kind", "exchange.problem.no-such-word", one.kind()));
        }
        if (sitting(one) == null) {
            problems.add(Problem.of("sitting", "exchange.problem.no-such-word", one.sitting()));
        }
        if (!one.matterClass().isEmpty() && matterClass(one.matterClass()).isEmpty()) {
            problems.add(Problem.of("matterClass", "exchange.problem.no-such-word", one.matterClass()));
        }
        if (!one.filedOn().isEmpty() && Checking.day(one.filedOn()).isEmpty()) {
            problems.add(Problem.of("filedOn", "exchange.problem.no-day", one.filedOn()));
        }
        if (one.signers().isEmpty()
                || one.signers().stream().anyMatch(signer -> signer.name().isEmpty())) {
            problems.add(Problem.of("signers", "exchange.problem.missing"));
        }
        if (one.signers().stream().anyMatch(ReadingProposals::tooLong)) {
            problems.add(Problem.of("signers", "exchange.problem.too-long", LONGEST_NAME));
        }
        return problems;
    }

    private static boolean tooLong(OfferedProposal.Signer signer) {
        return signer.name().length() > LONGEST_NAME
                || signer.address().length() > LONGEST_ADDRESS
                || signer.contact().length() > LONGEST_CONTACT;
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "proposal.refused.number-taken", "proposal.refused.no-number" -> "proposalNumber";
            case "proposal.refused.not-yet-filed" -> "filedOn";
            case "proposal.refused.no-signer" -> "signers";
            default -> "title";
        };
    }

    /**
     * As the register takes it.
     *
     * @param otherwise class of matter of one that names none
     */
    Outcome<NewProposal> toRegister(OfferedProposal one, String otherwise) {
        var read = read(one, otherwise);
        return read.map(Outcome::done)
                .orElseGet(() -> Outcome.refused("exchange.refused.no-class", "R087", one.title()));
    }

    private Optional<NewProposal> read(OfferedProposal one, String otherwise) {
        var kind = kind(one);
        var sitting = sitting(one);
        var filedOn = Checking.day(one.filedOn());
        var matterClass = matterClass(one.matterClass().isEmpty() ? otherwise : one.matterClass());
        if (kind == null || sitting == null || filedOn.isEmpty() || matterClass.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewProposal(
                ProposalId.next(),
                kind,
                sitting,
                one.body(),
                one.numberOfBody(),
                one.title(),
                one.text().isEmpty() ? one.title() : one.text(),
                matterClass.get(),
                filedOn.get(),
                one.signers().stream()
                        .map(signer -> new NewProposal.Signer(signer.name(), signer.address(), signer.contact()))
                        .toList()));
    }

    private static @Nullable ProposalKind kind(OfferedProposal one) {
        return Checking.named(ProposalKind.class, one.kind())
                .filter(ProposalKind::ofSession)
                .orElse(null);
    }

    private static @Nullable Sitting sitting(OfferedProposal one) {
        return one.sitting().isEmpty()
                ? Sitting.SESSION
                : Checking.named(Sitting.class, one.sitting())
                        .filter(sitting -> sitting != Sitting.NONE)
                        .orElse(null);
    }

    /** By its code or by the city's name for it. */
    private Optional<String> matterClass(String written) {
        return classes.entrySet().stream()
                .filter(known -> known.getKey().equals(written)
                        || Objects.requireNonNull(known.getValue()).equals(written))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
