package org.zhixing.ledger.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly: one value, no duplicate key, nothing after the end, bounded depth. Whole numbers become
 * {@link Long}, others {@link BigDecimal}; anything out of form is an {@link IllegalArgumentException}.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static @Nullable Object read(String text) {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.blanks();
        if (reader.at != text.length()) {
            throw reader.broken();
        }
        return value;
    }

    /** Reads a value that must be an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readObject(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("no object");
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        expect('{');
        blanks();
        if (peek() != '}') {
            do {
                blanks();
                var key = string();
                blanks();
                expect(':');
                if (map.containsKey(key)) {
                    throw broken();
                }
                map.put(key, value(depth + 1));
                blanks();
            } while (skip(','));
        }
        expect('}');
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        expect('[');
        blanks();
        if (peek() != ']') {
            do {
                list.add(value(depth + 1));
                blanks();
            } while (skip(','));
        }
        expect(']');
        return list;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw broken();
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw broken();
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw broken();
        };
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
                || digits.length() > LONGEST_NUMBER) {
            throw broken();
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException notWhole) {
            return new BigDecimal(digits);
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) {
        if (next() != c) {
            throw broken();
        }
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not JSON at character " + at);
    }
}
