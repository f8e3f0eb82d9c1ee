package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.UnitRounds.Answer;
import org.zhixing.supervision.web.RoundPage.Row;

/**
 * What was typed or pasted into the page of a round. A value that cannot be read keeps its row from being taken, and the
 * row says so; the others are taken.
 */
final class RoundForm {

    private static final int CELLS = 3;

    final Map<DocketId, Row> rows = new LinkedHashMap<>();
    final List<Refusal> unread = new ArrayList<>();
    final List<String> left = new ArrayList<>();

    RoundForm(List<RoundItem> items, MultiValueMap<String, String> sent) {
        var same = new HashSet<>(Objects.requireNonNullElse(sent.get("same"), List.<String>of()));
        for (RoundItem item : items) {
            String id = item.id().value().toString();
            String words = sent.getFirst("words-" + id);
            if (words == null) {
                rows.put(item.id(), Row.of(item));
                continue;
            }
            rows.put(
                    item.id(),
                    new Row(
                            item,
                            words.replace("\r", ""),
                            Objects.requireNonNullElse(sent.getFirst("amount-" + id), ""),
                            same.contains(id),
                            Set.copyOf(Objects.requireNonNullElse(sent.get("milestones-" + id), List.<String>of())),
                            null));
        }
    }

    /**
     * Takes in rows of a spreadsheet: number, words, value.
     *
     * @param noChange the word for an unchanged item
     */
    void paste(String pasted, String noChange) {
        var numbers = new LinkedHashMap<String, DocketId>();
        rows.values().forEach(row -> numbers.put(row.item().number(), row.item().id()));
        int number = 0;
        for (List<String> cells : Tsv.rows(pasted)) {
            number++;
            DocketId id = numbers.get(cells.get(0));
            String words = cells.size() > 1 ? cells.get(1) : "";
            String amount = cells.size() >= CELLS ? cells.get(2).replace(",", "") : "";
            Row row = id == null ? null : rows.get(id);
            if (row == null) {
                leave(cells, Refusal.of("supervision.refused.paste-number", "practice 6", number, cells.get(0)));
            } else if (words.isBlank()) {
                leave(cells, Refusal.of("supervision.refused.paste-words", "practice 6", number, cells.get(0)));
            } else if (!amount.isBlank() && amount(amount) == null) {
                leave(cells, Refusal.of("supervision.refused.paste-value", "practice 6", number, amount));
            } else {
                boolean same = words.equals(noChange);
                rows.put(
                        row.item().id(),
                        new Row(
                                row.item(),
                                same ? row.words() : words,
                                amount.isBlank() ? row.amount() : amount,
                                same,
                                row.reached(),
                                null));
            }
        }
    }

    private void leave(List<String> cells, Refusal why) {
        unread.add(why);
        left.add(String.join("\t", cells));
    }

    /** The answers that can be kept; rows that cannot are marked. */
    List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        for (Row row : List.copyOf(rows.values())) {
            var answer = answer(row);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private @Nullable Answer answer(Row row) {
        var item = row.item();
        var last = item.last();
        if (row.same()) {
            if (last == null) {
                rows.put(item.id(), row.refused(Refusal.of("supervision.refused.round-no-last", "practice 6")));
                return null;
            }
            return new Answer(item.id(), last.words(), last.amount(), List.of(), true);
        }
        if (row.words().isBlank() || row.untouched()) {
            return new Answer(item.id(), "", null, List.of(), false);
        }
        var amount = amount(row.amount());
        if (amount == null && !row.amount().isBlank()) {
            rows.put(item.id(), row.refused(Refusal.of("supervision.refused.round-value", "practice 6", row.amount())));
            return null;
        }
        List<UUID> reached = item.milestones().stream()
                .map(RoundItem.Choice::id)
                .filter(id -> row.reached().contains(id.toString()))
                .toList();
        return new Answer(item.id(), row.words().strip(), amount, reached, false);
    }

    boolean wrong() {
        return !unread.isEmpty() || rows.values().stream().anyMatch(row -> row.why() != null);
    }

    private static @Nullable BigDecimal amount(String typed) {
        try {
            return typed.isBlank() ? null : new BigDecimal(typed.strip().replace(",", ""));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
