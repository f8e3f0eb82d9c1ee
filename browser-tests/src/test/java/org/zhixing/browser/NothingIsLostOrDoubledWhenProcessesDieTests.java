package org.zhixing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Twenty times kill -9, of the server and of PostgreSQL in turn, while people open, acknowledge and report: what was
 * answered as done is there once, what was not is there at most once, numbers have no gap and the record is whole.
 */
class NothingIsLostOrDoubledWhenProcessesDieTests {

    private static final int KILLS = 20;
    private static final int ACTS_BETWEEN = 2;
    private static final int A_MOMENT = 200;
    private static final String BUREAU = "云泽市司法局";
    private static final Pattern SERIAL = Pattern.compile("(\\d+)号");

    /** A docket as the worker believes it to be: each act answered as done, or nobody knows. */
    private static final class Known {
        final String title;
        String href = "";
        boolean opened;
        boolean acknowledged;
        boolean acknowledging;
        boolean reported;
        boolean reporting;

        Known(String title) {
            this.title = title;
        }
    }

    private final List<Known> known = new ArrayList<>();
    private final LinkedBlockingQueue<String> acts = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> again = new LinkedBlockingQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void twentyKillsInTheMiddleOfWork() throws Exception {
        var server = Server.start("demo", "-Dzhixing.sample-factor=0");
        try {
            var worker = new Thread(() -> work(server.address()));
            worker.start();
            var watcher = new Visitor(server.address());
            for (int kill = 0; kill < KILLS; kill++) {
                for (int act = 0; act < ACTS_BETWEEN; act++) {
                    assertThat(acts.poll(2, TimeUnit.MINUTES))
                            .as("work goes on after kill " + kill + "\n" + server.log())
                            .isNotNull();
                }
                if (kill % 2 == 0) {
                    server.killDatabase();
                } else {
                    server.killServer();
                    server.startAgain();
                    again.add("started");
                }
                acts.clear();
            }
            assertThat(acts.poll(2, TimeUnit.MINUTES)).isNotNull();
            over.set(true);
            worker.join();
            while (!watcher.findsItUp()) {
                again.poll(A_MOMENT, TimeUnit.MILLISECONDS);
            }
            check(server);
        } finally {
            over.set(true);
            server.close();
        }
        var said = Server.run(server.data(), "verify", "--lang", "zh");
        assertThat(said.exit()).as(said.words()).isZero();
    }

    /** Works until told to stop; whatever fails is left as nobody knows, and the next thing is begun. */
    private void work(String address) {
        int number = 0;
        var officer = new Visitor(address);
        var liaison = new Visitor(address);
        boolean signedIn = false;
        while (!over.get()) {
            try {
                if (!signedIn) {
                    officer.signInAs("督查专员");
                    liaison.signInAs(BUREAU, "联络员");
                    signedIn = true;
                }
                var docket = new Known("第" + ++number + "件事项");
                known.add(docket);
                open(officer, docket);
                if (docket.opened) {
                    acknowledge(liaison, docket);
                    report(liaison, docket);
                }
            } catch (IOException | RuntimeException died) {
                awaitUp(officer);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void awaitUp(Visitor visitor) {
        try {
            while (!over.get() && !visitor.findsItUp()) {
                again.poll(A_MOMENT, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(Visitor officer, Known docket) throws IOException, InterruptedException {
        String lead = officer.read("/dockets/new").select("select[name=lead] option").stream()
                .filter(option -> option.text().equals(BUREAU))
                .map(Element::val)
                .findFirst()
                .orElseThrow(() -> new IOException("not the form"));
        var fields = Map.of(
                "title", docket.title,
                "requirement", "办成并附证明材料。",
                "sourceKind", "DOCUMENT",
                "sourceTitle", "云泽市人民政府专题会议纪要",
                "authority", "由市司法局负责。",
                "urgency", "ORDINARY",
                "although", "每件各自办理。",
                "lead", lead);
        var answer = officer.send("/dockets/new", "/dockets", fields);
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 == 3 && location.contains("/dockets/")) {
            docket.opened = true;
            docket.href = location.substring(location.indexOf("/dockets/"));
            acts.add("opened");
        } else {
            throw new IOException("answered " + answer.statusCode());
        }
    }

    private void acknowledge(Visitor liaison, Known docket) throws IOException, InterruptedException {
        String form = docket.href + "/acknowledge";
        String person = liaison.read(form).select("select[name=person] option").stream()
                .map(Element::val)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IOException("not the form"));
        docket.acknowledging = true;
        docket.acknowledged = done(liaison, form, Map.of("person", person, "section", ""));
    }

    private void report(Visitor liaison, Known docket) throws IOException, InterruptedException {
        docket.reporting = true;
        docket.reported = done(
                liaison, docket.href + "/report-progress", Map.of("words", docket.title + "进展正常", "percent", "50"));
    }

    private boolean done(Visitor who, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        int status = who.send(form, form, fields).statusCode();
        if (status / 100 != 3) {
            throw new IOException(form + " answered " + status);
        }
        acts.add(form);
        return true;
    }

    private void check(Server server) throws IOException, InterruptedException {
        var officer = new Visitor(server.address());
        officer.signInAs("督查专员");
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(officer.bytes("/dockets.xlsx")))) {
            var words = new DataFormatter();
            book.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(words.formatCellValue(cell)));
                cells.stream().filter(cell -> cell.matches("第\\d+件事项")).forEach(title -> numbers.computeIfAbsent(
                                title, none -> new ArrayList<>())
                        .addAll(cells.stream()
                                .filter(cell -> cell.endsWith("号"))
                                .toList()));
            });
        }
        var serials = new HashSet<Integer>();
        numbers.forEach((title, given) -> {
            assertThat(given).as(title + " is there once, with one number").hasSize(1);
            var serial = SERIAL.matcher(given.get(0));
            assertThat(serial.find() && serials.add(Integer.parseInt(serial.group(1))))
                    .as(given.get(0))
                    .isTrue();
        });
        for (int serial = 1; serial <= numbers.size(); serial++) {
            assertThat(serials).as("no gap in the numbers").contains(serial);
        }
        long opened = known.stream().filter(one -> one.opened).count();
        assertThat(opened).isGreaterThan(KILLS / 2);
        for (Known one : known) {
            if (one.opened) {
                assertThat(numbers).containsKey(one.title);
                checkTimeline(officer, one);
            }
        }
    }

    private static void checkTimeline(Visitor officer, Known docket) throws IOException, InterruptedException {
        var verbs = officer.read(docket.href)
                .select("section[aria-labelledby=timeline] li strong")
                .eachText();
        assertThat(verbs.stream().filter("立项"::equals)).hasSize(1);
        expect(verbs, "签收并指定承办人", docket.acknowledged, docket.acknowledging, docket.title);
        expect(verbs, "填报进展", docket.reported, docket.reporting, docket.title);
    }

    private static void expect(List<String> verbs, String verb, boolean done, boolean begun, String title) {
        long times = verbs.stream().filter(verb::equals).count();
        assertThat(times).as(title + " " + verb).isBetween(done ? 1L : 0L, begun ? 1L : 0L);
    }
}
