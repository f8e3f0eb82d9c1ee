package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The oldest browsers that the user guide names are Chromium 111 (also inside other browsers), Firefox 121 and Safari
 * 16.4. What came later is looked for in our own style sheet and script, and in those of others that we serve.
 */
class PagesUseNothingNewerThanTheOldestBrowserTests {

    /** A feature and the first browser that has it, where that is newer than the oldest of ours. */
    private static final Map<String, String> STYLE = Map.ofEntries(
            Map.entry("@starting-style", "Chromium 117, Firefox 129, Safari 17.5"),
            Map.entry("light-dark\\(", "Chromium 123, Safari 17.5"),
            Map.entry("@scope", "Chromium 118, Firefox 128, Safari 17.4"),
            Map.entry("subgrid", "Chromium 117"),
            Map.entry("@property", "Firefox 128"),
            Map.entry("anchor-name|position-anchor", "Chromium 125, Safari 26"),
            Map.entry("text-wrap", "Chromium 114, Safari 17.4"),
            Map.entry("field-sizing", "Chromium 123"),
            Map.entry("view-transition-name", "Chromium 111, Firefox 144, Safari 18"),
            Map.entry("[{};]\\s*&[^a-z]", "Chromium 112 (nesting), Safari 16.5"),
            Map.entry("interpolate-size|calc-size\\(", "Chromium 129"),
            Map.entry("@position-try", "Chromium 125"),
            Map.entry("content-visibility", "Firefox 125, Safari 18"));

    private static final Map<String, String> SCRIPT = Map.ofEntries(
            Map.entry("Object\\.groupBy|Map\\.groupBy", "Chromium 117, Safari 17.4"),
            Map.entry("\\.withResolvers\\(", "Chromium 119, Safari 17.4"),
            Map.entry("Array\\.fromAsync", "Chromium 121"),
            Map.entry("\\.(isSubsetOf|isSupersetOf|symmetricDifference)\\(", "Chromium 122, Firefox 127, Safari 17"),
            Map.entry("(show|hide|toggle)Popover|popovertarget", "Chromium 114, Firefox 125, Safari 17"),
            Map.entry("Iterator\\.from|\\.values\\(\\)\\.(map|filter)\\(", "Chromium 122, Firefox 131, Safari 18.4"),
            Map.entry("startViewTransition\\((?!.{0,80}\\?)", "Chromium 111, Firefox 144"),
            Map.entry("with\\s*\\{\\s*type\\s*:", "Chromium 123"),
            Map.entry("URL\\.parse\\(", "Chromium 126"));

    /** Later features of style sheets of others that a browser leaves out without harm. */
    private static final Map<String, List<String>> HARMLESS =
            Map.of("tabler.min.css", List.of("light-dark\\(", "text-wrap"));

    static Stream<Path> served() throws IOException {
        try (var files = Files.walk(Path.of("target", "browser", "assets"))) {
            return files
                    .filter(file -> file.toString().endsWith(".css")
                            || file.getFileName().toString().equals("zhixing.js"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void nothingNewer(Path file) throws IOException {
        var name = file.getFileName().toString();
        var text = Files.readString(file);
        var newer = (name.endsWith(".css") ? STYLE : SCRIPT)
                .entrySet().stream()
                        .filter(feature ->
                                !HARMLESS.getOrDefault(name, List.of()).contains(feature.getKey()))
                        .filter(feature ->
                                Pattern.compile(feature.getKey()).matcher(text).find())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(newer).as(name).isEmpty();
    }

    @Test
    void thereIsSomethingToLookAt() throws IOException {
        assertThat(served().map(file -> file.getFileName().toString()))
                .contains("zhixing.css", "zhixing.js", "tabler.min.css");
    }

    @Test
    void theGuidesNameTheSameBrowsers() throws IOException {
        for (var guide : List.of("user-guide.md", "user-guide.zh-CN.md")) {
            assertThat(Files.readString(Path.of("..", "docs", guide)))
                    .as(guide)
                    .contains("Chromium 111", "Firefox 121", "Safari 16.4");
        }
    }
}
