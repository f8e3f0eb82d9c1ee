package org.zhixing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Ids;

class DaysOfMessagesAreForTheLanguageToWriteTests {

    @Test
    void daysAndMonthsAndNothingElse() {
        var item = new InboxItem(
                Ids.next(),
                "key",
                List.of("2026-09-30", "2026-09", "云督〔2026〕7号", "2026-02-31", "12", "二〇二六年"),
                "/",
                "",
                Instant.EPOCH,
                false,
                false);
        assertThat(item.words())
                .containsExactly(
                        LocalDate.of(2026, 9, 30), YearMonth.of(2026, 9), "云督〔2026〕7号", "2026-02-31", "12", "二〇二六年");
    }
}
