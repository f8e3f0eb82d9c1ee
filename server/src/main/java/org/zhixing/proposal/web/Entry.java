package org.zhixing.proposal.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Uploads;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.Proposals;

/** A form with its files: stored and done in one transaction, or neither. */
@Component("proposalEntry")
class Entry {

    private final Proposals proposals;
    private final Uploads uploads;

    Entry(Proposals proposals, Uploads uploads) {
        this.proposals = proposals;
        this.uploads = uploads;
    }

    @Transactional
    public Outcome<ProposalId> register(NewProposal typed, List<MultipartFile> files, Instant at, Actor actor)
            throws IOException {
        return withFiles(typed.id(), files, at, actor, () -> proposals.register(typed, at, actor));
    }

    @Transactional
    public Outcome<ProposalId> perform(ProposalCommand command, List<MultipartFile> files, Instant at, Actor actor)
            throws IOException {
        return withFiles(command.proposal(), files, at, actor, () -> proposals.perform(command, at, actor));
    }

    private Outcome<ProposalId> withFiles(
            ProposalId id, List<MultipartFile> files, Instant at, Actor actor, Supplier<Outcome<ProposalId>> doing)
            throws IOException {
        var outcome = uploads.store(id.subject(), files, at, actor).then(stored -> doing.get());
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
