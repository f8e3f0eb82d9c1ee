package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.OFFICER;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Zone;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** R052: the burden page is public; however much was asked in a year, a reader costs no look at all of it. */
@InspectionTest
class TheMeterReadsSumsOfMonthsThatAreOverTests {

    private static final int ACTS = 1_000_000;
    private static final int DAYS = 365;

    @Autowired
    FieldOffice office;

    @Autowired
    BurdenMeter meter;

    @Autowired
    Dockets dockets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMillionActsOfAYearAreNotReadForAPage() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var town = office.bureau();
            reports(docket(town), town, ACTS);
            var month = YearMonth.from(office.today());
            var counted = meter.trend(month, 12, List.of(town.id()));
            var line = line(town);
            assertThat(counted.get(month.minusMonths(1)).get(BurdenKind.FORM)).isGreaterThan(ACTS / 20);
            assertThat(line.ofYear(BurdenKind.FORM).asked())
                    .isGreaterThanOrEqualTo(line.load(BurdenKind.FORM).asked());

            meter.keepSums(office.today());
            long wholly = scans("seq_scan");
            long byIndex = scans("idx_scan");
            assertThat(meter.trend(month, 12, List.of(town.id()))).isEqualTo(counted);
            assertThat(line(town)).isEqualTo(line);
            meter.quartersOfTownships(month, office.today());
            assertThat(scans("seq_scan")).as("never read whole").isEqualTo(wholly);
            assertThat(scans("idx_scan")).as("the month that runs is found").isGreaterThan(byIndex);
        });
    }

    /** What is entered late for a month that is over stands in it after the next night; the month that runs at once. */
    @Test
    void whatIsEnteredLateIsInTheSumsTheNextMorning() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var town = office.bureau();
            var docket = docket(town);
            var month = YearMonth.from(office.today());
            meter.keepSums(office.today());
            assertThat(forms(town, month.minusMonths(1))).isZero();
            jdbc.sql("INSERT INTO supervision.progress (id, docket, unit, reported_at, reported_by, words, evidence)"
                            + " VALUES (gen_random_uuid(), :docket, :unit, :at, '补录', '补录', '{}')")
                    .param("docket", docket.value())
                    .param("unit", town.id().value())
                    .param(
                            "at",
                            Columns.at(month.minusMonths(1)
                                    .atDay(3)
                                    .atStartOfDay(Zone.SHANGHAI)
                                    .toInstant()))
                    .update();
            assertThat(forms(town, month.minusMonths(1))).isZero();
            meter.keepSums(office.today());
            assertThat(forms(town, month.minusMonths(1))).isOne();
        });
    }

    private int forms(FieldOffice.Bureau town, YearMonth month) {
        return meter.trend(month, 1, List.of(town.id())).get(month).getOrDefault(BurdenKind.FORM, 0);
    }

    private BurdenMeter.Line line(FieldOffice.Bureau town) {
        return meter.of(YearMonth.from(office.today()), office.today()).stream()
                .filter(one -> one.unit().equals(town.id()))
                .findFirst()
                .orElseThrow();
    }

    private DocketId docket(FieldOffice.Bureau town) {
        return dockets.open(
                        List.of(OpenDocket.of(
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, "常务会议纪要", "由镇政府落实。"),
                                "一年的填报" + town.name(),
                                "按要求完成。",
                                town.id())),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    /** So many reports spread over the last year, in the order of time as they are written in life. */
    private void reports(DocketId docket, FieldOffice.Bureau town, int many) {
        jdbc.sql("INSERT INTO supervision.progress (id, docket, unit, reported_at, reported_by, words, evidence)"
                        + " SELECT gen_random_uuid(), :docket, :unit, :now - n * :days * interval '1 day' / :many, '联络员', '一', '{}'"
                        + " FROM generate_series(1, :many) AS s (n)")
                .param("docket", docket.value())
                .param("unit", town.id().value())
                .param("now", Columns.at(office.now()))
                .param("days", DAYS)
                .param("many", many)
                .update();
        jdbc.sql("ANALYZE supervision.progress").update();
    }

    /** How often reports were read so in this transaction. */
    private long scans(String how) {
        return jdbc.sql(
                        "SELECT coalesce(" + how
                                + ", 0) FROM pg_stat_xact_user_tables WHERE schemaname = 'supervision' AND relname = 'progress'")
                .query(Long.class)
                .single();
    }
}
