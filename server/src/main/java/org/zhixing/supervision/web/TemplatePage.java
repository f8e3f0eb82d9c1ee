package org.zhixing.supervision.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.TemplateKind;

/**
 * One template: the file that counts, the names that may stand in it, and why the last upload was not taken, place by
 * place.
 *
 * @param current null while the city has none of its own
 */
public record TemplatePage(
        TemplateKind kind, @Nullable Stored current, List<Refusal> wrong, UploadRule rule, List<Name> names) {

    public TemplatePage {
        wrong = List.copyOf(wrong);
        names = List.copyOf(names);
    }

    /**
     * A name as it is written in a template, in Chinese and in short.
     *
     * @param meaning key of what it means
     * @param example key of an example
     * @param where key of the place in which it stands
     */
    public record Name(String chinese, String shortly, String meaning, String example, String where) {}

    /** All names that a kind knows: of items, of lists, of the whole. */
    static List<Name> names(TemplateKind kind, Texts chinese) {
        boolean sheet = kind.register();
        return Stream.of(
                        kind.columns().stream().map(one -> name(one, sheet, sheet ? "in-row" : "in-brackets", chinese)),
                        kind.tables().stream().map(one -> name(one, true, "in-table", chinese)),
                        kind.figures().stream().map(one -> name(one, true, "anywhere", chinese)))
                .flatMap(some -> some)
                .toList();
    }

    private static Name name(Enum<?> one, boolean braces, String where, Texts chinese) {
        String meaning = TemplateKind.meaning(one);
        return new Name(
                written(chinese.t(meaning), braces),
                written(TemplateKind.name(one), braces),
                meaning,
                TemplateKind.example(one),
                "supervision.template." + where);
    }

    private static String written(String name, boolean braces) {
        return braces ? "{{" + name + "}}" : "[" + name + "]";
    }
}
