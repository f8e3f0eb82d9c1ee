package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketFilter.Order;
import org.zhixing.supervision.listing.DocketFilter.Time;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;

/** Pages of keys: every docket once, whatever the order, those with a running limit before those without. */
@SupervisionTest
class ListsGoOnWhereThePageEndedTests {

    private static final int ALL = 10_000;

    @Autowired
    Office office;

    @Autowired
    DocketListing listing;

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyDocketStandsOnOnePage(Order order) {
        some();
        for (String person : List.of(OFFICER, LIAISON)) {
            var whole = rows(person, order, null, null, ALL);
            var pages = new ArrayList<DocketRow>();
            List<DocketRow> page = rows(person, order, null, null, 3);
            while (!page.isEmpty()) {
                pages.addAll(page);
                page = rows(person, order, null, page.get(page.size() - 1).id(), 3);
            }
            assertThat(pages).isEqualTo(whole);
            assertThat(new HashSet<>(pages)).hasSameSizeAs(pages);
            assertThat(whole).hasSize(listing.count(office.actor(person), office.now(), filter(order, null)));
        }
    }

    @Test
    void whatRunsComesFirstByItsDueInstantAndWhatIsClosedThereafter() {
        some();
        var whole = rows(OFFICER, Order.DUE, null, null, ALL);
        var dues = whole.stream().map(DocketRow::due).toList();
        int running = (int) dues.stream().filter(due -> due != null).count();
        assertThat(dues.subList(0, running)).doesNotContainNull().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(dues.subList(running, dues.size())).containsOnlyNulls().isNotEmpty();
        var newest = rows(OFFICER, Order.NEWEST, null, null, ALL);
        assertThat(newest).extracting(DocketRow::draftedAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(newest).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void whoAsksForATimeGetsOnlyWhatRuns() {
        some();
        assertThat(rows(OFFICER, Order.DUE, Time.IN_TIME, null, ALL))
                .isNotEmpty()
                .allMatch(row -> row.due() != null && row.time() == Time.IN_TIME);
    }

    private void some() {
        for (int i = 0; i < 3; i++) {
            office.inWork("列表中的在办事项");
            office.accepted("列表中的办结事项");
        }
        office.forwardDays(1, 10);
        office.open("列表中的新事项");
    }

    private List<DocketRow> rows(String person, Order order, @Nullable Time time, @Nullable UUID after, int limit) {
        return listing.page(office.actor(person), office.now(), filter(order, time), after, limit);
    }

    private static DocketFilter filter(Order order, @Nullable Time time) {
        return new DocketFilter(null, null, time, null, null, null, null, null, null, null, "", order);
    }
}
