package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.OneConnectionAThread;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.listing.DocketBoard;
import org.zhixing.supervision.listing.DocketFilter;

/** R156, practice 4: who has what in hand, in official order; each figure is the list that it opens to. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class TheBoardCountsWhatRunsTests {

    private static final String BOARD = "/dockets/board";
    private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) 件");

    @Autowired
    Office office;

    @Autowired
    DocketBoard board;

    @Autowired
    Organization organization;

    @Autowired
    MockMvc mvc;

    @Test
    void unitsSectionsAndPostsStandInOfficialOrderAndEachFigureOpensToItsList() throws Exception {
        office.open(office.docket("整治户外广告", MARKET, null));
        office.open(office.docket("编制年度计划", PLANNING, null));
        var late = office.inWork("压减行政开支", 3);
        office.open("清理往来账款");
        office.accepted("已办结的事项");
        office.forwardPast(late, Kinds.DOCKET);

        var units = page(OFFICER, BOARD);
        assertThat(names(units)).contains(FINANCE, PLANNING, MARKET);
        assertThat(names(units))
                .as("official order, the sum last")
                .isEqualTo(officially(names(units)))
                .last()
                .isEqualTo("合计");
        assertThat(units.select("thead th").eachText())
                .containsExactly("单位", "在办", "即将到期", "逾期", "填报：逾期", "进度：滞后", "进度：严重滞后");
        eachFigureOpensToItsList(units);

        var sections =
                page(OFFICER, units.select("a:containsOwn(" + FINANCE + ")").attr("href"));
        assertThat(names(sections)).contains("预算科", "未分到科室");
        eachFigureOpensToItsList(sections);
        var posts = page(OFFICER, sections.select("a:containsOwn(预算科)").attr("href"));
        assertThat(names(posts)).anyMatch(name -> name.endsWith(Office.STAFF));
        assertThat(figure(posts, Office.STAFF, 3)).isPositive();
        eachFigureOpensToItsList(posts);
        var given = page(OFFICER, sections.select("a:containsOwn(未分到科室)").attr("href"));
        assertThat(names(given)).contains("未落实到人");
        eachFigureOpensToItsList(given);
    }

    @Test
    void aUnitFindsItsOwnAndNothingItHasNoPartIn() throws Exception {
        var market = BOARD + "?unit=" + office.unit(MARKET).value();
        var before = List.of(rows(LIAISON, BOARD), rows(LIAISON, market));
        var seen = rows(OFFICER, market);
        office.open(office.docket("整治占道经营", MARKET, null));
        assertThat(rows(OFFICER, market)).isNotEqualTo(seen);
        assertThat(List.of(rows(LIAISON, BOARD), rows(LIAISON, market))).isEqualTo(before);

        office.inWork("盘点国有资产");
        assertThat(names(page(LIAISON, BOARD))).contains(FINANCE).last().isEqualTo("合计");
        assertThat(rows(LIAISON, BOARD)).isNotEqualTo(before.get(0));
        assertThat(page(OFFICER, BOARD + "?unit=nonsense&section=nonsense").select("table"))
                .as("what the address does not know is no filter")
                .isNotEmpty();
    }

    private List<String> rows(String person, String address) throws Exception {
        return page(person, address).select("table tr").eachText();
    }

    @Test
    void itIsTakenAwayAsASpreadsheet() throws Exception {
        office.open(office.docket("整治无证经营", MARKET, null));
        var shown = page(OFFICER, BOARD);
        var sheet = new ArrayList<List<String>>();
        var format = new DataFormatter();
        var href = shown.select("a[href*=xlsx]").attr("href");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(read(OFFICER, href).getContentAsByteArray()))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                sheet.add(cells);
            }
        }
        var rows = shown.select("tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
        assertThat(sheet).containsAll(rows);
    }

    @Test
    void itIsOneQuestionHoweverManyRun() {
        office.open(office.docket("第一件", MARKET, null));
        int few = OneConnectionAThread.statementsOf(this::counted);
        for (int n = 0; n < 5; n++) {
            office.open(office.docket("又一件" + n, n % 2 == 0 ? PLANNING : MARKET, null));
        }
        assertThat(OneConnectionAThread.statementsOf(this::counted)).isEqualTo(few);
    }

    private void counted() {
        var all = new DocketFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                DocketFilter.Order.NEWEST,
                DocketFilter.InHand.ALL);
        assertThat(board.of(DocketBoard.By.LEAD, all, office.actor(OFFICER), office.now()))
                .isNotEmpty();
    }

    private void eachFigureOpensToItsList(Document page) throws Exception {
        var figures = page.select("tbody td[data-label] a");
        assertThat(figures).isNotEmpty();
        for (var figure : figures) {
            var list = page(OFFICER, figure.attr("href"));
            var total = TOTAL.matcher(list.select("[role=status]").text());
            assertThat(total.find()).isTrue();
            assertThat(total.group(1)).as(figure.attr("href")).isEqualTo(figure.text());
        }
    }

    /** As the city lists them; what is no unit stays behind. */
    private List<String> officially(List<String> names) {
        var city = organization.units(office.today()).stream().map(Unit::name).toList();
        var sorted =
                new ArrayList<>(city.stream().filter(names::contains).distinct().toList());
        names.stream().filter(name -> !city.contains(name)).forEach(sorted::add);
        return sorted;
    }

    private static List<String> names(Document page) {
        return page.select("tbody tr td.zx-title").eachText();
    }

    private static int figure(Document page, String name, int column) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("td.zx-title").text().endsWith(name))
                .findFirst()
                .map(row -> Integer.parseInt(row.select("td").get(column).text()))
                .orElseThrow();
    }

    private Document page(String person, String href) throws Exception {
        var response = read(person, href);
        assertThat(response.getStatus()).as(href).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse read(String person, String href) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create(href))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
    }
}
