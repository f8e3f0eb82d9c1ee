package org.zhixing.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A day in words: on a page neither the date nor the day of the week is broken between two lines, in a sentence it is its
 * words alone.
 */
public record Day(String words) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        String space = "";
        for (String word : words.split(" ", -1)) {
            output.writeContent(space + "<span class=\"zx-nowrap\">");
            output.writeUserContent(word);
            output.writeContent("</span>");
            space = " ";
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
