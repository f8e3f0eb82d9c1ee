package org.zhixing.paperwork.desk;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhixing.paper.Papers;
import org.zhixing.paper.SheetLength;
import org.zhixing.paper.SheetLengths;
import org.zhixing.paperwork.sheet.PaperSheet;

/** How long the text of a paper is, by what its sheet says (R172). */
@Component
public class PaperLength {

    private final PaperSheet sheet;
    private final SheetLengths lengths;
    private final Papers papers;

    PaperLength(PaperSheet sheet, SheetLengths lengths, Papers papers) {
        this.sheet = sheet;
        this.lengths = lengths;
        this.papers = papers;
    }

    /** Of what was issued as it is printed, before without the marks of those who check and sign. */
    public SheetLength of(Paper paper, Instant at) {
        var issued = paper.sheet();
        var body = issued == null
                ? sheet.body(paper, null, at)
                : papers.find(issued).orElseThrow().draft().body();
        return lengths.of(body, paper.kind().length());
    }
}
