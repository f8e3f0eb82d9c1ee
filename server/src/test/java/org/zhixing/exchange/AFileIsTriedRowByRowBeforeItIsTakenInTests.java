package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.exchange.file.MatterFiles;
import org.zhixing.shell.TableExport;

/** Practice 6: where no line leads, an officer carries files; nothing comes of a file before it was tried. */
class AFileIsTriedRowByRowBeforeItIsTakenInTests extends ExchangeTest {

    @Autowired
    MatterFiles files;

    @Autowired
    FileOffers offers;

    @Autowired
    Outgoing outgoing;

    @Test
    void aWorkbookIsTriedTakenInOnceAndSharesItsNumbersWithTheInterface() throws IOException {
        var system = connect(Right.GIVE_MATTERS, Right.READ_OWN);
        give(system.token(), matter("F-1", "云泽市财政局", "2026-06-30"));
        var example = files.template(Locale.SIMPLIFIED_CHINESE);
        var rows = new ArrayList<List<String>>();
        rows.add(row("F-1", "云泽市财政局", "2026年6月30日"));
        rows.add(row("F-2", "云泽市财政局", "2026-07-15"));
        rows.add(row("F-3", "没有这个局", ""));
        rows.add(row("", "云泽市财政局", ""));
        var offered =
                files.parcel(xlsx(new TableExport("t", example.head(), rows))).orThrow();
        var officer = city.actor(OFFICER);
        var id = offers.keep(system.system(), "七月.xlsx", offered, clock.now(), officer)
                .orThrow();
        var offer = offers.find(id, officer).orElseThrow();

        var tried = offers.tryOut(offer, clock.now());
        assertThat(tried)
                .extracting(Taken::result)
                .containsExactly(
                        Taken.Result.REPLACED, Taken.Result.RECEIVED, Taken.Result.RECEIVED, Taken.Result.REFUSED);
        assertThat(count(system)).as("a dry run writes nothing").isOne();

        assertThat(offers.take(id, clock.now(), officer).orThrow()).isEqualTo(tried);
        assertThat(count(system)).isEqualTo(3);
        assertThat(offers.take(id, clock.now(), officer)).isInstanceOf(Outcome.Refused.class);
        assertThat(offers.find(id, city.actor("吴常清"))).isEmpty();
    }

    @Test
    void whatBecameOfThemGoesOutAsWorkbookAndAsJson() throws IOException {
        var system = connect(Right.GIVE_MATTERS, Right.READ_OWN);
        give(system.token(), matter("F-9", "云泽市财政局", "2026-06-30"));
        var own = connected.find(system.system()).orElseThrow();
        matters.open(List.of(matters.of(own, null, 9).get(0).id()), "", clock.now(), city.actor(OFFICER))
                .orThrow();
        var all = outgoing.page(own, null, 10, clock.today());
        var table = files.progress(all, Locale.SIMPLIFIED_CHINESE);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0)).contains("F-9", "云泽市财政局", "2026-06-30", "待签收");
        assertThat(new String(files.json(all, List.of()), StandardCharsets.UTF_8))
                .contains("\"externalNumber\":\"F-9\"");
    }

    @Test
    void brokenFilesAreRefusedInWords() throws IOException {
        for (byte[] content : List.of(
                new byte[0],
                "PK broken".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8),
                xlsx(new TableExport("t", List.of("甲", "乙"), List.of(List.of("1", "2")))))) {
            assertThat(files.read(content)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(files.read("PK broken".getBytes(StandardCharsets.UTF_8)))
                .as("JSON is taken as well, so nobody is told to use a workbook")
                .isEqualTo(Outcome.refused("exchange.refused.unreadable", "practice 6"));
    }

    private static List<String> row(String number, String lead, String due) {
        return List.of(number, "事项" + number, "按期办结", "会议议定", "会议纪要", "由其牵头", "", "", lead, "", "", due);
    }

    private int count(Systems.Told system) {
        return matters.of(connected.find(system.system()).orElseThrow(), null, 100)
                .size();
    }

    private static byte[] xlsx(TableExport table) throws IOException {
        var out = new ByteArrayOutputStream();
        table.xlsx(out);
        return out.toByteArray();
    }
}
