package org.zhixing.signoff;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.UploadRule;
import org.zhixing.attachment.Uploads;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Typed;

/** The form in which a signed page is recorded, with its scan (practice 3). */
@Component
public class SignedPages {

    private final StepPosts posts;
    private final Uploads uploads;

    SignedPages(StepPosts posts, Uploads uploads) {
        this.posts = posts;
        this.uploads = uploads;
    }

    /**
     * What is asked, with what was typed.
     *
     * @param signers whose signature the page may carry
     */
    public record Form(List<Choice> signers, String signer, String signedOn, String words, UploadRule upload) {}

    /** The form for the step that a paper waits for. */
    public Form form(SignOff signOff, Typed typed, LocalDate today) {
        var signers = signOff.byPage().stream()
                .flatMap(step -> posts.holding(signOff.path(), step, signOff.submitter(), today).stream())
                .filter(held -> !held.person().equals(signOff.submitter()) && !signOff.checkedBy(held.person()))
                .map(held -> new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                .distinct()
                .toList();
        boolean sent = !typed.values().isEmpty();
        return new Form(
                signers,
                typed.text("signer"),
                sent ? typed.text("signed-on") : today.toString(),
                typed.text("words"),
                uploads.rule());
    }

    /** Stores the scan with the paper and does what follows: both in one transaction, or neither. */
    @Transactional
    public <T> Outcome<T> record(
            CaseRef subject,
            Typed typed,
            List<MultipartFile> files,
            Instant at,
            Actor actor,
            Function<SignedPage, Outcome<T>> act)
            throws IOException {
        Outcome<T> outcome;
        try {
            var signer = new PostId(typed.id("signer"));
            var signedOn = typed.date("signed-on");
            outcome = uploads.store(subject, files, at, actor).then(stored -> {
                if (stored.isEmpty()) {
                    return Outcome.<T>refused("signoff.refused.no-scan", "practice 3");
                }
                Stored scan = stored.get(0);
                return act.apply(new SignedPage(signer, signedOn, typed.text("words"), scan.id(), scan.digest()));
            });
        } catch (Typed.Unreadable missing) {
            outcome = Outcome.refused("signoff.refused.incomplete", "interface 7");
        }
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
