package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;
import org.zhixing.architecture.MoveTables.Table;
import org.zhixing.supervision.DocketAct;

/**
 * Architecture rule 5: every act stands in its table, once for each state it is possible in, with who and why; what is not
 * in it is refused in words of its module.
 */
class EveryTableOfMovesIsTotalTests {

    static List<Table<?, ?, ?>> tables() {
        return MoveTables.ALL;
    }

    @Test
    void everyTableIsWalkedHere() {
        var written = Sources.with(".java").stream()
                .filter(file -> Sources.read(file).contains("= new Moves<>("))
                .toList();
        assertThat(MoveTables.ALL).hasSize(written.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyActStandsInItOnceForEachState(Table<?, ?, ?> table) {
        assertTotal(table);
    }

    private static <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> void assertTotal(
            Table<S, A, P> table) {
        var moves = table.moves().all();
        var missing = EnumSet.allOf(moves.get(0).act().getDeclaringClass());
        missing.removeAll(table.elsewhere());
        moves.stream().map(Move::act).forEach(missing::remove);
        assertThat(missing).isEmpty();
        var pairs = new HashSet<String>();
        for (var move : moves) {
            boolean dependsOnThePast = move.act() == (Object) DocketAct.RESUME;
            assertThat(pairs.add(move.from() + " " + move.act()) || dependsOnThePast)
                    .as(move.toString())
                    .isTrue();
            assertThat(move.who()).isNotEmpty();
            assertThat(move.rule()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void whoAsksForWhatIsNotInItIsToldSo(Table<?, ?, ?> table) throws IOException {
        for (var refusal : refusals(table.moves())) {
            String module = refusal.key().substring(0, refusal.key().indexOf('.'));
            for (String language : List.of("text", "text_en")) {
                var words = new Properties();
                try (var in = Files.newBufferedReader(
                        Path.of("src/main/resources/messages", module, language + ".properties"))) {
                    words.load(in);
                }
                assertThat(words).containsKey(refusal.key());
            }
        }
    }

    private static <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> List<Refusal> refusals(
            Moves<S, A, P> moves) {
        var first = moves.all().get(0);
        var nobodys = moves.against(
                first.from(),
                first.act(),
                EnumSet.noneOf(first.who().iterator().next().getDeclaringClass()));
        var never = new Moves<S, A, P>(List.of()).against(first.from(), first.act(), first.who());
        assertThat(moves.against(first.from(), first.act(), first.who())).isNull();
        assertThat(nobodys).isNotNull().extracting(Refusal::rule).isEqualTo(first.rule());
        assertThat(never).isNotNull();
        return java.util.stream.Stream.of(nobodys, never)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}
