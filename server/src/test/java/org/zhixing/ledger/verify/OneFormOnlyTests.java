package org.zhixing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneFormOnlyTests {

    @Test
    void equalValuesHaveEqualBytesWhateverTheirOrder() {
        var one = new LinkedHashMap<String, Object>();
        one.put("b", 1);
        one.put("a", List.of("x", true));
        var other = new LinkedHashMap<String, Object>();
        other.put("a", List.of("x", true));
        other.put("b", 1L);
        assertThat(CanonicalJson.text(one))
                .isEqualTo("{\"a\":[\"x\",true],\"b\":1}")
                .isEqualTo(CanonicalJson.text(other));
        assertThat(CanonicalJson.text(new BigDecimal("1.500"))).isEqualTo("1.5");
        assertThat(CanonicalJson.text(1e3)).isEqualTo("1000");
        assertThat(CanonicalJson.text(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(CanonicalJson.text(LocalDate.of(2026, 1, 5))).isEqualTo("\"2026-01-05\"");
        assertThat(CanonicalJson.text("a\"\\\n\u0001/清\uD83D\uDE00"))
                .isEqualTo("\"a\\\"\\\\\\n\\u0001/清\uD83D\uDE00\"");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var random = new Random(20260301);
        for (int i = 0; i < 2000; i++) {
            var value = value(random, 0);
            var text = CanonicalJson.text(value);
            assertThat(CanonicalJson.text(JsonReader.read(text))).isEqualTo(text);
        }
    }

    @Test
    void halfACharacterAndStrangeValuesAreRefused() {
        for (Object bad : List.of("\uD83D", "\uDE00x", new Object(), Double.NaN)) {
            assertThatThrownBy(() -> CanonicalJson.text(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                "+1",
                "- 1",
                "1e9999",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "tru",
                "nulll",
                "[] []",
                "{'a':1}",
                "\uFEFF{}",
                "NaN"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepNestingIsRefusedAndDoesNotBreakTheReader() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHeaderIsReadOnlyFromExactlyItsOwnBytes() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var header = header(random);
            var bytes = header.bytes();
            assertThat(Header.read(bytes)).contains(header);
            assertThat(Header.read(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
            assertThat(Header.read(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Header.read(bytes).ifPresent(changed -> {
                assertThat(changed).isNotEqualTo(header);
                assertThat(changed.bytes()).isEqualTo(bytes);
            });
        }
    }

    /** If this fails, every ledger in use would have to be read with the old form: add a version, do not change one. */
    @Test
    void theFormOfVersionOneNeverChanges() {
        var header = new Header(
                new UUID(1, 2),
                new StreamKey("supervision/docket", new UUID(3, 4)),
                5,
                Instant.parse("2026-03-01T00:00:00.000006Z"),
                Instant.parse("2026-03-01T00:00:01Z"),
                "docket.opened",
                new UUID(6, 7),
                null,
                null,
                new UUID(8, 9),
                "STAND_IN",
                new UUID(10, 11),
                Hash.NONE,
                Hashes.commitment(new byte[32], "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(Hashes.entry(header.bytes())).hasToString(VERSION_ONE);
    }

    private static final String VERSION_ONE = "6017decbd0661c67290805de276dfd0a3bb9bf4ccd294581a427b36b53ff6cfe";

    private static Header header(Random random) {
        var hash = new byte[Hash.LENGTH];
        random.nextBytes(hash);
        return new Header(
                uuid(random),
                new StreamKey(random.nextBoolean() ? "supervision/docket" : "identity/account", uuid(random)),
                1 + random.nextInt(1_000_000),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L),
                random.nextBoolean() ? "opened" : "notice.red-issued",
                random.nextBoolean() ? null : uuid(random),
                random.nextBoolean() ? null : uuid(random),
                random.nextBoolean() ? null : uuid(random),
                random.nextBoolean() ? null : uuid(random),
                random.nextBoolean() ? "" : "STAND_IN",
                random.nextBoolean() ? null : uuid(random),
                Hash.of(hash),
                Hash.NONE);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(9));
            case 4 -> text(random);
            case 5 -> {
                var list = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(random), value(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point = random.nextInt(0x11000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? point % 0x80 : point);
        }
        return text.toString();
    }
}
