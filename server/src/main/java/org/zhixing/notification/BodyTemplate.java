package org.zhixing.notification;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The body of a gateway's request: JSON in whose texts values are filled in, so that no value can change its form. */
final class BodyTemplate {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BodyTemplate() {}

    /** Whether it is an object that says to whom and what. */
    static boolean isGood(String template) {
        try {
            return JSON.readTree(template).isObject() && template.contains("{to}") && template.contains("{text}");
        } catch (JacksonException none) {
            return false;
        }
    }

    static String fill(String template, Map<String, String> values) {
        return JSON.writeValueAsString(filled(JSON.readTree(template), values));
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node.isString()) {
            String text = node.stringValue();
            for (var value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return JsonNodeFactory.instance.stringNode(text);
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> array.add(filled(one, values)));
            return array;
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(one -> object.set(one.getKey(), filled(one.getValue(), values)));
            return object;
        }
        return node;
    }
}
