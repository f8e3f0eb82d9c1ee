package org.zhixing.paper;

/** A piece of a sheet's body; the words are Chinese and come from message files or from the case itself. */
public sealed interface Block {

    /** A labelled line of the form, for instance 承办单位: 市司法局. Lines in a row are printed as one table. */
    record Line(String label, String text) implements Block {}

    /** A paragraph, indented by two characters. */
    record Paragraph(String text) implements Block {}

    /** A heading of the first level (一、…), in heavy type. */
    record Heading(String text) implements Block {}

    /** A note (附注) below the date, printed in parentheses, for instance the contact person. */
    record Note(String text) implements Block {}
}
