package org.zhixing.planreader.input;

import org.zhixing.planreader.DocumentText;

/** What became of a file: its text, or the reason there is none. */
public sealed interface Extraction {
    /**
     * The text of a file.
     *
     * @param type media type as told by the content
     */
    record Extracted(DocumentText document, String type) implements Extraction {}

    /**
     * A refusal.
     *
     * @param type media type as far as it was told
     */
    record Refused(Unreadable reason, String type) implements Extraction {}
}
