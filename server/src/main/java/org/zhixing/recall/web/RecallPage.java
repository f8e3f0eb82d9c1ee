package org.zhixing.recall.web;

import java.time.LocalDate;
import java.util.List;
import org.zhixing.recall.Known;
import org.zhixing.recall.Part;
import org.zhixing.shell.Choice;

/**
 * The register as it was known on a day.
 *
 * @param rows those shown, at most as many as fit
 * @param left how many more there are
 * @param figures of the day and of now, for the unit chosen or for all
 * @param unit id of the unit chosen, empty for all
 * @param export address of the same as a spreadsheet
 */
public record RecallPage(
        AskedDay asked,
        List<LocalDate> days,
        Part part,
        String unit,
        List<Choice> units,
        List<Figure> figures,
        List<Known> rows,
        int left,
        int enteredLater,
        String export) {

    /** How many there were then, how many there are now, and where the rows of then are. */
    public record Figure(Part part, int then, int now, String href) {}

    /** The page of one docket on the same day. */
    public String href(Known one) {
        return "/as-known/" + one.id().value() + "?day=" + asked.day();
    }
}
