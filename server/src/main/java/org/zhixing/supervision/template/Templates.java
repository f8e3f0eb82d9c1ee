package org.zhixing.supervision.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.Placeholder.Wrong;

/** The office's templates: uploaded, checked, kept with all earlier ones; the newest is filled. */
@Service
public class Templates {

    private final Attachments attachments;

    Templates(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The one that counts. */
    public Optional<Stored> current(TemplateKind kind) {
        return attachments.of(kind.subject()).stream().max(Comparator.comparing(Stored::storedAt));
    }

    /** Takes a template in, or says what is wrong with it and where; size, type and macros are looked at first. */
    @Transactional
    public Outcome<Stored> upload(TemplateKind kind, String fileName, InputStream content, Instant at, Actor actor)
            throws IOException {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("supervision.refused.not-the-office", "practice 6");
        }
        byte[] bytes = content.readAllBytes();
        var stored = attachments.store(kind.subject(), fileName, new ByteArrayInputStream(bytes), at, actor);
        if (stored instanceof Outcome.Done<Stored>) {
            try {
                check(kind, bytes);
            } catch (Wrong wrong) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(wrong.refusal());
            }
        }
        return stored;
    }

    private static void check(TemplateKind kind, byte[] bytes) throws IOException, Wrong {
        var content = new ByteArrayInputStream(bytes);
        if (kind == TemplateKind.REGISTER) {
            RegisterSheet.check(content);
        } else {
            BriefDocument.check(content);
        }
    }

    /** A template to begin with. */
    public byte[] starter(TemplateKind kind, Texts texts) throws IOException {
        return Starters.of(kind, texts);
    }

    /** Fills the newest template, or the one to begin with; what was checked when it came in is checked again. */
    public void fill(TemplateKind kind, RoundFigures figures, Texts texts, OutputStream out) throws IOException {
        var template = current(kind).orElse(null);
        try (var content = template == null
                ? new ByteArrayInputStream(Starters.of(kind, texts))
                : attachments.open(template.id())) {
            if (kind == TemplateKind.REGISTER) {
                RegisterSheet.fill(content, figures, out);
            } else {
                BriefDocument.fill(content, figures, out);
            }
        } catch (Wrong wrong) {
            throw new IllegalStateException("a stored template is no longer one: " + template, wrong);
        }
    }
}
