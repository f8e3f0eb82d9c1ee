package org.zhixing.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A day in words: on a page it is not broken between two lines, in a sentence it is its words alone. */
public record Day(String words) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<span class=\"zx-nowrap\">");
        output.writeUserContent(words);
        output.writeContent("</span>");
    }

    @Override
    public String toString() {
        return words;
    }
}
