package org.zhixing.supervision.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhixing.exchange.MatterState;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.ChallengeMoves;
import org.zhixing.inspection.conclusion.ConclusionMoves;
import org.zhixing.inspection.lookback.LookBackMoves;
import org.zhixing.inspection.plan.PlanMoves;
import org.zhixing.inspection.record.RecordMoves;
import org.zhixing.inspection.rectification.RectificationMoves;
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
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/messages/supervision/text_en.properties"))) {
            words.load(in);
        }
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/proposal/text_en.properties"))) {
            words.load(in);
        }
        for (String module : List.of("inspection", "exchange")) {
            try (Reader in =
                    Files.newBufferedReader(Path.of("src/main/resources/messages", module, "text_en.properties"))) {
                words.load(in);
            }
        }
        var page = new StringBuilder(
                """
                # The moves of every case

                Written from the tables by `TheMovesAreDrawnInTheDocsTests` (`-Ddraw`); do not edit.

                ## Docket

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                """);
        Moves.all().stream()
                .filter(move -> move.from() != move.to())
                .map(move -> "    " + move.from() + " --> " + move.to() + " : "
                        + move.act().slug() + "\n")
                .forEach(page::append);
        page.append("    CLOSED --> [*]\n    WITHDRAWN --> [*]\n    DISCARDED --> [*]\n```\n\n")
                .append("| from | act | to | who | rule |\n|---|---|---|---|---|\n");
        Moves.all()
                .forEach(move -> page.append(row(
                        name(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.who()),
                        move.rule())));
        page.append("\n## Notice\n\n```mermaid\nstateDiagram-v2\n");
        NoticeMoves.all().stream()
                .filter(move -> move.from() != move.to())
                .map(move -> "    " + (move.from() == null ? "[*]" : move.from()) + " --> " + move.to() + " : "
                        + move.act().slug() + "\n")
                .forEach(page::append);
        page.append("```\n\n| from | act | to | colours | who | rule |\n|---|---|---|---|---|---|\n");
        NoticeMoves.all()
                .forEach(move -> page.append(row(
                        move.from() == null ? "—" : name(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.colours()),
                        names(words, move.who()),
                        move.rule())));
        page.append("\n## Leader’s instruction\n\n```mermaid\nstateDiagram-v2\n");
        InstructionMoves.all().stream()
                .filter(move -> move.from() != move.to())
                .map(move -> "    " + (move.from() == null ? "[*]" : move.from()) + " --> " + move.to() + " : "
                        + move.act().slug() + "\n")
                .forEach(page::append);
        page.append("```\n\n| from | act | to | who | rule |\n|---|---|---|---|---|\n");
        InstructionMoves.all()
                .forEach(move -> page.append(row(
                        move.from() == null ? "—" : name(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.who()),
                        move.rule())));
        proposals(page, words);
        inspected(page, words, "Supervision plan", PlanMoves.TABLE);
        inspected(page, words, "Record of a visit", RecordMoves.TABLE);
        inspected(page, words, "Supervision conclusion", ConclusionMoves.TABLE);
        inspected(page, words, "Rectification", RectificationMoves.TABLE);
        inspected(page, words, "Look-back", LookBackMoves.TABLE);
        inspected(page, words, "Question from the grass roots", ChallengeMoves.TABLE);
        page.append("\n## Matter from another system\n\n```mermaid\nstateDiagram-v2\n    [*] --> RECEIVED\n");
        MatterState.MOVES.forEach(
                move -> page.append("    " + move.from() + " --> " + move.to() + " : " + move.rule() + "\n"));
        page.append("    OPENED --> [*]\n    DECLINED --> [*]\n```\n");
        return page.toString();
    }

    private static void proposals(StringBuilder page, Properties words) {
        page.append("\n## Proposal of deputies or members\n\n```mermaid\nstateDiagram-v2\n");
        ProposalMoves.ofWholes()
                .forEach(move -> page.append("    " + (move.from() == null ? "[*]" : move.from()) + " --> " + move.to()
                        + " : " + move.act().slug() + "\n"));
        page.append("```\n\n| from | act | to | who | rule |\n|---|---|---|---|---|\n");
        ProposalMoves.ofWholes()
                .forEach(move -> page.append(row(
                        move.from() == null ? "—" : name(words, move.from()),
                        name(words, move.act()),
                        name(words, move.to()),
                        names(words, move.who()),
                        move.rule())));
        page.append("\n## One unit’s part in a proposal\n\n```mermaid\nstateDiagram-v2\n");
        ProposalMoves.ofParts().stream()
                .filter(move -> move.from() != move.to())
                .forEach(move -> page.append("    " + (move.from() == null ? "[*]" : move.from()) + " --> " + move.to()
                        + " : " + move.act().slug() + "\n"));
        page.append("```\n\n| from | act | to | parts | who | rule |\n|---|---|---|---|---|---|\n");
        ProposalMoves.ofParts()
                .forEach(move -> page.append(row(
                        move.from() == null ? "—" : name(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.parts()),
                        names(words, move.who()),
                        move.rule())));
    }

    private static <S extends Enum<S>, A extends Enum<A> & InspectionAct> void inspected(
            StringBuilder page, Properties words, String title, org.zhixing.inspection.desk.Moves<S, A> moves) {
        page.append("\n## " + title + "\n\n```mermaid\nstateDiagram-v2\n");
        moves.all().stream()
                .filter(move -> move.from() != move.to())
                .forEach(move -> page.append("    " + (move.from() == null ? "[*]" : move.from()) + " --> " + move.to()
                        + " : " + move.act().slug() + "\n"));
        page.append("```\n\n| from | act | to | who | rule |\n|---|---|---|---|---|\n");
        moves.all()
                .forEach(move -> page.append(row(
                        move.from() == null ? "—" : name(words, move.from()),
                        name(words, move.act()),
                        move.to() == move.from() ? "—" : name(words, move.to()),
                        names(words, move.who()),
                        move.rule())));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String name(Properties words, Enum<?> constant) {
        return words.getProperty(Texts.keyOf(constant));
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
        Moves.all().forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        NoticeMoves.all()
                .forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        InstructionMoves.all()
                .forEach(move -> missing.add("supervision.verb." + move.act().verb()));
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/proposal/text.properties"))) {
            words.load(in);
        }
        ProposalMoves.ofWholes()
                .forEach(move -> missing.add("proposal.verb." + move.act().verb()));
        ProposalMoves.ofParts()
                .forEach(move -> missing.add("proposal.verb." + move.act().verb()));
        missing.removeAll(words.stringPropertyNames());
        assertThat(missing).isEmpty();
    }
}
