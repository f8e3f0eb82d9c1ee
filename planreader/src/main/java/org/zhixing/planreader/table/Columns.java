package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.Labels;

/**
 * What the columns of a table hold, as their heads say.
 *
 * @param uses one per column, null where the head says nothing
 * @param heads the words of the heads
 * @param body first row below the heads
 * @param guessed whether a head was not a known one, so that what its column holds is to be looked at
 */
record Columns(List<@Nullable LabelUse> uses, List<String> heads, int body, boolean guessed) {
    private static final int LAST_HEAD_ROW = 4;
    private static final int LEAST_MADE = 3;
    private static final double MOST_OF_THEM = 0.6;

    /** The columns of a table, or null if no row heads them. */
    static @Nullable Columns of(Grid grid, String source, Map<String, LabelUse> house) {
        for (int r = 0; r < Math.min(LAST_HEAD_ROW, grid.rows().size()); r++) {
            List<@Nullable LabelUse> uses = uses(grid.rows().get(r), source, house);
            List<String> heads = heads(grid.rows().get(r), source);
            if (known(uses) < 2 && !made(heads)) {
                continue;
            }
            int body = r + 1;
            if (body < grid.rows().size()) {
                List<@Nullable LabelUse> below = uses(grid.rows().get(body), source, house);
                List<String> belowHeads = heads(grid.rows().get(body), source);
                boolean second = known(below) >= 1 && belowHeads.stream().allMatch(h -> h.length() <= 12);
                if (second) {
                    for (int c = 0; c < below.size(); c++) {
                        String words = belowHeads.get(c);
                        LabelUse use = below.get(c) == null ? Labels.head(words) : below.get(c);
                        if (use != null
                                && c < uses.size()
                                && !grid.rows().get(body).get(c).merged()) {
                            uses.set(c, use);
                            heads.set(c, words);
                        }
                    }
                    body++;
                }
            }
            if (uses.stream().anyMatch(u -> u != null && u != LabelUse.OTHER)) {
                boolean guessed = guess(uses, heads, grid, body, source);
                fill(uses, grid, body, source);
                return new Columns(uses, heads, body, guessed);
            }
        }
        return null;
    }

    /** Whether a row is nothing but heads, although hardly any of them is a known one. */
    private static boolean made(List<String> heads) {
        List<@Nullable LabelUse> uses =
                heads.stream().filter(h -> !h.isEmpty()).map(Columns::use).toList();
        boolean units =
                uses.contains(LabelUse.LEAD) || uses.contains(LabelUse.RESPONSIBLE) || uses.contains(LabelUse.SUPPORT);
        boolean says = uses.contains(LabelUse.TEXT) || uses.contains(LabelUse.TARGET);
        return units && says && known(uses) >= LEAST_MADE && known(uses) * 4 >= uses.size() * 3L;
    }

    private static @Nullable LabelUse use(String head) {
        LabelUse use = Labels.column(head);
        return use == null ? Labels.head(head) : use;
    }

    /** A head nobody knows: what its words are made of tells what the column holds, or else what stands below it. */
    private static boolean guess(
            List<@Nullable LabelUse> uses, List<String> heads, Grid grid, int body, String source) {
        boolean guessed = false;
        for (int c = 0; c < uses.size(); c++) {
            if (uses.get(c) == null) {
                LabelUse use = Labels.head(heads.get(c));
                LabelUse held = use == null ? below(grid, body, c, source) : use;
                uses.set(c, held);
                guessed |= held != null && held != LabelUse.OTHER;
            }
        }
        return guessed;
    }

    /** Responsible units, where the cells of a column are names of units. */
    private static @Nullable LabelUse below(Grid grid, int body, int column, String source) {
        int filled = 0;
        int units = 0;
        for (List<Grid.Cell> row : grid.rows().subList(body, grid.rows().size())) {
            String words = column < row.size() && !row.get(column).merged()
                    ? row.get(column).words(source)
                    : "";
            if (!words.isEmpty()) {
                filled++;
                units += CellWords.units(words) ? 1 : 0;
            }
        }
        return filled >= 2 && units >= MOST_OF_THEM * filled ? LabelUse.RESPONSIBLE : null;
    }

    /** Where no head names the task, the column with the longest words holds it. */
    private static void fill(List<@Nullable LabelUse> uses, Grid grid, int body, String source) {
        if (uses.contains(LabelUse.TEXT)) {
            return;
        }
        int best = -1;
        long most = 0;
        for (int c = 0; c < uses.size(); c++) {
            LabelUse use = uses.get(c);
            if (use != null && use != LabelUse.TARGET) {
                continue;
            }
            long length = 0;
            for (List<Grid.Cell> row : grid.rows().subList(body, grid.rows().size())) {
                length += c < row.size() && !row.get(c).merged()
                        ? row.get(c).words(source).length()
                        : 0;
            }
            if (length > most) {
                most = length;
                best = c;
            }
        }
        if (best >= 0) {
            uses.set(best, LabelUse.TEXT);
        }
    }

    private static List<@Nullable LabelUse> uses(List<Grid.Cell> row, String source, Map<String, LabelUse> house) {
        List<@Nullable LabelUse> uses = new ArrayList<>();
        for (Grid.Cell cell : row) {
            uses.add(Labels.column(cell.words(source).replaceAll("\\(.{0,16}\\)$", ""), house));
        }
        return uses;
    }

    private static List<String> heads(List<Grid.Cell> row, String source) {
        List<String> heads = new ArrayList<>();
        row.forEach(c -> heads.add(c.words(source)));
        return heads;
    }

    private static long known(List<@Nullable LabelUse> uses) {
        return uses.stream().filter(u -> u != null).count();
    }
}
