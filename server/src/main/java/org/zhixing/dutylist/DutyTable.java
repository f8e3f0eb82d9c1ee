package org.zhixing.dutylist;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.TableImport.Line;
import org.zhixing.shell.Texts;

/** A duty list as a spreadsheet, an item a row: all of it is understood, or every row that is not is named. */
@Component
public class DutyTable {

    private static final TableImport.Bounds BOUNDS = new TableImport.Bounds(3_000, 30, 100, 1_000);
    private static final List<DutyColumn> COLUMNS = List.of(DutyColumn.values());
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 4_000;

    private final MessageSource messages;

    DutyTable(MessageSource messages) {
        this.messages = messages;
    }

    /** What was read; with a problem nothing is taken in. */
    public record Read(List<NewDutyList.Item> items, List<RowProblem> problems) {}

    /** XLSX or CSV (UTF-8 or GB18030); the first row holds the heads. */
    public Outcome<Read> read(byte[] content) {
        return lines(content)
                .then(lines -> Outcome.done(
                        names(lines.get(0))
                                ? read(lines.subList(1, lines.size()))
                                : new Read(
                                        List.of(),
                                        List.of(RowProblem.of(lines.get(0).number(), "dutylist.problem.heads")))));
    }

    /** Whether a row names the columns, in either language: an item that stands first would be lost unread. */
    private boolean names(Line first) {
        return LANGUAGES.stream().anyMatch(locale -> {
            var texts = new Texts(messages, locale);
            return COLUMNS.stream()
                    .allMatch(column -> Duty.key(texts.name(column)).equals(Duty.key(cell(first, column))));
        });
    }

    private static Outcome<List<Line>> lines(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused("shell.import.refused.no-file", DutyLists.LAW);
        }
        if (TableImport.contentOf(content) != TableImport.Content.TEXT) {
            return TableImport.read(content);
        }
        if (content.length > TableImport.LARGEST) {
            return Outcome.refused("shell.import.refused.too-large", DutyLists.LAW, TableImport.LARGEST / 1024 / 1024);
        }
        try {
            var lines = TableImport.text(content, BOUNDS);
            if (lines.size() > BOUNDS.rows()) {
                return Outcome.refused("shell.import.refused.too-many", DutyLists.LAW, BOUNDS.rows());
            }
            return lines.isEmpty() ? Outcome.refused("shell.import.refused.empty", DutyLists.LAW) : Outcome.done(lines);
        } catch (CharacterCodingException unreadable) {
            return Outcome.refused("shell.import.refused.unreadable", DutyLists.LAW);
        }
    }

    private Read read(List<Line> lines) {
        var items = new ArrayList<NewDutyList.Item>();
        var problems = new ArrayList<RowProblem>();
        var rows = new HashMap<String, Integer>();
        for (Line line : lines) {
            item(line, problems).ifPresent(item -> {
                var before = rows.putIfAbsent(Duty.key(item.name()), line.number());
                if (before == null) {
                    items.add(item);
                } else {
                    problems.add(RowProblem.of(line.number(), "dutylist.problem.twice", item.name(), before));
                }
            });
        }
        if (lines.isEmpty()) {
            problems.add(RowProblem.of(1, "dutylist.problem.empty"));
        }
        return new Read(List.copyOf(items), List.copyOf(problems));
    }

    private Optional<NewDutyList.Item> item(Line line, List<RowProblem> problems) {
        int before = problems.size();
        var sort = sort(cell(line, DutyColumn.SORT));
        var name = cell(line, DutyColumn.NAME);
        var department = cell(line, DutyColumn.DEPARTMENT);
        var departmentDuty = cell(line, DutyColumn.DEPARTMENT_DUTY);
        var townshipDuty = cell(line, DutyColumn.TOWNSHIP_DUTY);
        if (sort == null) {
            problems.add(RowProblem.of(line.number(), "dutylist.problem.sort", cell(line, DutyColumn.SORT)));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(RowProblem.of(line.number(), "dutylist.problem.name", LONGEST_NAME));
        }
        if (departmentDuty.length() > LONGEST_WORDS || townshipDuty.length() > LONGEST_WORDS) {
            problems.add(RowProblem.of(line.number(), "dutylist.problem.long", LONGEST_WORDS));
        }
        if (sort != null && sort != DutySort.BASIC && department.isEmpty()) {
            problems.add(RowProblem.of(line.number(), "dutylist.problem.department." + sort.name()));
        }
        if (sort == DutySort.ASSISTING && (departmentDuty.isEmpty() || townshipDuty.isEmpty())) {
            problems.add(RowProblem.of(line.number(), "dutylist.problem.duties"));
        }
        return problems.size() > before || sort == null
                ? Optional.empty()
                : Optional.of(new NewDutyList.Item(
                        sort, cell(line, DutyColumn.AREA), name, department, departmentDuty, townshipDuty));
    }

    /** As either language names it; the heads of official lists end in 事项. */
    private @Nullable DutySort sort(String written) {
        for (var locale : LANGUAGES) {
            var texts = new Texts(messages, locale);
            for (DutySort sort : DutySort.values()) {
                if (texts.name(sort).equalsIgnoreCase(written) || (texts.name(sort) + "\u4e8b\u9879").equals(written)) {
                    return sort;
                }
            }
        }
        return null;
    }

    private static String cell(Line line, DutyColumn column) {
        return line.cell(COLUMNS.indexOf(column)).strip();
    }
}
