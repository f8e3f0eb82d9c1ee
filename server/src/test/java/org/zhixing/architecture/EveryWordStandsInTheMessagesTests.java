package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No human text outside the message files; both languages say the same things with the same parameters. */
class EveryWordStandsInTheMessagesTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDY_ATTRIBUTE = Pattern.compile(
            "(?:^|\\s)(title|alt|placeholder|aria-label|aria-description|hx-confirm|data-confirm|value|label)=\"([^\"$]*)\"");
    private static final Pattern TEXT_NODE = Pattern.compile("(?<=>)\\s*([A-Za-z][A-Za-z ,.']+)\\s*(?=<)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LITERAL_KEY = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.\\-]*[A-Za-z0-9\\-])\"");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameParameters() {
        for (Path chinese : messageFiles()) {
            Path english = chinese.resolveSibling("text_en.properties");
            Map<String, String> zh = load(chinese);
            Map<String, String> en = load(english);
            assertThat(en.keySet()).as(english.toString()).isEqualTo(zh.keySet());
            zh.forEach((key, text) -> assertThat(parameters(en.get(key)))
                    .as("parameters of " + key)
                    .isEqualTo(parameters(text)));
        }
    }

    @Test
    void keysBeginWithTheirModule() {
        for (Path file : messageFiles()) {
            String module = file.getParent().getFileName().toString();
            assertThat(load(file).keySet()).as(file.toString()).allMatch(key -> key.startsWith(module + "."));
        }
    }

    /** Every text is a message pattern: a single apostrophe would swallow what follows. */
    @Test
    void noTextIsEmptyAndApostrophesAreDoubled() {
        for (Path chinese : messageFiles()) {
            for (Path file : List.of(chinese, chinese.resolveSibling("text_en.properties"))) {
                load(file).forEach((key, text) -> {
                    assertThat(text).as(key).isNotEmpty();
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                });
            }
        }
    }

    @Test
    void templatesHoldNoText() {
        var violations = new ArrayList<String>();
        for (Path template : Sources.with(".jte")) {
            violations.addAll(wordsIn(template, Sources.read(template)));
        }
        assertThat(violations).isEmpty();
    }

    /** The rule is tried on templates that break it. */
    @Test
    void theTemplateRuleObjectsToText() {
        assertThat(wordsIn(Path.of("x.jte"), "<p>Save</p>")).isNotEmpty();
        assertThat(wordsIn(Path.of("x.jte"), "<input placeholder=\"Name\">")).isNotEmpty();
        assertThat(wordsIn(Path.of("x.jte"), "<b title=\"保存\"></b>")).isNotEmpty();
        assertThat(wordsIn(Path.of("x.jte"), "<p>${frame.t(\"shell.product\")} · —</p>"))
                .isEmpty();
    }

    @Test
    void javaAndScriptsHoldNoChineseWords() {
        var violations = new ArrayList<String>();
        for (Path file : Sources.with(".java", ".js")) {
            if (!isAboutTheLanguageItself(file)
                    && HAN.matcher(withoutComments(Sources.read(file))).find()) {
                violations.add(file.toString());
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyKeyThatOccursHasAText() {
        Set<String> known = new HashSet<>();
        for (Path file : messageFiles()) {
            known.addAll(load(file).keySet());
        }
        var missing = new TreeSet<String>();
        for (Path file : Sources.with(".jte")) {
            Pattern.compile("\\.t\\(\"([^\"]+)\"[,)]")
                    .matcher(Sources.read(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
        }
        Pattern refusal =
                Pattern.compile("(?:refused|Refusal\\.of|Notice\\.done|\\.t|\\.column)\\(\\s*\"([a-z]+\\.[^\"]+)\"");
        for (Path file : Sources.with(".java")) {
            refusal.matcher(Sources.read(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !key.endsWith("."))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        String everything = Sources.with(".jte", ".java", ".sql").stream()
                .map(Sources::read)
                .collect(Collectors.joining("\n"));
        Set<String> literal = LITERAL_KEY
                .matcher(everything)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
        Set<String> stems = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.\\-]*[.\\-])\"")
                .matcher(everything)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
        var unused = new TreeSet<String>();
        for (Path file : messageFiles()) {
            for (String key : load(file).keySet()) {
                boolean derived =
                        key.matches("[a-z]+\\.([A-Z].*|(verb|changed)\\..*|refused\\.(stale|not-(now|yours)))");
                boolean limit = everything.contains("new LimitKind(\"" + key.replace(".limit.", ".") + "\")");
                boolean stemmed = stems.stream().anyMatch(key::startsWith);
                if (!derived && !limit && !stemmed && !literal.contains(key)) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    private static List<String> wordsIn(Path file, String template) {
        var violations = new ArrayList<String>();
        WORDY_ATTRIBUTE.matcher(template).results().forEach(hit -> {
            boolean machineValue =
                    hit.group(1).equals("value") && !HAN.matcher(hit.group(2)).find();
            if (!machineValue && hit.group(2).codePoints().anyMatch(Character::isLetter)) {
                violations.add(file + ": " + hit.group(1) + "=" + hit.group(2));
            }
        });
        if (HAN.matcher(template.replaceAll("(?s)<%--.*?--%>", "")).find()) {
            violations.add(file + ": Chinese text");
        }
        TEXT_NODE
                .matcher(template.replaceAll("(?m)^@(param|import) .*$|\\$\\{[^}]*}", ""))
                .results()
                .forEach(hit -> violations.add(file + ": " + hit.group(1)));
        return violations;
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    /** Code that reads Chinese text has Chinese patterns in it; that is data about language, not words to users. */
    private static boolean isAboutTheLanguageItself(Path file) {
        return Sources.read(file).contains("language-data");
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> messageFiles() {
        List<Path> files = Sources.with("text.properties");
        assertThat(files).isNotEmpty();
        return files;
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException broken) {
            throw new AssertionError("No such language: " + file, broken);
        }
        var map = new TreeMap<String, String>();
        properties.forEach((key, value) -> map.put((String) key, (String) value));
        return map;
    }
}
