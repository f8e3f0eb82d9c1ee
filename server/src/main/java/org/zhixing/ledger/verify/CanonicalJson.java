package org.zhixing.ledger.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as JSON in one form only: sorted keys, no blanks, the shortest escapes, numbers without exponent.
 * Texts must be whole Unicode. An enum constant becomes its message key {@code module.Type.CONSTANT}; dates, instants
 * and UUIDs become text in their standard form.
 */
public final class CanonicalJson {

    private static final int DEEPEST = 32;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** A value that stands in many others, written once. It may not nest so deep that those become too deep. */
    public static final class Part {

        private final String text;

        private Part(String text) {
            this.text = text;
        }
    }

    public static Part part(Object value) {
        return new Part(text(value));
    }

    /** The UTF-8 bytes of the value. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(@Nullable Object value) {
        var writer = new CanonicalJson();
        writer.write(value, 0);
        return writer.out.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Part part) {
            out.append(part.text);
        } else if (value instanceof CharSequence || value instanceof UUID || value instanceof Temporal) {
            quote(value.toString());
        } else if (value instanceof Enum<?> constant) {
            quote(keyOf(constant));
        } else if (value instanceof Number number) {
            out.append(plain(number));
        } else if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Collection<?> list) {
            char before = '[';
            for (Object element : list) {
                out.append(before);
                write(element, depth + 1);
                before = ',';
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else {
            throw new IllegalArgumentException("no plain value: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        var keys = map.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        char before = '{';
        for (var key : keys) {
            out.append(before);
            quote(key);
            out.append(':');
            write(map.get(key), depth + 1);
            before = ',';
        }
        out.append(keys.length == 0 ? "{}" : "}");
    }

    private void quote(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                out.append(text, written, i).append(escaped(c));
                written = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("half a character at " + i);
                }
                i++;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"', '\\' -> "\\" + c;
            case '\n' -> "\\n";
            default -> String.format("\\u%04x", (int) c);
        };
    }

    private static String plain(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.toString();
        }
        if (number instanceof BigInteger) {
            return number.toString();
        }
        var decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String[] path = type.getPackageName().split("\\.");
        return (path.length > 2 ? path[2] : path[path.length - 1]) + "." + type.getSimpleName() + "." + constant.name();
    }
}
