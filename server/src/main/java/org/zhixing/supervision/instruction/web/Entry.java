package org.zhixing.supervision.instruction.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionOffers;
import org.zhixing.supervision.Instructions;
import org.zhixing.supervision.NewInstruction;

/** A form with its images: stored and done in one transaction, or neither. */
@Component("instructionEntry")
class Entry {

    private final Instructions instructions;
    private final Uploads uploads;
    private final ObjectProvider<InstructionOffers> offers;

    Entry(Instructions instructions, Uploads uploads, ObjectProvider<InstructionOffers> offers) {
        this.instructions = instructions;
        this.uploads = uploads;
        this.offers = offers;
    }

    /**
     * Registers with its images.
     *
     * @param offer what another system handed over and is registered with it, null where it was typed from the paper
     * @param digest of the words that the form was filled from
     */
    @Transactional
    public Outcome<InstructionId> register(
            NewInstruction typed,
            @Nullable UUID offer,
            String digest,
            List<MultipartFile> files,
            Instant at,
            Actor actor)
            throws IOException {
        return withFiles(typed.id(), files, at, actor, images -> {
            var whole = new NewInstruction(
                    typed.id(),
                    typed.leader(),
                    typed.givenOn(),
                    typed.form(),
                    typed.text(),
                    typed.instructionClass(),
                    typed.replyRequired(),
                    typed.paper(),
                    images);
            return instructions
                    .register(whole, at, actor)
                    .then(id -> offer == null
                            ? Outcome.done(id)
                            : offers.stream().findFirst().orElseThrow().registered(offer, digest, id, at, actor));
        });
    }

    @Transactional
    public Outcome<InstructionId> perform(
            InstructionCommand command, List<MultipartFile> files, Instant at, Actor actor) throws IOException {
        return withFiles(command.instruction(), files, at, actor, images -> instructions.perform(command, at, actor));
    }

    private Outcome<InstructionId> withFiles(
            InstructionId id,
            List<MultipartFile> files,
            Instant at,
            Actor actor,
            Function<List<UUID>, Outcome<InstructionId>> doing)
            throws IOException {
        var stored = uploads.store(id.subject(), files, at, actor);
        var outcome = stored instanceof Outcome.Done<List<Stored>> done
                ? doing.apply(done.value().stream().map(Stored::id).toList())
                : Outcome.<InstructionId>refused(refusal(stored));
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private static Refusal refusal(Outcome<List<Stored>> stored) {
        return ((Outcome.Refused<List<Stored>>) stored).refusal();
    }
}
