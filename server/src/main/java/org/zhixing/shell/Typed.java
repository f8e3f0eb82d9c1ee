package org.zhixing.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;

/** What somebody filled in. What does not read as it should throws {@link Unreadable}, a refusal beside the form. */
public record Typed(Map<String, List<String>> values) {

    /** Something that cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private final transient @Nullable Refusal refusal;

        public Unreadable(String name) {
            super(name);
            this.refusal = null;
        }

        /** Something of which more can be said than that it cannot be read. */
        public Unreadable(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        /** As the module says it. */
        public Refusal refusal(String module) {
            return refusal == null ? Refusal.of(module + ".refused.incomplete", "interface 7") : refusal;
        }
    }

    public static Typed of(MultiValueMap<String, String> sent) {
        return new Typed(new LinkedHashMap<>(sent));
    }

    /** The version of the case that was seen; a form without a readable one is as stale as can be. */
    public int version() {
        try {
            return Math.max(0, Integer.parseInt(text("version")));
        } catch (NumberFormatException unreadable) {
            return Integer.MAX_VALUE;
        }
    }

    /** The fields with what was typed in them; as they are where nothing was sent. */
    public List<Field> in(List<Field> fields) {
        return values.isEmpty()
                ? fields
                : fields.stream()
                        .map(field -> field.with(values.getOrDefault(field.name(), List.of())))
                        .toList();
    }

    public String text(String name) {
        var all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0).strip();
    }

    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }

    public @Nullable UUID idOrNone(String name) {
        return text(name).isEmpty() ? null : id(name);
    }

    public UnitId unit(String name) {
        return new UnitId(id(name));
    }

    public @Nullable UnitId unitOrNone(String name) {
        var id = idOrNone(name);
        return id == null ? null : new UnitId(id);
    }

    public List<UnitId> units(String name) {
        return ids(name).stream().map(UnitId::new).toList();
    }

    public List<UUID> ids(String name) {
        try {
            return values.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException unreadable) {
            throw new Unreadable(name);
        }
    }

    public @Nullable LocalDate dateOrNone(String name) {
        return text(name).isEmpty() ? null : date(name);
    }

    /** As a field of date and time sends it. */
    public Instant moment(String name) {
        try {
            return LocalDateTime.parse(text(name)).atZone(Zone.SHANGHAI).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Unreadable(name);
        }
    }

    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(name);
        }
    }

    public @Nullable BigDecimal decimalOrNone(String name) {
        try {
            return text(name).isEmpty() ? null : new BigDecimal(text(name));
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(name);
        }
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }
}
