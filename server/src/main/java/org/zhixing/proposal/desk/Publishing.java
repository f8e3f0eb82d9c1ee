package org.zhixing.proposal.desk;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.PublicationScope;

/** The gate before the public: whole, in summary or not at all, by a person's decision and with its reason. */
@Component("proposalPublishing")
class Publishing implements ActOnProposal<ProposalCommand.Publish> {

    private static final String RULE = "R087";
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final ProposalRows rows;

    Publishing(ProposalRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<ProposalCommand.Publish> command() {
        return ProposalCommand.Publish.class;
    }

    @Override
    public @Nullable Refusal decide(ProposalCommand.Publish command, ProposalScene scene) {
        var reply = scene.dossier().standing(scene.handling()).orElseThrow();
        if (command.reason().isBlank()) {
            return Refusal.of("proposal.refused.no-reason", RULE);
        }
        if (command.scope() == PublicationScope.SUMMARY && command.summary().isBlank()) {
            return Refusal.of("proposal.refused.no-summary", RULE);
        }
        String shown = command.scope() == PublicationScope.FULL ? reply.text() : command.summary();
        if (command.scope() != PublicationScope.NONE && reveals(shown, scene)) {
            return Refusal.of("proposal.refused.reveals", "R087");
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("reply", reply.id());
        row.put("scope", command.scope());
        row.put(
                "summary",
                command.scope() == PublicationScope.SUMMARY ? command.summary().strip() : "");
        row.put("reason", command.reason().strip());
        row.put("decided_by", scene.actor().personName());
        row.put("decided_at", scene.at());
        row.put(
                "code",
                scene.dossier().publicationOf(reply.id()).map(Publication::code).orElseGet(this::code));
        rows.forgetPublication(reply.id());
        rows.insert("publication", List.<Map<String, @Nullable Object>>of(row));
        scene.say("scope", command.scope());
        scene.say("reason", command.reason().strip());
        return null;
    }

    /** Nobody is reached by what the public reads. */
    private static boolean reveals(String shown, ProposalScene scene) {
        return scene.dossier().signers().stream()
                .anyMatch(one -> (scene.proposal().kind().protectsNames() && shown.contains(one.name()))
                        || (!one.contact().isBlank() && shown.contains(one.contact()))
                        || (!one.address().isBlank() && shown.contains(one.address())));
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
