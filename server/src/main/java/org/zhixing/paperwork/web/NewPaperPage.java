package org.zhixing.paperwork.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.sheet.Matter;
import org.zhixing.shell.Choice;

/**
 * A paper before it is drafted: what is known is shown, not asked.
 *
 * @param from kind of the origin, and {@code origin} its id
 * @param back page of the origin
 * @param matters what it is about
 * @param besides further matters that may go on the same sheet
 * @param units to choose from, empty where it follows from the matter
 * @param extensions answered ones without a form, empty for other kinds
 */
public record NewPaperPage(
        PaperKind kind,
        String from,
        String origin,
        String back,
        String title,
        List<Matter> matters,
        List<Matter> besides,
        List<String> chosen,
        List<Choice> units,
        String unit,
        List<Choice> extensions,
        String extension,
        String body,
        Map<PaperField, String> entries,
        @Nullable Refusal refusal) {

    public String entry(PaperField field) {
        return entries.getOrDefault(field, "");
    }

    /** The refusal where it speaks of this field, else nothing. */
    public @Nullable Refusal at(String key) {
        return refusal != null && refusal.key().equals(key) ? refusal : null;
    }

    /** Whether its signature opens what it is about. */
    public boolean opens() {
        return kind == PaperKind.SUBMISSION && matters.stream().anyMatch(Matter::draft);
    }

    /** Where what is typed is kept until it is sent. */
    public String draftKey() {
        return "/paperwork/new/" + kind.name() + "/" + origin;
    }
}
