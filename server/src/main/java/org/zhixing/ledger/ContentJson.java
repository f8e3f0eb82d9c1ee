package org.zhixing.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.verify.CanonicalJson;
import org.zhixing.ledger.verify.JsonReader;

/** Empties stored JSON of its texts, so that whoever reads it still finds its form. */
final class ContentJson {

    /** Ids, days, instants, and constants of the program in capitals; everything else that stands in a string is text. */
    private static final Pattern CODE = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z?)?|[A-Z]+(_[A-Z]+)*");

    private ContentJson() {}

    static String emptied(String json, String instead) {
        return CanonicalJson.text(empty(JsonReader.read(json), instead));
    }

    private static @Nullable Object empty(@Nullable Object value, String instead) {
        if (value instanceof String text) {
            return text.isEmpty() || CODE.matcher(text).matches() ? text : instead;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> empty(one, instead)).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            var emptied = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, one) -> emptied.put(String.valueOf(key), empty(one, instead)));
            return emptied;
        }
        return value;
    }
}
