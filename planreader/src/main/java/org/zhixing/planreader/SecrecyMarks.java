package org.zhixing.planreader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;

/**
 * Looks for marks of state secrets (秘密, 机密, 绝密, as in 机密★1年) in a file name, in the head of a text, in cells and in
 * what is typed into a field, before anything is stored. What a mark looks like stands in {@code secrecy-marks.properties};
 * a sentence that speaks of secrets (保守国家秘密) bears none.
 */
public final class SecrecyMarks {

    private static final Properties RULE = rule();
    private static final int HEAD_LINES = number("head.lines");
    private static final int HEAD_CHARACTERS = number("head.characters");
    private static final int SHORT_LINE = number("short.line");
    private static final String LEVEL = "level";
    private static final Pattern STAR = pattern("star");
    private static final Pattern ALONE = pattern("alone");
    private static final Pattern LABEL = pattern("label");
    private static final Pattern NAME = pattern("name");
    private static final int LETTERS_OF_A_LEVEL = 2;

    private SecrecyMarks() {}

    /** Where a mark was found. */
    public enum Place {
        FILE_NAME,
        TEXT
    }

    /** The three levels of state secrets, lowest first. */
    public enum Level {
        SECRET("秘密"),
        HIGHLY_SECRET("机密"),
        TOP_SECRET("绝密");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The word on the paper. */
        public String word() {
            return word;
        }

        private static Level of(String word) {
            for (Level level : values()) {
                if (level.word.equals(word)) {
                    return level;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /**
     * A mark.
     *
     * @param words the mark as found, folded
     */
    public record Mark(Place place, Level level, String words) {}

    /** The first mark in a file name or text; null if there is none. */
    public static @Nullable Mark find(String name, String text) {
        Mark named = inName(name);
        if (named != null) {
            return named;
        }
        int seen = 0;
        List<int[]> lines = Lines.of(text);
        var upright = new StringBuilder();
        for (int[] l : lines) {
            String line = Lines.squeeze(text, l[0], Math.min(l[1], l[0] + HEAD_CHARACTERS));
            if (line.isEmpty()) {
                continue;
            }
            boolean head = seen++ < HEAD_LINES;
            upright.append(line.length() == 1 ? line : " ");
            Mark found = mark(line, head);
            if (found == null && text.indexOf('\t', l[0]) >= 0 && text.indexOf('\t', l[0]) < l[1]) {
                found = cells(List.of(text.substring(l[0], l[1]).split("\t")));
            }
            if (found != null) {
                return found;
            }
        }
        return cells(List.of(upright.toString().split(" ")));
    }

    /** The first cell, or field of a form, that is a mark and nothing else, or bears a star; null if there is none. */
    public static @Nullable Mark cells(Iterable<String> cells) {
        for (String cell : cells) {
            if (cell.length() >= LETTERS_OF_A_LEVEL) {
                String line = Lines.squeeze(cell, 0, Math.min(cell.length(), HEAD_CHARACTERS));
                Mark found = mark(line, true);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Mark inName(String name) {
        Matcher folded = NAME.matcher(Folding.fold(name));
        if (folded.find()) {
            String level = folded.group(LEVEL);
            return new Mark(
                    Place.FILE_NAME,
                    Level.of(level == null ? folded.group("starred") : level),
                    folded.group().strip());
        }
        Matcher spaced = STAR.matcher(Lines.squeeze(name, 0, name.length()));
        return spaced.find() ? new Mark(Place.FILE_NAME, Level.of(spaced.group(LEVEL)), spaced.group()) : null;
    }

    private static @Nullable Mark mark(String line, boolean head) {
        Matcher star = STAR.matcher(line);
        if (star.find() && (head || (star.start() == 0 && line.length() <= SHORT_LINE))) {
            return inText(star);
        }
        if (!head) {
            return null;
        }
        Matcher alone = ALONE.matcher(line);
        if (line.length() <= SHORT_LINE && alone.matches()) {
            return inText(alone);
        }
        Matcher label = LABEL.matcher(line);
        return label.find() ? inText(label) : null;
    }

    private static Mark inText(Matcher found) {
        return new Mark(Place.TEXT, Level.of(found.group(LEVEL)), found.group());
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(value(key).replace("{level}", value(LEVEL)).replace("{term}", value("term")));
    }

    private static int number(String key) {
        return Integer.parseInt(value(key));
    }

    private static String value(String key) {
        return Objects.requireNonNull(RULE.getProperty(key), key);
    }

    private static Properties rule() {
        var rule = new Properties();
        try (var in = SecrecyMarks.class.getResourceAsStream("secrecy-marks.properties");
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            rule.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rule;
    }
}
