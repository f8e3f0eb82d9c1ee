package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.house.House;
import org.zhixing.planreader.meta.Metadata;
import org.zhixing.planreader.meta.TitleLines;
import org.zhixing.planreader.table.TableTasks;
import org.zhixing.planreader.task.TaskFinder;
import org.zhixing.planreader.task.UnitLines;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Lines;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Numerals;
import org.zhixing.planreader.text.Outline;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Translations;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.unit.NameLists;

/**
 * Reads plan documents. Holds no state: one reader may serve any number of threads, and the same text and options always
 * give the same plan.
 */
public final class PlanReader {
    private static final int LABEL_OF_A_LINE = 20;
    private static final int LONGEST_RED_HEAD = 80;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d]|\\d年?[-~至])(20\\d\\d|19\\d\\d)年(?!\\d{1,2}月)");

    private static final Pattern YEAR_IN_WORDS = Pattern.compile("([一二][〇零Oo一二三四五六七八九]{3})年(?!.{1,2}月)");

    private static final Pattern WINTER = Pattern.compile("(20\\d\\d)年?[-~至到]+20\\d\\d年?度?(?:秋冬|冬春|今冬|采暖|供暖|学年|冬季)");

    private static final Pattern BRACKETED =
            Pattern.compile("(?:^|\\n)[\\u4e00-\\u9fa5]{0,14}\\(((?:19|20)\\d\\d)\\)第?\\d{1,4}(?:号|次|期)");

    /** Reads a document; never fails on content, an empty text gives an empty plan. */
    public Plan read(DocumentText document, ReadingOptions options) {
        String text = Translations.blank(document.text());
        DocumentText read = new DocumentText(text, document.tables());
        TableTasks tables = TableTasks.find(read, Map.of());
        Scan scan = Lines.scan(text, tables.covered());
        PlanMeta meta =
                new Metadata(text, scan, new NameLists(scan, options.units())).read(TaskFinder.convention(scan));
        TimeContext time = context(meta, options, scan);
        House house = House.of(options.rules(), meta.issuer());
        tables = house.labels().isEmpty() ? tables : TableTasks.find(read, house.labels());
        Scan body = Lines.scan(text, without(meta, text, tables.covered()));
        Set<String> units = house.units(options.units());
        NameLists lists = new NameLists(body, units);
        TaskFinder finder = new TaskFinder(body, lists, house.labels());
        Node root = Outline.of(body, UnitLines.find(body.text(), lists));
        List<PlanTask> tasks = new ArrayList<>(finder.find(root, time));
        tasks.addAll(tables.read(units, time, meta.convention(), finder.headings()));
        return new Plan(document.text(), meta, finder.headings(), finder.stages(), numbered(tasks, house));
    }

    /** Title and addressees are no sentences of the plan; they are left out where they stand on lines of their own. */
    private static boolean[] without(PlanMeta meta, String text, boolean[] covered) {
        boolean[] out = covered.clone();
        List<Span> spans = new ArrayList<>();
        if (meta.title() != null) {
            spans.addAll(meta.title().spans());
            spans.addAll(TitleLines.of(text, meta.title().value()));
        }
        if (!meta.recipients().isEmpty()) {
            int last = meta.recipients().size() - 1;
            spans.add(new Span(
                    meta.recipients().get(0).spans().get(0).start(),
                    meta.recipients().get(last).spans().get(0).end()));
        }
        Field<String> number = meta.documentNumber();
        if (number != null && !number.spans().isEmpty()) {
            spans.add(number.spans().get(0));
            redHead(text, number.spans().get(0).start(), spans);
        }
        for (Span span : spans) {
            int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
            int end = text.indexOf('\n', span.end());
            if (end >= 0 && end - Math.min(start, span.start()) <= span.end() - span.start() + LABEL_OF_A_LINE) {
                Arrays.fill(out, Math.min(start, span.start()), end, true);
            }
        }
        return out;
    }

    /** The line above the number that ends in 文件 is the red head of the paper. */
    private static void redHead(String text, int number, List<Span> spans) {
        int end = text.lastIndexOf('\n', number);
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end <= 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
        if (end > start
                && end - start <= LONGEST_RED_HEAD
                && Folding.fold(text.substring(start, end))
                        .replaceAll("\\s", "")
                        .endsWith("文件")) {
            spans.add(new Span(start, end));
        }
    }

    private static List<PlanTask> numbered(List<PlanTask> tasks, House house) {
        List<PlanTask> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparingInt(t -> t.text().spans().get(0).start()));
        List<PlanTask> out = new ArrayList<>(sorted.size());
        for (PlanTask t : sorted) {
            PlanTask settled = house.settle(t);
            if (settled != null) {
                out.add(settled.numbered(out.size() + 1));
            }
        }
        return out;
    }

    /** The document's own date first, then what the caller knows, then the year the title gives. */
    private static TimeContext context(PlanMeta meta, ReadingOptions options, Scan scan) {
        LocalDate reference = meta.signed() != null ? meta.signed().value() : options.referenceDate();
        Integer titled = year(meta);
        Integer plan = reference != null
                ? Integer.valueOf(reference.getYear())
                : titled != null ? titled : counted(meta, scan);
        if (reference != null && titled != null && titled >= reference.getYear() && titled <= reference.getYear() + 1) {
            plan = titled;
        }
        Integer winter = reference == null ? winter(meta) : null;
        return winter == null
                ? new TimeContext(reference, plan, null)
                : new TimeContext(null, winter, LocalDate.of(winter, 7, 1));
    }

    /** The year a winter, a heating season or a school year begins in that the title names by two years. */
    private static @Nullable Integer winter(PlanMeta meta) {
        String title = meta.title() == null ? "" : Folding.fold(meta.title().value());
        Matcher m = WINTER.matcher(title);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }

    /** The year the title names. */
    private static @Nullable Integer year(PlanMeta meta) {
        String title = meta.title() == null ? "" : Folding.fold(meta.title().value());
        Matcher m = YEAR.matcher(title);
        if (m.find()) {
            return Integer.valueOf(m.group(1));
        }
        Matcher words = YEAR_IN_WORDS.matcher(title);
        int year = words.find() ? Numerals.year(words.group(1)) : -1;
        return year > 0 ? Integer.valueOf(year) : null;
    }

    /** The year of the document's own number, such as 〔2023〕第6次. */
    private static @Nullable Integer counted(PlanMeta meta, Scan scan) {
        String number = meta.documentNumber() == null
                ? ""
                : Folding.fold(meta.documentNumber().value());
        Matcher m = BRACKETED.matcher(number + "\n" + scan.text().substring(0, Math.min(300, scan.length())));
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
