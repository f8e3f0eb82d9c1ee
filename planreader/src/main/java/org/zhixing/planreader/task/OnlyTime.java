package org.zhixing.planreader.task;

import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;

/** Tells a stretch that is nothing but a time limit, such as half of a bracket. */
final class OnlyTime {
    /** What may stand around the time in a bracket that only gives the time. */
    private static final Pattern AROUND_TIME = Pattern.compile(
            "(时间|为期|于|在|力争|确保|务必|前|底前)?(为|:)?(完成|启动|开展|实施|落实|到位|结束|进行|建成|底|前|完工|竣工|开工|底完成|左右|全面完成|基本完成|前完成|整改到位|执行|起)*");

    private final String s;

    OnlyTime(String s) {
        this.s = s;
    }

    /** The times of a stretch that is nothing but time. */
    List<TimeWord> of(int from, int to, TimeContext context) {
        List<TimeWord> words = TimeWords.find(s, from, to, context);
        if (words.isEmpty()) {
            List<TimeWord> alone = TimeWords.value(s, from, to, context);
            return alone.size() == 1
                            && !alone.get(0).rule().equals("words-only")
                            && (to - from > 4 || (from > 0 && s.charAt(from - 1) != '('))
                    ? alone
                    : List.of();
        }
        StringBuilder rest = new StringBuilder();
        int at = from;
        for (TimeWord w : words) {
            rest.append(s, at, w.start());
            at = w.end();
        }
        rest.append(s, at, to);
        String left = rest.toString().replace("、", "").replace("和", "");
        return AROUND_TIME.matcher(left).matches() ? words : List.of();
    }
}
