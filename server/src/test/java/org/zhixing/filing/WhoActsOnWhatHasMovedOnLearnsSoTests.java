package org.zhixing.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhixing.act.Refusal;
import org.zhixing.brief.BriefId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.PracticeParty;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.library.PracticeMoves;

/** A version that is no longer the one held is refused before the table of moves is asked, in the words of the module. */
class WhoActsOnWhatHasMovedOnLearnsSoTests {

    private static final int NOW = 3;

    record Row<I extends FiledCase>(I id, PracticeState state, int version) implements Held.ByCase<I, PracticeState> {}

    static Stream<FiledCase> cases() {
        return Stream.of(
                org.zhixing.practice.CaseId.next(CaseKind.PRACTICE),
                org.zhixing.inspection.CaseId.next(org.zhixing.inspection.CaseKind.LOOK_BACK),
                org.zhixing.campaign.CaseId.next(org.zhixing.campaign.CaseKind.UNIT_PLAN),
                BriefId.next());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void inBothLanguages(FiledCase id) throws IOException {
        var refusal = Objects.requireNonNull(against(id, NOW - 1));
        assertThat(refusal.key()).isEqualTo(id.subject().module() + ".refused.stale");
        for (String language : List.of("text", "text_en")) {
            var words = new Properties();
            try (var in = Files.newBufferedReader(
                    Path.of("src/main/resources/messages", id.subject().module(), language + ".properties"))) {
                words.load(in);
            }
            assertThat(words).containsKey(refusal.key());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asItIsTheTableDecides(FiledCase id) {
        assertThat(against(id, NOW)).isNull();
        assertThat(against(id, Filing.ANY_VERSION)).isNull();
        assertThat(Filing.against(
                        PracticeMoves.TABLE,
                        new Row<>(id, PracticeState.PROPOSED, NOW),
                        PracticeAct.SUBMIT,
                        NOW,
                        Set.of(PracticeParty.UNIT)))
                .extracting(Refusal::key)
                .isEqualTo("practice.refused.not-yours");
    }

    @Test
    void aRowStandsUnderTheNameOfItsRegister() {
        assertThat(cases().map(FiledCase::table)).containsExactly("practice", "look_back", "unit_plan", "brief");
    }

    private static @org.jspecify.annotations.Nullable Refusal against(FiledCase id, int version) {
        return Filing.against(
                PracticeMoves.TABLE,
                new Row<>(id, PracticeState.PROPOSED, NOW),
                PracticeAct.SUBMIT,
                version,
                Set.of(PracticeParty.OFFICER));
    }
}
