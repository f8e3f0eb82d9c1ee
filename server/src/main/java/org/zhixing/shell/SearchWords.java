package org.zhixing.shell;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How text is found: Chinese by pairs of neighbouring characters and by the first letters of its pinyin, other words by
 * themselves. Modules index with {@link #index} into {@code to_tsvector('simple', …)} and ask with {@link #query}.
 */
public final class SearchWords {

    private static final Pattern HAN_RUN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final int LONGEST_INITIALS = 12;

    private SearchWords() {}

    /** All words under which the text is to be found, separated by blanks. */
    public static String index(String text) {
        String folded = fold(text);
        Set<String> words = new LinkedHashSet<>();
        HAN_RUN.matcher(folded).results().forEach(run -> {
            String han = run.group();
            addPairs(words, han);
            addInitials(words, han);
        });
        WORD.matcher(folded).results().forEach(word -> words.add(word.group()));
        return String.join(" ", words);
    }

    /**
     * The question as a {@code tsquery} of plain words joined by {@code &}: every pair and every word has to occur, the
     * last word may be a beginning. Empty when there is nothing to look for.
     */
    public static String query(String question) {
        String folded = fold(question);
        Set<String> words = new LinkedHashSet<>();
        HAN_RUN.matcher(folded).results().forEach(run -> {
            String han = run.group();
            if (han.codePointCount(0, han.length()) == 1) {
                words.add(han + ":*");
            } else {
                addPairs(words, han);
            }
        });
        WORD.matcher(folded).results().forEach(word -> words.add(word.group() + ":*"));
        return String.join(" & ", words);
    }

    private static void addPairs(Set<String> words, String han) {
        int[] points = han.codePoints().toArray();
        if (points.length == 1) {
            words.add(han);
        }
        for (int i = 0; i + 1 < points.length; i++) {
            words.add(new String(points, i, 2));
        }
    }

    /** First letters from every place on, so that any stretch of a name is found by its initials. */
    private static void addInitials(Set<String> words, String han) {
        String spelled = PinyinHelper.toPinyin(han, PinyinStyleEnum.FIRST_LETTER, "");
        String initials = WORD.matcher(spelled.toLowerCase(Locale.ROOT))
                .results()
                .map(run -> run.group())
                .collect(java.util.stream.Collectors.joining());
        for (int from = 0; from < initials.length(); from++) {
            words.add(initials.substring(from, Math.min(initials.length(), from + LONGEST_INITIALS)));
        }
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
