package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that must have exactly these; whatever is not as it must be is refused. */
final class Fields {

    private final Map<?, ?> fields;

    private Fields(Map<?, ?> fields) {
        this.fields = fields;
    }

    static Fields of(@Nullable Object json, String... names) {
        if (!(json instanceof Map<?, ?> map) || !map.keySet().equals(Set.of(names))) {
            throw new IllegalArgumentException("not the fields " + String.join(", ", names));
        }
        return new Fields(map);
    }

    String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text: " + name);
    }

    @Nullable
    String optionalText(String name) {
        return fields.get(name) == null ? null : text(name);
    }

    long number(String name) {
        if (fields.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException("no number: " + name);
    }

    Hash hash(String name) {
        return Hash.parse(text(name));
    }

    List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("no list: " + name);
    }

    List<Hash> hashes(String name) {
        var hashes = new ArrayList<Hash>();
        for (Object hash : list(name)) {
            if (!(hash instanceof String hex)) {
                throw new IllegalArgumentException("no digests: " + name);
            }
            hashes.add(Hash.parse(hex));
        }
        return hashes;
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }
}
