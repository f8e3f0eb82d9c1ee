package org.zhixing.supervision.template;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.shell.Carried;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.Placeholder.Wrong;

/**
 * The city's templates of registers and briefs: uploaded, checked, kept with all earlier ones; the newest is filled. What
 * fills it is the reader's own: whoever asks for a file has found what this reader may see.
 */
@Service
public class Templates {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Attachments attachments;
    private final Texts chinese;

    Templates(Attachments attachments, MessageSource messages) {
        this.attachments = attachments;
        this.chinese = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The words of what is printed: papers are in Chinese in both languages. */
    public Texts words() {
        return chinese;
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
            return Outcome.refused("supervision.refused.not-the-office", Placeholder.RULE);
        }
        byte[] bytes = content.readAllBytes();
        var stored = attachments.store(kind.subject(), fileName, new ByteArrayInputStream(bytes), at, actor);
        if (stored instanceof Outcome.Done<Stored>) {
            var wrong = wrongIn(kind, bytes);
            if (!wrong.isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(wrong.get(0));
            }
        }
        return stored;
    }

    /** All that keeps a file from being such a template, place by place; empty for one that can be filled. */
    public List<Refusal> wrongIn(TemplateKind kind, byte[] file) throws IOException {
        var content = new ByteArrayInputStream(file);
        try {
            if (kind.register()) {
                sheet(kind).check(content);
            } else {
                document(kind).check(content);
            }
            return List.of();
        } catch (Wrong wrong) {
            return wrong.refusals();
        }
    }

    /** A template to begin with. */
    public byte[] starter(TemplateKind kind) throws IOException {
        return Starters.of(kind, chinese);
    }

    /** Fills the newest template, or the one to begin with; what was checked when it came in is checked again. */
    public void fill(TemplateKind kind, Filling filling, OutputStream out) throws IOException {
        var template = current(kind).orElse(null);
        try (var content =
                template == null ? new ByteArrayInputStream(starter(kind)) : attachments.open(template.id())) {
            if (kind.register()) {
                sheet(kind).fill(content, filling, out);
            } else {
                document(kind).fill(content, filling, out);
            }
        } catch (Wrong wrong) {
            throw new IllegalStateException("a stored template is no longer one: " + template, wrong);
        }
    }

    /** Sends it filled, under its name and what tells it from others. */
    public void send(TemplateKind kind, String of, Filling filling, HttpServletResponse response) throws IOException {
        Carried.tell(filling.named());
        head(kind, of, response);
        fill(kind, filling, response.getOutputStream());
    }

    /** Sends the one to begin with. */
    public void sendStarter(TemplateKind kind, HttpServletResponse response) throws IOException {
        byte[] starter = starter(kind);
        head(kind, "", response);
        response.getOutputStream().write(starter);
    }

    private void head(TemplateKind kind, String of, HttpServletResponse response) {
        String name = chinese.t("supervision.template." + kind) + (of.isEmpty() ? "" : " " + of);
        response.setContentType(kind.register() ? XLSX : DOCX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + "." + kind.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private RegisterSheet sheet(TemplateKind kind) {
        return new RegisterSheet(Vocabulary.of(kind.figures(), chinese).and(Vocabulary.of(kind.columns(), chinese)));
    }

    private BriefDocument document(TemplateKind kind) {
        return new BriefDocument(
                Vocabulary.of(kind.figures(), chinese),
                Vocabulary.of(kind.tables(), chinese),
                Vocabulary.of(kind.columns(), chinese));
    }
}
