package org.zhixing.proposal.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Waiting;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Issued;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.desk.Dossier;
import org.zhixing.proposal.desk.Handling;
import org.zhixing.proposal.desk.Promise;
import org.zhixing.proposal.desk.Reply;
import org.zhixing.proposal.desk.Signer;

/**
 * One proposal, whole.
 *
 * @param reach whether this reader may know addresses and contacts
 * @param primary the one thing this actor should do, null for nothing
 * @param question where the head signs the reply, null when this reader does not
 * @param times how long is left, by the limit
 * @param grades labels of classes of reply by their codes
 */
public record ProposalPage(
        Dossier dossier,
        boolean reach,
        List<Stored> files,
        List<Issued> sheets,
        Timeline timeline,
        Map<UnitId, String> names,
        Map<UUID, TimeLeft> times,
        Map<String, String> grades,
        String matter,
        @Nullable Open primary,
        List<Open> others,
        List<Open> onPromises,
        List<Waiting> waiting,
        @Nullable String question) {

    /**
     * One act that is open to the reader.
     *
     * @param part whose part it concerns, null for the whole
     */
    public record Open(ProposalAct act, @Nullable Handling part, @Nullable Promise promise, String href) {}

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    public @Nullable TimeLeft left(Handling handling) {
        return handling.term() == null ? null : times.get(handling.term().value());
    }

    public @Nullable TimeLeft left(Promise promise) {
        return promise.term() == null ? null : times.get(promise.term().value());
    }

    public String grade(String code) {
        return grades.getOrDefault(code, code);
    }

    public String signer(int place) {
        return dossier.signers().stream()
                .filter(one -> one.place() == place)
                .map(Signer::name)
                .findFirst()
                .orElse("");
    }

    /** The letters of a reply, in the order of the signers. */
    public List<Issued> lettersOf(Reply reply) {
        return dossier.lettersOf(reply.id()).stream()
                .flatMap(letter ->
                        sheets.stream().filter(sheet -> sheet.draft().id().equals(letter.paper())))
                .toList();
    }

    /** What may be done about something promised. */
    public List<Open> on(Promise promise) {
        return onPromises.stream()
                .filter(open -> promise.equals(open.promise()))
                .toList();
    }

    /** What a list of several units' acts says besides the act. */
    public boolean severalUnits() {
        return dossier.handlings().size() > 1;
    }
}
