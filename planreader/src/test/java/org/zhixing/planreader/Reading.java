package org.zhixing.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads invented documents and looks into what came out. */
record Reading(Plan plan) {
    static Reading of(String text) {
        return new Reading(new PlanReader().read(DocumentText.of(text), ReadingOptions.none()));
    }

    static Reading of(String text, LocalDate reference) {
        return new Reading(
                new PlanReader().read(DocumentText.of(text), new ReadingOptions(reference, java.util.Set.of())));
    }

    static Reading file(String name) {
        return of(text(name));
    }

    static String text(String name) {
        try (InputStream in = Reading.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanTask task(String start) {
        return plan.tasks().stream()
                .filter(t -> t.text().value().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " not in "
                        + texts().stream()
                                .map(x -> x.substring(0, Math.min(12, x.length())))
                                .toList()));
    }

    List<String> texts() {
        return plan.tasks().stream().map(t -> t.text().value()).toList();
    }

    static List<String> names(List<Field<String>> fields) {
        return fields.stream().map(Field::value).toList();
    }

    /** The value of a field that has to be there. */
    static <T> T value(@Nullable Field<T> field) {
        return Objects.requireNonNull(field).value();
    }

    /** A task in one line: leads | supports | start..end. */
    String line(String start) {
        PlanTask t = task(start);
        Field<DueDate> due = t.due();
        String days = due == null
                ? "-"
                : (due.value().start() == null ? "" : due.value().start()) + ".."
                        + (due.value().end() == null ? "" : due.value().end());
        return String.join("、", names(t.leads())) + " | " + String.join("、", names(t.supports())) + " | " + days;
    }
}
