package org.zhixing.supervision.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.RoundItem.Answered;

/**
 * A month's round of the city: units in official order, and what each has answered.
 *
 * @param acts whether the actor accepts, returns and reminds
 */
public record CityRoundPage(YearMonth month, List<Unit> units, boolean acts, @Nullable Refusal refusal) {

    /** One unit with its items. */
    public record Unit(UnitId id, String name, List<Item> items) {

        public long count(Answered answered) {
            return items.stream()
                    .filter(item -> item.item().answered() == answered)
                    .count();
        }

        public long open() {
            return items.stream().filter(item -> item.item().answered().open()).count();
        }

        /** Whether there is anybody to remind. */
        public boolean remindable() {
            return items.stream().anyMatch(item -> item.item().answerable());
        }

        public long answered() {
            return items.size() - open();
        }
    }

    /**
     * One item.
     *
     * @param reason why it is to be returned, as typed
     * @param why why the last act on it was refused
     */
    public record Item(RoundItem item, String reason, @Nullable Refusal why) {

        public boolean toBeRead() {
            return item.unread();
        }
    }

    public List<Item> items() {
        return units.stream().flatMap(unit -> unit.items().stream()).toList();
    }

    public long count(Answered answered) {
        return units.stream().mapToLong(unit -> unit.count(answered)).sum();
    }

    /** Reports that wait to be read. */
    public long toBeRead() {
        return items().stream().filter(Item::toBeRead).count();
    }

    public long answered() {
        return units.stream().mapToLong(Unit::answered).sum();
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
