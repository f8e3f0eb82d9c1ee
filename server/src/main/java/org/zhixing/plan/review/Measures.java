package org.zhixing.plan.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Rhythm;

/** What words of a plan come to as numbers of a docket (practice 4). language-data */
final class Measures {

    /**
     * A number to be reached with what it counts. What is only to stay below or above a bound, to fall or to grow by is no
     * sum that reports add up to; nor are hours and days.
     */
    private static final Pattern TARGET =
            Pattern.compile("(?:不低于|不少于|不得少于|不得低于|至少|达到?|突破|力争|≥|>=?)?(\\d{1,9}(?:\\.\\d{1,3})?)多?余?"
                    + "((?:万|亿|千|百)?(?!个?工作日|天|小时|分钟|倍|个百分点)\\p{IsHan}{1,4}?)(?:以上|左右)?");

    private Measures() {}

    /** The value and what it is counted in; empty where the words give none that can be summed up as it is reached. */
    static Optional<OpenDocket.Quantity> quantity(String words) {
        var found = TARGET.matcher(words);
        return found.matches()
                ? Optional.of(new OpenDocket.Quantity(new BigDecimal(found.group(1)), found.group(2)))
                        .filter(quantity -> quantity.target().signum() > 0)
                : Optional.empty();
    }

    /** How often it comes round; never oftener than monthly, for progress is asked for no more often. */
    static Rhythm rhythm(String words) {
        if (words.contains("半年")) {
            return Rhythm.HALF_YEARLY;
        }
        if (words.contains("季")) {
            return Rhythm.QUARTERLY;
        }
        return words.contains("年") ? Rhythm.YEARLY : Rhythm.MONTHLY;
    }
}
