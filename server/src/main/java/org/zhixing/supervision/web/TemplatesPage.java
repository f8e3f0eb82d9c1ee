package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.supervision.template.TemplateKind;

/** The registers and briefs that are made by templates. */
public record TemplatesPage(List<Kind> kinds) {

    public TemplatesPage {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of template.
     *
     * @param current the one that counts, null while the city has none of its own
     */
    public record Kind(TemplateKind kind, @Nullable Stored current) {}
}
