package org.zhixing.paper.web;

import static org.springframework.http.MediaType.APPLICATION_PDF;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.register.Sheet;
import org.zhixing.paper.sheet.SheetDocx;
import org.zhixing.paper.sheet.SheetOfd;
import org.zhixing.paper.sheet.SheetPdf;
import org.zhixing.paper.sheet.Typesetter;

/** One sheet: preview, file, print, code. */
@Controller
class SheetPages {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType OFD = MediaType.parseMediaType("application/ofd");

    private final IssuedPapers papers;
    private final ReadingRights rights;
    private final Typesetter typesetter;
    private final SheetPdf pdf;
    private final SheetDocx docx;
    private final SheetOfd ofd;

    SheetPages(
            IssuedPapers papers,
            ReadingRights rights,
            Typesetter typesetter,
            SheetPdf pdf,
            SheetDocx docx,
            SheetOfd ofd) {
        this.papers = papers;
        this.rights = rights;
        this.typesetter = typesetter;
        this.pdf = pdf;
        this.docx = docx;
        this.ofd = ofd;
    }

    @GetMapping("/papers/{id:[0-9a-f-]{36}}")
    ModelAndView sheet(@PathVariable UUID id, Actor actor) {
        var sheet = readable(id, actor);
        var issued = sheet.issued();
        var page = new SheetPage(
                id,
                typesetter.set(sheet),
                issued.draft().form(),
                issued.issuedAt(),
                issued.code(),
                typesetter.verifyAddress(issued.code()),
                issued.digest(),
                sheet.withdrawnReason());
        return new ModelAndView("paper/page", "page", page);
    }

    /** The sheet as a file, named by its number. */
    @GetMapping("/papers/{id:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        var sheet = readable(id, actor);
        var issued = sheet.issued();
        return file(pdf.print(typesetter.set(sheet), issued.issuedAt()), issued.number() + ".pdf", APPLICATION_PDF);
    }

    /** The sheet as a document to be worked with. */
    @GetMapping("/papers/{id:[0-9a-f-]{36}}.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Actor actor) {
        var sheet = readable(id, actor);
        var issued = sheet.issued();
        return file(docx.write(typesetter.set(sheet), issued.issuedAt()), issued.number() + ".docx", DOCX);
    }

    /** The sheet in the fixed layout of GB/T 33190. */
    @GetMapping("/papers/{id:[0-9a-f-]{36}}.ofd")
    ResponseEntity<byte[]> ofd(@PathVariable UUID id, Actor actor) {
        var sheet = readable(id, actor);
        var issued = sheet.issued();
        return file(ofd.write(typesetter.set(sheet), issued.issuedAt()), issued.number() + ".ofd", OFD);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private Sheet readable(UUID id, Actor actor) {
        var sheet = papers.sheet(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!rights.mayRead(actor, sheet.issued().draft().subject())) {
            throw new AccessDeniedException("sheet");
        }
        return sheet;
    }
}
