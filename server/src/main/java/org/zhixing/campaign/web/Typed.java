package org.zhixing.campaign.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;

/** What somebody filled in. What does not read as it should throws {@link Unreadable}, a refusal beside the form. */
record Typed(Map<String, List<String>> values) {

    /** Something that cannot be read. */
    static final class Unreadable extends RuntimeException {
        private final transient Refusal refusal = Refusal.of("campaign.refused.incomplete", "interface 7");

        Unreadable(String name) {
            super(name);
        }

        Refusal refusal() {
            return refusal;
        }
    }

    String text(String name) {
        var all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0).strip();
    }

    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }

    @Nullable
    UUID idOrNone(String name) {
        return text(name).isEmpty() ? null : id(name);
    }

    UnitId unit(String name) {
        return new UnitId(id(name));
    }

    List<UUID> ids(String name) {
        try {
            return values.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw new Unreadable(name);
        }
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException unreadable) {
            throw new Unreadable(name);
        }
    }

    /** As a field of date and time sends it. */
    Instant moment(String name) {
        try {
            return LocalDateTime.parse(text(name)).atZone(Zone.SHANGHAI).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Unreadable(name);
        }
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
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
}
