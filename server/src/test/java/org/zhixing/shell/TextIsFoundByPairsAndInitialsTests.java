package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextIsFoundByPairsAndInitialsTests {

    @Test
    void chineseIsIndexedByPairsOfNeighbours() {
        assertThat(words("市司法局")).contains("市司", "司法", "法局");
    }

    @Test
    void anyStretchIsFoundByTheInitialsOfItsPinyin() {
        assertThat(words("市司法局")).contains("ssfj", "sfj");
    }

    @Test
    void everyPairOfTheQuestionHasToOccur() {
        assertThat(SearchWords.query("司法局")).isEqualTo("司法 & 法局");
    }

    @Test
    void fullWidthAndCapitalsAreTheSame() {
        assertThat(SearchWords.query("ＳＦＪ")).isEqualTo("sfj:*");
    }

    @Test
    void whatSqlWouldReadAsOperatorsIsLeftOut() {
        assertThat(SearchWords.query("a' | !b & (c)")).isEqualTo("a:* & b:* & c:*");
        assertThat(SearchWords.query(" ':*&|! ")).isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(SearchWords.index(text).split(" "));
    }
}
