package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextOfAnySizeIsReadInBoundedTimeTests {
    /** A line of 5 MB of Chinese text is this many characters. */
    private static final int FIVE_MEGABYTES = (5 << 20) / 3;

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void aLineOfFiveMegabytes() {
        bounded("各部门要认真落实责任,于3月底前完成".repeat(FIVE_MEGABYTES / 18));
    }

    @Test
    void aLineOfOneCharacter() {
        bounded("一".repeat(FIVE_MEGABYTES));
        bounded(" ".repeat(FIVE_MEGABYTES));
    }

    @Test
    void bracketsNestedTenThousandDeep() {
        bounded("(".repeat(10_000) + "责任单位:甲局" + ")".repeat(10_000));
        bounded("(".repeat(300_000));
        bounded("《".repeat(20_000) + "(一)".repeat(20_000));
    }

    @Test
    void itemsWithoutEnd() {
        bounded("①".repeat(50_000));
        bounded("一、".repeat(50_000));
        StringBuilder items = new StringBuilder();
        for (int i = 1; i < 6_000; i++) {
            items.append(i % 250 + 1).append(".新建道路5条。责任单位:甲局、乙局 ").append(i % 7 == 0 ? "\n" : "");
        }
        bounded(items.toString());
    }

    @Test
    void labelsListsAndTimesWithoutEnd() {
        bounded("责任单位:".repeat(30_000));
        bounded("甲局、".repeat(50_000));
        bounded("3月底前".repeat(50_000));
        bounded("由甲局牵头,".repeat(30_000));
        bounded("|".repeat(200_000));
        bounded("市委、市政府和".repeat(20_000));
    }

    @Test
    void tablesAndGroupsWithoutEnd() {
        bounded("\t".repeat(400_000));
        bounded("|甲\n".repeat(100_000));
        bounded("|\n".repeat(100_000));
        bounded("任组长".repeat(100_000));
        bounded("组长:张三\n".repeat(50_000));
    }

    @Test
    void oneSentenceRepeatedWithoutEnd() {
        bounded("市教育局要于3月底前制定方案。".repeat(40_000));
        bounded("市教育局要建立台账,并会同".repeat(20_000));
        bounded("市教育局:".repeat(40_000) + "\n市教育局:制定方案\n".repeat(20_000));
        bounded("出席:市教育局\n".repeat(40_000) + "市教育局\n".repeat(40_000));
        bounded("2024年、".repeat(40_000) + "即日起至".repeat(20_000) + "每年12月、".repeat(20_000));
    }

    /** Time for twice the text, by whichever of a few rounds was least disturbed, is about twice the time. */
    @Test
    void timeGrowsAsTheTextDoes() {
        String page = Reading.text("16-children-and-bracket-behind.txt") + Reading.text("06-narrative-notice.txt");
        String small = page.repeat(100);
        String large = page.repeat(400);
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            double once = nanoseconds(small);
            least = Math.min(least, nanoseconds(large) / once);
        }
        assertThat(least).isLessThan(10);
    }

    @Test
    void thirtyPagesTakeLessThanASecondOnceWarm() {
        String page = Reading.text("06-narrative-notice.txt") + Reading.text("02-labelled-brackets.txt");
        String thirty = page.repeat(30_000 / page.length() + 1);
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            least = Math.min(least, nanoseconds(thirty));
        }
        assertThat(least).isLessThan(1e9);
    }

    @Test
    void everyPrefixOfADocumentIsRead() {
        String text = Reading.text("16-children-and-bracket-behind.txt");
        for (int i = 0; i <= text.length(); i += 11) {
            assertThat(Reading.of(text.substring(0, i)).plan()).isNotNull();
        }
    }

    @Test
    void whateverIsMixedIsRead() {
        Random random = new Random(20240301);
        String alphabet = "一二(三)1.、,。;:\n 甲局委市各部门月日前底年2024责任单位牵头由要|\t①《》\"—第阶段%";
        for (int n = 0; n < 60; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Plan plan = Reading.of(text.toString()).plan();
            for (PlanTask task : plan.tasks()) {
                for (Span span : task.text().spans()) {
                    assertThat(span.end()).isLessThanOrEqualTo(plan.text().length());
                }
            }
        }
    }

    @Test
    void theSameTextGivesTheSamePlan() {
        String text = Reading.text("01-campaign-with-stages.txt");
        assertThat(Reading.of(text).plan()).isEqualTo(Reading.of(text).plan());
    }

    private static double nanoseconds(String text) {
        long began = System.nanoTime();
        Reading.of(text);
        return System.nanoTime() - began;
    }

    private static void bounded(String text) {
        Assertions.assertTimeoutPreemptively(BOUND, () -> {
            Reading.of(text);
        });
    }
}
