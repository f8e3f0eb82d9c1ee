package org.zhixing.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The invented words of the city, read from the files beside the code. */
final class Words {

    private Words() {}

    /** Lines of a file without comments and blanks. */
    static List<String> lines(String file) {
        var in = Objects.requireNonNull(Words.class.getResourceAsStream("/sample/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lines {@code key=value}, in the order of the file. */
    static Map<String, String> pairs(String file) {
        return lines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair[1], (first, second) -> second, java.util.LinkedHashMap::new));
    }
}
