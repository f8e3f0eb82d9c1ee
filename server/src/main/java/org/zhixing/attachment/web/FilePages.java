package org.zhixing.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;

/**
 * Hands out a file to who may read its case: the module of the case answers; nobody answers, nobody may; administrators
 * never (L16). It goes out as an attachment that no browser interprets.
 */
@Controller
class FilePages {

    private final Attachments attachments;
    private final Map<String, AttachmentAccess> byModule;

    FilePages(Attachments attachments, ObjectProvider<AttachmentAccess> answers) {
        this.attachments = attachments;
        this.byModule = answers.stream().collect(Collectors.toMap(AttachmentAccess::module, Function.identity()));
    }

    @GetMapping("/attachments/{id:[0-9a-f-]{36}}")
    void download(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var file = attachments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(actor, file)) {
            throw new AccessDeniedException("attachment");
        }
        if (attachments.removed(id).isPresent()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var content = attachments.open(id)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private boolean mayRead(Actor actor, Stored file) {
        var answer = byModule.get(file.subject().module());
        return answer != null
                && actor.roles().stream().noneMatch(Role::administers)
                && answer.mayRead(actor, file.subject());
    }
}
