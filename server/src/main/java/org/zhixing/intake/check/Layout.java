package org.zhixing.intake.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhixing.intake.sheet.Line;

/**
 * Where the heads of a register stand, what is above them, and which rows below are items. Its patterns are
 * language-data.
 *
 * @param from first row of the heads, by number
 * @param to last row of the heads
 */
public record Layout(int from, int to) {

    private static final int LOOK = 20;
    private static final int MOST_HEADS = 4;
    private static final Pattern NOTE = Pattern.compile("^(注|备注|说明|填表|制表|审核|合计|总计|小计|联系人|联系电话|单位负责人|填报|以上|截至).*");
    private static final Pattern SECTION =
            Pattern.compile("^([一二三四五六七八九十]{1,3}[、.．]|[((（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[部分类章]).*");

    /** The rows that look most like heads: the one in which most fields are named, with the rows of sub-heads below. */
    public static Layout of(List<Line> lines) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(LOOK, lines.size()); i++) {
            int named = named(lines.get(i)).size();
            if (named > most) {
                most = named;
                best = i;
            }
        }
        if (lines.isEmpty()) {
            return new Layout(1, 1);
        }
        int first = best;
        while (first > 0 && isPartOf(lines.get(first - 1), lines.get(first))) {
            first--;
        }
        int last = best;
        while (last + 1 < lines.size()
                && last - first + 1 < MOST_HEADS
                && isPartOf(lines.get(last), lines.get(last + 1))) {
            last++;
        }
        return new Layout(lines.get(first).number(), lines.get(last).number());
    }

    private static Set<Field> named(Line line) {
        var named = new HashSet<Field>();
        line.cells().stream().map(cell -> cell.text()).distinct().forEach(text -> Field.of(text)
                .filter(field -> text.length() <= 20)
                .ifPresent(named::add));
        return named;
    }

    /** Whether two rows are one head: merged cells reach over both, and nothing in the lower one is data. */
    private static boolean isPartOf(Line upper, Line lower) {
        boolean shared = false;
        int own = 0;
        int heads = 0;
        for (int place = 0; place < lower.cells().size(); place++) {
            String below = lower.cell(place).text();
            if (below.isEmpty()) {
                continue;
            }
            if (below.equals(upper.cell(place).text())) {
                shared = true;
            } else {
                own++;
                heads += below.length() <= 12 && Field.of(below).isPresent() ? 1 : 0;
            }
        }
        return shared && upper.texts() > 1 && own == heads;
    }

    /** The heads by column: head and sub-heads, each once. */
    public List<String> heads(List<Line> lines) {
        var rows = lines.stream()
                .filter(line -> line.number() >= from && line.number() <= to)
                .toList();
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var heads = new ArrayList<String>();
        for (int place = 0; place < columns; place++) {
            var parts = new LinkedHashSet<String>();
            for (Line row : rows) {
                String text = row.cell(place).text().replaceAll("\\s+", "");
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            }
            heads.add(String.join(Field.SUB, parts));
        }
        return heads;
    }

    /** The longest line above the heads, which is the title of the register; empty if there is none. */
    public String title(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.number() < from)
                .map(Line::first)
                .filter(text -> text.length() > 3)
                .findFirst()
                .orElse("");
    }

    /** Rows that may be items: below the heads, no heads repeated, no sub-heads across, no notes at the foot. */
    public List<Line> items(List<Line> lines) {
        var heads = lines.stream()
                .filter(line -> line.number() >= from && line.number() <= to)
                .map(Layout::words)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.number() > to)
                .filter(line -> !heads.contains(words(line)))
                .filter(line -> !isAside(line))
                .toList();
    }

    private static String words(Line line) {
        return line.cells().stream().map(cell -> cell.text()).collect(Collectors.joining("|"));
    }

    private static boolean isAside(Line line) {
        long texts = line.texts();
        String first = line.first().replaceAll("\\s+", "");
        return texts <= 1
                || (texts <= 2
                        && (NOTE.matcher(first).matches()
                                || SECTION.matcher(first).matches()))
                || (texts <= 4 && NOTE.matcher(first).matches());
    }
}
