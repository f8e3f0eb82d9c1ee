package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.meta.Metadata;
import org.zhixing.planreader.table.TableTasks;
import org.zhixing.planreader.task.TaskFinder;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;
import org.zhixing.planreader.text.Outline;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.unit.NameLists;

/**
 * Reads plan documents. Holds no state: one reader may serve any number of threads, and the same text and options always
 * give the same plan.
 */
public final class PlanReader {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d])(20\\d\\d|19\\d\\d)年(?!\\d{1,2}月)");

    /** Reads a document; never fails on content, an empty text gives an empty plan. */
    public Plan read(DocumentText document, ReadingOptions options) {
        String text = document.text();
        TableTasks tables = TableTasks.find(document);
        Scan scan = Lines.scan(text, tables.covered());
        NameLists lists = new NameLists(scan, options.units());
        TaskFinder finder = new TaskFinder(scan, lists);
        PlanMeta meta = new Metadata(text, scan, lists).read(finder.convention());
        TimeContext time = context(meta, options);
        List<PlanTask> tasks = new ArrayList<>(finder.find(Outline.of(scan), time));
        tasks.addAll(tables.read(text, options.units(), time, meta.convention() != null, finder.headings()));
        return new Plan(text, meta, finder.headings(), finder.stages(), numbered(tasks));
    }

    private static List<PlanTask> numbered(List<PlanTask> tasks) {
        List<PlanTask> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparingInt(t -> t.text().spans().get(0).start()));
        List<PlanTask> out = new ArrayList<>(sorted.size());
        for (PlanTask t : sorted) {
            out.add(new PlanTask(
                    "t" + (out.size() + 1),
                    t.text(),
                    t.detail(),
                    t.section(),
                    t.stage(),
                    t.leads(),
                    t.supports(),
                    t.persons(),
                    t.due(),
                    t.milestones(),
                    t.targets(),
                    t.pattern()));
        }
        return out;
    }

    /** The document's own date first, then what the caller knows, then the year the title gives. */
    private static TimeContext context(PlanMeta meta, ReadingOptions options) {
        LocalDate reference = meta.signed() != null ? meta.signed().value() : options.referenceDate();
        Integer titled = year(meta);
        Integer plan = reference == null ? titled : Integer.valueOf(reference.getYear());
        if (reference != null && titled != null && titled >= reference.getYear() && titled <= reference.getYear() + 1) {
            plan = titled;
        }
        return new TimeContext(reference, plan, null);
    }

    private static @Nullable Integer year(PlanMeta meta) {
        String title = meta.title() == null ? "" : Folding.fold(meta.title().value());
        Matcher m = YEAR.matcher(title);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
