package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;

/**
 * What somebody filled in. Values that do not read as what they should be throw {@link Unreadable}, which becomes a
 * refusal beside the form.
 *
 * @param evidence files just stored with this form
 */
record Filled(Map<String, List<String>> values, List<UUID> evidence) {

    /** Something filled in that cannot be read. */
    static final class Unreadable extends RuntimeException {
        private final transient Refusal refusal;

        Unreadable(String name) {
            this(Refusal.of("supervision.refused.incomplete", "interface 7", name));
        }

        Unreadable(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    String text(String name) {
        var all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0);
    }

    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    UUID id(String name) {
        return read(name, text(name));
    }

    @Nullable
    UUID idOrNone(String name) {
        return text(name).isBlank() ? null : id(name);
    }

    UnitId unit(String name) {
        return new UnitId(id(name));
    }

    @Nullable
    UnitId unitOrNone(String name) {
        var id = idOrNone(name);
        return id == null ? null : new UnitId(id);
    }

    List<UUID> ids(String name) {
        return Objects.requireNonNullElse(values.get(name), List.<String>of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> read(name, value))
                .toList();
    }

    List<UnitId> units(String name) {
        return Objects.requireNonNullElse(values.get(name), List.<String>of()).stream()
                .map(value -> new UnitId(read(name, value)))
                .toList();
    }

    @Nullable
    LocalDate date(String name) {
        try {
            return text(name).isBlank() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            throw new Unreadable(name);
        }
    }

    @Nullable
    BigDecimal decimal(String name) {
        try {
            return text(name).isBlank() ? null : new BigDecimal(text(name).strip());
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(name);
        }
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(name);
        }
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }

    private static UUID read(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }
}
