package org.zhixing.paper;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.zhixing.paper.sheet.SheetFonts;

/** The plain typeface of sheets, for whoever has to write a line on a finished PDF. */
@Component
public class Typeface {

    private final SheetFonts fonts;

    Typeface(SheetFonts fonts) {
        this.fonts = fonts;
    }

    /** A TrueType file for this process, without radicals, so that what is written can be read out again. */
    public Path plain() {
        return fonts.plain();
    }
}
