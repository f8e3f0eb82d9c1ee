package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.UploadRule;
import org.zhixing.supervision.template.TemplateKind;

/** The city's templates, the names that may stand in them, and why the last upload was not taken. */
public record TemplatesPage(
        List<Kind> kinds, @Nullable Refusal refusal, @Nullable TemplateKind refused, UploadRule rule) {

    /**
     * One kind of template.
     *
     * @param current the one that counts, null while the city has none of its own
     */
    public record Kind(TemplateKind kind, @Nullable Stored current) {}

    public List<String> figures() {
        return TemplateKind.figures();
    }

    public List<String> columns() {
        return TemplateKind.columns();
    }

    public List<String> tables() {
        return TemplateKind.tables();
    }
}
