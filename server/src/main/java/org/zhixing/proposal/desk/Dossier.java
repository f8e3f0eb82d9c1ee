package org.zhixing.proposal.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.PromiseId;

/** A proposal with all that belongs to it. */
public record Dossier(
        Proposal proposal,
        List<Signer> signers,
        List<Handling> handlings,
        List<Meeting> meetings,
        List<Reply> replies,
        List<Letter> letters,
        List<ReturnedForm> forms,
        List<Promise> promises,
        List<Publication> publications) {

    public Optional<Handling> handling(HandlingId id) {
        return handlings.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Meeting> meetingsOf(Handling handling) {
        return meetings.stream()
                .filter(one -> one.handling().equals(handling.id()))
                .toList();
    }

    /** All replies of a unit, the oldest first. */
    public List<Reply> repliesOf(Handling handling) {
        return replies.stream()
                .filter(one -> one.handling().equals(handling.id()))
                .toList();
    }

    /** The reply that stands: the last one signed. */
    public Optional<Reply> standing(Handling handling) {
        return repliesOf(handling).stream().filter(Reply::signed).reduce((earlier, later) -> later);
    }

    public List<ReturnedForm> formsOf(UUID reply) {
        return forms.stream().filter(one -> one.reply().equals(reply)).toList();
    }

    public List<Letter> lettersOf(UUID reply) {
        return letters.stream().filter(one -> one.reply().equals(reply)).toList();
    }

    public List<Promise> promisesOf(UUID reply) {
        return promises.stream().filter(one -> one.reply().equals(reply)).toList();
    }

    public Optional<Promise> promise(PromiseId id) {
        return promises.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Publication> publicationOf(UUID reply) {
        return publications.stream().filter(one -> one.reply().equals(reply)).findFirst();
    }
}
