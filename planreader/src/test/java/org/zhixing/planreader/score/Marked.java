package org.zhixing.planreader.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as a person marked it, in the exchange shape the reader writes too. */
public record Marked(JsonNode meta, List<Task> tasks) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** One marked task; optional ones are neither right nor wrong when found. */
    public record Task(JsonNode node) {
        boolean optional() {
            return node.path("tier").asString("core").equals("optional");
        }

        String text() {
            return node.path("text").asString("");
        }

        String pattern() {
            return node.path("pattern").asString("?");
        }

        /** The wordings that count as this task. */
        List<String> wordings() {
            Set<String> out = new LinkedHashSet<>();
            out.add(Likeness.bare(text()));
            node.path("alt_texts").forEach(a -> out.add(Likeness.bare(a.asString(""))));
            String first = Likeness.bare(text().split("[。；;]", 2)[0]);
            if (first.length() >= 6) {
                out.add(first);
            }
            return new ArrayList<>(out);
        }

        Set<String> words(String field) {
            Set<String> out = new LinkedHashSet<>();
            node.path(field).forEach(v -> out.add(v.asString("")));
            return out;
        }

        boolean skips(String field) {
            return words("unscored").contains(field);
        }
    }

    public static Marked of(String json) {
        JsonNode root = MAPPER.readTree(json);
        List<Task> tasks = new ArrayList<>();
        root.path("tasks").forEach(t -> tasks.add(new Task(t)));
        return new Marked(root.path("meta"), tasks);
    }
}
