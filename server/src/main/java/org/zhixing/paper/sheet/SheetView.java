package org.zhixing.paper.sheet;

import java.util.List;
import org.zhixing.paper.Block;

/**
 * A sheet ready to be drawn: every word in its place, nothing left to decide.
 *
 * @param colour lower case, names the style
 * @param onePage whether it is set small, because it is one page by its nature
 * @param mark issuer mark (发文机关标志)
 * @param title what the sheet is
 * @param subtitle the matter, empty if the title or a line of the form says it
 * @param recipients with separators and full-width colon, empty if there are none
 * @param signature issuer below the text
 * @param notes with their parentheses
 * @param copies the line of copies (抄送), empty if there are none
 * @param printedBy left half of the last line
 * @param printedOn right half of the last line
 * @param codeLine the verification code with its words
 * @param withdrawnStamp one word across the sheet, empty while it is in force
 */
public record SheetView(
        String colour,
        boolean onePage,
        String mark,
        String number,
        String title,
        String subtitle,
        String recipients,
        List<Part> parts,
        String signature,
        String date,
        List<String> notes,
        String copies,
        String printedBy,
        String printedOn,
        String codeLine,
        QrCode qr,
        String withdrawnStamp,
        String withdrawnLine) {

    /**
     * One heading, one paragraph, or a table of labelled lines.
     *
     * @param lines empty unless it is a table
     */
    public record Part(String heading, String paragraph, List<Block.Line> lines) {}
}
