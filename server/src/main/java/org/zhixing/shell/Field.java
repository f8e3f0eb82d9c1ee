package org.zhixing.shell;

import java.util.List;

/**
 * One field of a form; its label is message key {@code <module>.field.<name>}, its hint {@code <module>.hint.<name>}
 * where there is one.
 *
 * @param values what stands in it when the form is shown
 */
public record Field(Kind kind, String name, boolean required, List<Choice> choices, List<String> values) {

    /** Which fragment draws it. */
    public enum Kind {
        HIDDEN,
        LINE,
        TEXT,
        /** A table of two columns, typed or pasted; without script a line each, the cells apart by a tab. */
        SHEET,
        DATE,
        MOMENT,
        NUMBER,
        CHOICE,
        CHOICES,
        FILES
    }

    public Field {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public static Field of(Kind kind, String name, Object value) {
        return new Field(kind, name, true, List.of(), List.of(value.toString()));
    }

    public static Field line(String name) {
        return line(name, "");
    }

    public static Field text(String name) {
        return text(name, "");
    }

    public static Field sheet(String name, String rows) {
        return of(Kind.SHEET, name, rows);
    }

    public static Field number(String name) {
        return of(Kind.NUMBER, name, "");
    }

    /** A day that may stay open. */
    public static Field perhapsDate(String name) {
        return of(Kind.DATE, name, "").optional();
    }

    public static Field choice(String name, List<Choice> choices) {
        return choice(name, choices, "");
    }

    /** A choice that may stay open: nothing is chosen beforehand. */
    public static Field perhapsChoice(String name, List<Choice> choices) {
        return new Field(Kind.CHOICE, name, false, choices, List.of());
    }

    public static Field hidden(String name, String value) {
        return of(Kind.HIDDEN, name, value);
    }

    public static Field line(String name, String value) {
        return of(Kind.LINE, name, value);
    }

    public static Field text(String name, String value) {
        return of(Kind.TEXT, name, value);
    }

    public static Field choice(String name, List<Choice> choices, String value) {
        return new Field(
                Kind.CHOICE,
                name,
                true,
                choices,
                List.of(value.isEmpty() && choices.size() == 1 ? choices.get(0).value() : value));
    }

    public static Field choices(String name, List<Choice> choices, List<String> values) {
        return new Field(Kind.CHOICES, name, true, choices, values);
    }

    public static Field files() {
        return new Field(Kind.FILES, "files", false, List.of(), List.of());
    }

    /** The same field, which may stay empty. */
    public Field optional() {
        return new Field(kind, name, false, choices, values);
    }

    /** The same line, with words that can be taken into it; others are typed. */
    public Field proposing(List<Choice> words) {
        return new Field(kind, name, required, words, values);
    }

    /** The same field with something in it. */
    public Field with(String value) {
        return with(value.isEmpty() ? List.of() : List.of(value));
    }

    /** The same field with what was typed in it. */
    public Field with(List<String> typed) {
        return new Field(kind, name, required, choices, typed);
    }
}
