package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.round.RoundBatch;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.UnitRounds.Stage;

/**
 * All that one unit has to say in a month.
 *
 * @param rows what can be answered now
 * @param others what is answered already, or cannot be answered yet
 * @param stage how far the unit is, null before anything was typed
 * @param signs whether the actor may sign off
 * @param way posts of the unit's own steps in their order; none where its head signs the round
 * @param batches what is on its way through them, or came back
 * @param pasted what was pasted and could not be taken in
 * @param unread why not, line by line
 */
public record RoundPage(
        YearMonth month,
        String unitName,
        List<Row> rows,
        List<RoundItem> others,
        @Nullable Stage stage,
        boolean signs,
        List<String> way,
        List<RoundBatch> batches,
        @Nullable Refusal refusal,
        String pasted,
        List<Refusal> unread) {

    /**
     * A row of the page, as last shown or typed.
     *
     * @param amount as typed
     * @param same whether nothing has changed
     * @param reached ids of milestones ticked
     * @param why why the row was not taken, null if nothing speaks against it
     */
    public record Row(
            RoundItem item, String words, String amount, boolean same, Set<String> reached, @Nullable Refusal why) {

        static Row of(RoundItem item) {
            var draft = item.draft();
            var last = item.last();
            if (draft != null) {
                return new Row(
                        item,
                        draft.words(),
                        plain(draft.amount()),
                        draft.unchanged(),
                        draft.milestones().stream().map(Object::toString).collect(java.util.stream.Collectors.toSet()),
                        null);
            }
            return new Row(
                    item,
                    last == null ? "" : last.words(),
                    last == null ? "" : plain(last.amount()),
                    false,
                    Set.of(),
                    null);
        }

        /** As it was shown last time, nothing said of it yet. */
        boolean untouched() {
            var last = item.last();
            return last != null
                    && words.strip().equals(last.words().strip())
                    && amount.strip().equals(plain(last.amount()))
                    && reached.isEmpty();
        }

        Row refused(Refusal refusal) {
            return new Row(item, words, amount, same, reached, refusal);
        }

        /** Whether the row counts as answered. */
        public boolean answered() {
            return item.draft() != null;
        }

        private static String plain(@Nullable BigDecimal amount) {
            return amount == null ? "" : amount.toPlainString();
        }
    }

    public long answered() {
        return rows.stream().filter(Row::answered).count();
    }

    /** Whether nothing is left to be typed. */
    public boolean complete() {
        return answered() == rows.size();
    }

    public String href() {
        return "/rounds/" + month;
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
