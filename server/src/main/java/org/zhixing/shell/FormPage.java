package org.zhixing.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;

/**
 * The form of one act, or of something new.
 *
 * @param labelKey message key of what is done; heading and button
 * @param about what it is about, empty for something new
 * @param back where one goes without doing it
 * @param action where it is sent
 * @param version of the case as it was shown
 * @param facts lines that help to decide, ready to read
 */
public record FormPage(
        String labelKey,
        String about,
        String back,
        String action,
        int version,
        List<Field> fields,
        List<String> facts,
        @Nullable Refusal refusal) {

    public boolean withFiles() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILES);
    }
}
