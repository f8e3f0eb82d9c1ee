package org.zhixing.paper.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.paper.SheetFiles;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.sheet.SheetPdf;
import org.zhixing.paper.sheet.Typesetter;

/** Sets and prints a sheet as its page does. */
@Component
class PrintedSheets implements SheetFiles {

    private final IssuedPapers papers;
    private final Typesetter typesetter;
    private final SheetPdf pdf;

    PrintedSheets(IssuedPapers papers, Typesetter typesetter, SheetPdf pdf) {
        this.papers = papers;
        this.typesetter = typesetter;
        this.pdf = pdf;
    }

    @Override
    public Optional<byte[]> pdf(UUID paper) {
        return papers.sheet(paper)
                .map(sheet -> pdf.print(typesetter.set(sheet), sheet.issued().issuedAt()));
    }
}
