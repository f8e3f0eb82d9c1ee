package org.zhixing.supervision.web;

import java.util.List;
import org.zhixing.shell.Choice;

/**
 * One field of an act's form; its label is message key {@code supervision.field.<name>}.
 *
 * @param value what stands in it when the form is shown
 */
public record FormField(Kind kind, String name, boolean required, List<Choice> choices, String value) {

    /** Which fragment draws it. */
    public enum Kind {
        LINE,
        TEXT,
        /** A table of two columns, typed or pasted; without script a line each, the cells apart by a tab. */
        SHEET,
        DATE,
        NUMBER,
        CHOICE,
        CHOICES,
        FILES
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    static FormField text(String name) {
        return new FormField(Kind.TEXT, name, true, List.of(), "");
    }

    static FormField sheet(String name, String rows) {
        return new FormField(Kind.SHEET, name, true, List.of(), rows);
    }

    /** The same field, which may stay empty. */
    FormField optional() {
        return new FormField(kind, name, false, choices, value);
    }

    static FormField line(String name) {
        return new FormField(Kind.LINE, name, true, List.of(), "");
    }

    static FormField number(String name, boolean required) {
        return new FormField(Kind.NUMBER, name, required, List.of(), "");
    }

    static FormField date(String name) {
        return new FormField(Kind.DATE, name, false, List.of(), "");
    }

    static FormField choice(String name, boolean required, List<Choice> choices) {
        String only = required && choices.size() == 1 ? choices.get(0).value() : "";
        return new FormField(Kind.CHOICE, name, required, choices, only);
    }

    static FormField choices(String name, List<Choice> choices) {
        return new FormField(Kind.CHOICES, name, true, choices, "");
    }

    static FormField files() {
        return new FormField(Kind.FILES, "files", false, List.of(), "");
    }

    /** The same field with something in it. */
    FormField with(String filled) {
        return new FormField(kind, name, required, choices, filled);
    }
}
