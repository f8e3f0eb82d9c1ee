package org.zhixing.supervision.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhixing.Floors;
import org.zhixing.act.Moves;
import org.zhixing.act.Step;
import org.zhixing.architecture.MoveTables;
import org.zhixing.exchange.MatterState;
import org.zhixing.exchange.OfferState;
import org.zhixing.proposal.desk.ProposalMoves;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.instruction.InstructionMoves;
import org.zhixing.supervision.notice.NoticeMoves;

/** {@code docs/moves.md} shows the tables as they are; {@code -Ddraw} writes it anew. */
class TheMovesAreDrawnInTheDocsTests {

    private static final Path PICTURE = Path.of("../docs/moves.md");

    @Test
    void thePictureIsThatOfTheTables() throws IOException {
        String drawn = draw();
        if (System.getProperty("draw") != null) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(PICTURE).hasContent(drawn);
    }

    private static String draw() throws IOException {
        var words = new Properties();
        for (String module : Floors.all()) {
            var file = Path.of("src/main/resources/messages", module, "text_en.properties");
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
            }
        }
        var page = new StringBuilder(
                """
                # The moves of every case

                Written from the tables by `TheMovesAreDrawnInTheDocsTests` (`-Ddraw`); do not edit.
                """);
        MoveTables.ALL.forEach(table -> draw(page, words, table.title(), table.moves()));
        notices(page, words);
        parts(page, words);
        page.append("\n## Matter from another system\n\n```mermaid\nstateDiagram-v2\n    [*] --> RECEIVED\n");
        MatterState.MOVES.forEach(
                move -> page.append("    " + move.from() + " --> " + move.to() + " : " + move.rule() + "\n"));
        page.append("    OPENED --> [*]\n    DECLINED --> [*]\n```\n");
        page.append(
                "\n## Instruction or proposal from another system\n\n```mermaid\nstateDiagram-v2\n    [*] --> WAITING\n");
        OfferState.MOVES.forEach(
                move -> page.append("    " + move.from() + " --> " + move.to() + " : " + move.rule() + "\n"));
        page.append("    REGISTERED --> [*]\n    DECLINED --> [*]\n```\n");
        return page.toString();
    }

    private static <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> void draw(
            StringBuilder page, Properties words, String title, Moves<S, A, P> moves) {
        page.append("\n## " + title + "\n\n```mermaid\nstateDiagram-v2\n");
        var first = moves.all().get(0);
        if (first.from() != null) {
            page.append("    [*] --> " + first.from() + "\n");
        }
        moves.all().stream()
                .filter(move -> move.from() != move.to())
                .forEach(move -> page.append(arrow(move.from(), move.to(), move.act())));
        EnumSet.allOf(first.to().getDeclaringClass()).stream()
                .filter(state -> moves.all().stream().noneMatch(move -> move.from() == state && move.to() != state))
                .forEach(state -> page.append("    " + state + " --> [*]\n"));
        page.append("```\n\n| from | act | to | who | rule |\n|---|---|---|---|---|\n");
        moves.all()
                .forEach(move -> page.append(row(
                        from(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.who()),
                        move.rule())));
    }

    private static void notices(StringBuilder page, Properties words) {
        page.append("\n## Notice\n\n```mermaid\nstateDiagram-v2\n");
        NoticeMoves.all().stream()
                .filter(move -> move.from() != move.to())
                .forEach(move -> page.append(arrow(move.from(), move.to(), move.act())));
        page.append("```\n\n| from | act | to | colours | who | rule |\n|---|---|---|---|---|---|\n");
        NoticeMoves.all()
                .forEach(move -> page.append(row(
                        from(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.colours()),
                        names(words, move.who()),
                        move.rule())));
    }

    private static void parts(StringBuilder page, Properties words) {
        page.append("\n## One unit’s part in a proposal\n\n```mermaid\nstateDiagram-v2\n");
        ProposalMoves.ofParts().stream()
                .filter(move -> move.from() != move.to())
                .forEach(move -> page.append(arrow(move.from(), move.to(), move.act())));
        page.append("```\n\n| from | act | to | parts | who | rule |\n|---|---|---|---|---|---|\n");
        ProposalMoves.ofParts()
                .forEach(move -> page.append(row(
                        from(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.parts()),
                        names(words, move.who()),
                        move.rule())));
    }

    private static String arrow(@Nullable Object from, Object to, Step act) {
        return "    " + (from == null ? "[*]" : from) + " --> " + to + " : " + act.slug() + "\n";
    }

    private static String from(Properties words, @Nullable Enum<?> state) {
        return state == null ? "—" : name(words, state);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String name(Properties words, Enum<?> constant) {
        return Objects.requireNonNull(words.getProperty(Texts.keyOf(constant)), constant.name());
    }

    private static <E extends Enum<E>> String names(Properties words, Set<E> constants) {
        return constants.stream()
                .sorted()
                .map(constant -> name(words, constant))
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyVerbHasItsWords() throws IOException {
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/supervision/text.properties"))) {
            words.load(in);
        }
        var missing = new TreeSet<String>();
        DocketMoves.TABLE
                .all()
                .forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        NoticeMoves.all()
                .forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        InstructionMoves.TABLE
                .all()
                .forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/proposal/text.properties"))) {
            words.load(in);
        }
        ProposalMoves.WHOLE
                .all()
                .forEach(move -> missing.add("proposal.verb." + move.act().verb()));
        ProposalMoves.ofParts()
                .forEach(move -> missing.add("proposal.verb." + move.act().verb()));
        missing.removeAll(words.stringPropertyNames());
        assertThat(missing).isEmpty();
    }
}
