package org.zhixing.paper;

/** A piece of a sheet's body; the words are Chinese and come from message files or from the case itself. */
public sealed interface Block {

    /** A labelled line of the form, for instance 承办单位: 市司法局. */
    record Line(String label, String text) implements Block {}

    /** A paragraph, indented by two characters. */
    record Paragraph(String text) implements Block {}
}
