package org.zhixing.shell;

import org.jspecify.annotations.Nullable;

/**
 * What the error page shows.
 *
 * @param kind which words: missing, removed, forbidden, toolarge, toomany, bad, broken
 * @param status HTTP status
 * @param number under which the log knows the event
 * @param cameFrom the page of this house that led here, null where none is known
 * @param sent whether a form was sent: what was typed in it stays in the browser and stands there again (interface rule 7)
 * @param field name of the field that is missing or cannot be read, null where it is not one field
 */
public record ErrorPage(
        String kind, int status, String number, @Nullable String cameFrom, boolean sent, @Nullable String field) {

    /** Which words say what happened. */
    public String words() {
        return "shell.error." + (field == null ? kind : "field");
    }

    /** Whether the page may stand in the frame with the menu; after a fault of ours it asks for nothing more. */
    public boolean inFrame(Frame frame) {
        return frame.actor() != null && status < 500;
    }
}
