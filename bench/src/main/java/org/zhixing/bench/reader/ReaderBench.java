package org.zhixing.bench.reader;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.Spread.Round;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;
import org.zhixing.planreader.input.Documents;
import org.zhixing.planreader.input.Extraction.Extracted;
import org.zhixing.planreader.input.Limits;

/**
 * Seconds for a folder of documents. Ours opens the file and reads the plan in it; the limit only takes the text out of the
 * same file; the peer only recognises the names of people, places and organisations in that text, with the file already
 * opened. So that like stands beside like, the row {@code reading} is ours with the file already opened, too: the same
 * characters as the peer's. The ratio {@code hanlp.rate.of.opening.alone} is the highest rate beside the peer that anything
 * can have that opens the files.
 */
public final class ReaderBench {

    private static final int FILES = 40;
    private static final int ROUNDS = 7;
    private static final int WARM = 15;
    private static final double SECONDS = 1e9;

    private final Documents documents = new Documents(Limits.usual());
    private final PlanReader reader = new PlanReader();
    private final Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true);
    private long found;

    private ReaderBench() {}

    /** One measurement of one round. */
    private interface Work {
        void of(int file) throws IOException;
    }

    /** Runs the three in turn, so that whatever else the machine does weighs on all alike. */
    public static Figures run(Scope scope) throws IOException {
        var folder = Files.createTempDirectory("zhixing-bench");
        try {
            return new ReaderBench().run(PlanFiles.write(folder, FILES), scope);
        } finally {
            delete(folder);
        }
    }

    private Figures run(List<Path> files, Scope scope) throws IOException {
        var texts = new ArrayList<DocumentText>();
        for (var file : files) {
            texts.add(text(file));
        }
        var ours = new Row("ours", FILES);
        var reading = new Row("reading", FILES);
        var peer = new Row("hanlp", FILES);
        var limit = new Row("extraction", FILES);
        for (var round = -WARM; round < ROUNDS; round++) {
            var least = measure(i -> found += text(files.get(i)).text().length());
            var names = measure(i -> found += segment.seg(texts.get(i).text()).size());
            var plans = measure(i -> found += reader.read(text(files.get(i)), ReadingOptions.none())
                    .tasks()
                    .size());
            var alone = measure(i -> found +=
                    reader.read(texts.get(i), ReadingOptions.none()).tasks().size());
            if (round >= 0) {
                limit.add(least);
                reading.add(alone);
                peer.add(names);
                ours.add(plans);
            }
        }
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("hanlp.rate", peer.timesAsLongAs(ours));
        ratios.put("hanlp.cpu", peer.timesTheProcessorOf(ours));
        ratios.put("extraction.time", ours.timesAsLongAs(limit));
        ratios.put("hanlp.rate.without.opening", peer.timesAsLongAs(reading));
        ratios.put("hanlp.cpu.without.opening", peer.timesTheProcessorOf(reading));
        ratios.put("hanlp.rate.of.opening.alone", peer.timesAsLongAs(limit));
        return new Figures("reader", scope.quick(), List.of(ours, reading, peer, limit), ratios);
    }

    private DocumentText text(Path file) throws IOException {
        if (documents.read(file) instanceof Extracted extracted) {
            return extracted.document();
        }
        throw new IllegalStateException(file + " cannot be read");
    }

    private static Round measure(Work work) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = threads.getCurrentThreadCpuTime();
        var began = System.nanoTime();
        for (var i = 0; i < FILES; i++) {
            work.of(i);
        }
        var took = System.nanoTime() - began;
        return new Round(took / SECONDS, (threads.getCurrentThreadCpuTime() - cpu) / SECONDS);
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
