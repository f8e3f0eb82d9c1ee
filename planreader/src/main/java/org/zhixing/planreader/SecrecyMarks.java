package org.zhixing.planreader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Lines;

/**
 * Looks for marks of state secrets (秘密, 机密, 绝密, as in 机密★1年) in a file name and in the head of a text, before
 * anything is stored. A sentence that speaks of secrets (保守国家秘密) bears no mark.
 */
public final class SecrecyMarks {
    private static final int HEAD_LINES = 25;
    private static final int HEAD_CHARACTERS = 400;
    private static final int SHORT_LINE = 40;
    private static final String LEVEL = "(?<level>绝密|机密|秘密)";
    private static final String TERM = "(?:\\d{1,3}(?:年|个月|天)|[一二三四五六七八九十]{1,3}(?:年|个月)|长期|启用前|解密前)?";

    private static final Pattern STAR = Pattern.compile("(?<![\"“「《保守的])" + LEVEL + "[级件]?[★☆*※✩✭⭐]" + TERM);
    private static final Pattern ALONE = Pattern.compile("(?:\\d{1,6}(?:份|号)?)?(?:密级[:：]?)?" + LEVEL
            + "[级]?(?:件)?(?:[-:：]?" + TERM + ")(?:特急|加急|平急|特提)?(?:\\d{1,6})?");
    private static final Pattern LABEL = Pattern.compile("密级(?:和保密期限)?\\)?[:：]?" + LEVEL);
    private static final Pattern NAME = Pattern.compile("(?:^|[\\s(（【\\[_.+\\-—〔])" + LEVEL + "[级件]?(?:[★☆*]" + TERM
            + "|" + TERM + ")(?=$|[\\s)）】\\]_.+\\-—〕])|(?:绝密|机密|秘密)[★☆]");

    private SecrecyMarks() {}

    /** Where a mark was found. */
    public enum Place {
        FILE_NAME,
        TEXT
    }

    /**
     * A mark.
     *
     * @param words the mark as found, folded
     */
    public record Mark(Place place, String words) {}

    /** The first mark in a file name or text; null if there is none. */
    public static @Nullable Mark find(String name, String text) {
        Matcher m = NAME.matcher(name);
        if (m.find()) {
            return new Mark(Place.FILE_NAME, m.group().strip());
        }
        int seen = 0;
        List<int[]> lines = Lines.of(text);
        for (int[] l : lines) {
            String line = Lines.squeeze(text, l[0], Math.min(l[1], l[0] + HEAD_CHARACTERS));
            if (line.isEmpty()) {
                continue;
            }
            String found = mark(line, seen++ < HEAD_LINES);
            if (found != null) {
                return new Mark(Place.TEXT, found);
            }
        }
        return null;
    }

    private static @Nullable String mark(String line, boolean head) {
        Matcher star = STAR.matcher(line);
        if (star.find() && (head || (star.start() == 0 && line.length() <= SHORT_LINE))) {
            return star.group();
        }
        if (!head) {
            return null;
        }
        Matcher alone = ALONE.matcher(line);
        if (line.length() <= SHORT_LINE && alone.matches()) {
            return alone.group();
        }
        Matcher label = LABEL.matcher(line);
        return label.find() ? label.group() : null;
    }
}
