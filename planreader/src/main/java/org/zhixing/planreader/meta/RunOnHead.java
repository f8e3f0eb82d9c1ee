package org.zhixing.planreader.meta;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Within;

/** The letter at the head of a text that lost all its line breaks: addressees behind the title, date behind the letter. */
final class RunOnHead {
    private static final int RUN_ON = 300;
    private static final int LONGEST_LETTER = 1_500;
    private static final int LONGEST_ADDRESS = 200;

    /** The date behind the last sentence of the letter, with the signature if one stands before it. */
    private static final Pattern SIGNED =
            Pattern.compile("(?:执行|实施|落实|贯彻|办理|配合|完成|推进)。(?<who>[\\u4e00-\\u9fa5]{4,30}?)?" + Dates.WORDS);

    private final Head.@Nullable Line line;

    RunOnHead(Head head) {
        Head.Line first = head.lines().isEmpty() ? null : head.lines().get(0);
        this.line = first != null && first.text().length() > RUN_ON ? first : null;
    }

    /** The line all of it stands on; null if the text has line breaks. */
    Head.@Nullable Line line() {
        return line;
    }

    /** The signature and date behind the letter. */
    @Nullable
    Matcher signed() {
        if (line == null) {
            return null;
        }
        Matcher m = SIGNED.matcher(line.text()).region(0, Math.min(line.text().length(), LONGEST_LETTER));
        return m.find() && Dates.of(m) != null ? m : null;
    }

    /** Start and end of the addressees right behind the title; null if there are none. */
    int @Nullable [] addressees(@Nullable Field<String> title) {
        if (line == null || title == null || !line.text().startsWith(Folding.fold(title.value()))) {
            return null;
        }
        int from = title.value().length();
        int colon = Within.first(line.text(), ':', from, from + LONGEST_ADDRESS);
        return colon < 0 || Within.first(line.text(), '。', from, colon) >= 0 ? null : new int[] {from, colon};
    }
}
