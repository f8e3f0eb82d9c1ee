package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhixing.planreader.text.Seeker;

/** What is skipped because no match can begin there would not have matched. */
class LookingAheadMissesNothingTests {
    private static final List<String> PATTERNS = List.of(
            "甲|乙丙|丁{2,3}",
            "(?:要|应)?(?:牵头|负责(?!人))",
            "\\d{1,2}月(?:底|\\d{1,2}日)?前",
            "[^,。]{2}局",
            "由(?<who>[^,。]{1,4}?)负责",
            "(?<!不)得(?:以)?|全年(?=.{0,3}\\d)",
            "甲(?=乙)|。$");
    private static final String ALPHABET = "甲乙丙丁要应牵头负责人月底日前局由不得以全年,。12龘 ";

    @Test
    void everyMatchIsFoundWhereItIs() {
        Random random = new Random(20_240_301);
        for (String words : PATTERNS) {
            Seeker seeker = Seeker.of(words);
            for (int n = 0; n < 2_000; n++) {
                String s = text(random);
                int to = 1 + random.nextInt(s.length());
                assertThat(found(seeker, s, to))
                        .as("%s in %s to %d", words, s, to)
                        .isEqualTo(plain(words, s, to));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    private static List<Integer> found(Seeker seeker, String s, int to) {
        List<Integer> out = new ArrayList<>();
        Matcher m = seeker.on(s);
        int at = 0;
        while (seeker.find(m, s, at, to)) {
            out.add(m.start());
            at = Math.max(m.end(), m.start() + 1);
        }
        return out;
    }

    private static List<Integer> plain(String words, String s, int to) {
        List<Integer> out = new ArrayList<>();
        Matcher m = Pattern.compile(words).matcher(s).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < to && m.region(at, to).find()) {
            out.add(m.start());
            at = Math.max(m.end(), m.start() + 1);
        }
        return out;
    }
}
