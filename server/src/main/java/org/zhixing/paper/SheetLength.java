package org.zhixing.paper;

import java.util.List;

/**
 * How long the text of a document is, beside how long it may be (R172, domain law L9 part 1).
 *
 * @param characters letters, ideographs and figures; neither spaces nor punctuation
 * @param most how many it may have
 * @param source law behind that number
 * @param rule the same with its version
 */
public record SheetLength(int characters, int most, String source, String rule) {

    /** Which number holds. */
    public enum Sort {
        ORDINARY,
        /** 部署专项工作. */
        SPECIAL_TASK
    }

    /** Whether it needs a reason. */
    public boolean tooLong() {
        return characters > most;
    }

    static int count(List<Block> body) {
        return body.stream().mapToInt(SheetLength::count).sum();
    }

    private static int count(Block block) {
        if (block instanceof Block.Line line) {
            return count(line.label()) + count(line.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return count(paragraph.text());
        }
        return block instanceof Block.Heading heading ? count(heading.text()) : count(((Block.Note) block).text());
    }

    private static int count(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
