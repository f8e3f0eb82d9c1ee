package org.zhixing.project;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitMatch;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.TableImport.Line;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.NewCourse;

/**
 * The yearly list of projects as a workbook, one project a row with twelve columns of what is planned by the end of each
 * month, summed up (practice 4). All of it is understood, or every row that is not is named.
 */
@Component
public class ProjectList {

    private static final List<ProjectColumn> COLUMNS = List.of(ProjectColumn.values());
    private static final int MONTHS = 12;
    private static final int LONGEST = 2_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Organization organization;
    private final MessageSource messages;

    ProjectList(Organization organization, MessageSource messages) {
        this.organization = organization;
        this.messages = messages;
    }

    /** What was read; with a problem nothing is taken in. */
    public record Read(List<NewProject> projects, List<RowProblem> problems) {}

    public Outcome<Read> read(byte[] workbook, LocalDate today) {
        return TableImport.read(workbook).then(lines -> Outcome.done(read(lines.subList(1, lines.size()), today)));
    }

    private Read read(List<Line> lines, LocalDate today) {
        var names = lines.stream()
                .map(line -> cell(line, ProjectColumn.LEAD))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var known = new HashMap<String, UnitId>();
        organization.match(names, today).forEach(match -> {
            if (match instanceof UnitMatch.Known one) {
                known.put(one.written(), one.unit());
            }
        });
        var units = organization.units(known.values(), today);
        var projects = new ArrayList<NewProject>();
        var problems = new ArrayList<RowProblem>();
        for (Line line : lines) {
            var id = known.get(cell(line, ProjectColumn.LEAD));
            var unit = id == null ? null : units.get(id);
            if (unit == null) {
                problems.add(RowProblem.of(line.number(), "project.problem.unit", cell(line, ProjectColumn.LEAD)));
            } else {
                project(line, unit, today, problems).ifPresent(projects::add);
            }
        }
        if (lines.isEmpty()) {
            problems.add(RowProblem.of(1, "project.problem.empty"));
        }
        return new Read(List.copyOf(projects), List.copyOf(problems));
    }

    private Optional<NewProject> project(Line line, Unit lead, LocalDate today, List<RowProblem> problems) {
        int before = problems.size();
        var kind = kind(cell(line, ProjectColumn.KIND));
        var title = cell(line, ProjectColumn.TITLE);
        var content = cell(line, ProjectColumn.CONTENT);
        if (kind == null) {
            problems.add(RowProblem.of(line.number(), "project.problem.kind", cell(line, ProjectColumn.KIND)));
        }
        if (title.isEmpty() || content.isEmpty() || title.length() + content.length() > LONGEST) {
            problems.add(RowProblem.of(line.number(), "project.problem.content", LONGEST));
        }
        var staff = organization.staffOf(lead.id(), today);
        var secretary = person(staff, cell(line, ProjectColumn.SECRETARY));
        if (secretary == null) {
            problems.add(RowProblem.of(
                    line.number(), "project.problem.secretary", cell(line, ProjectColumn.SECRETARY), lead.name()));
        }
        String backupName = cell(line, ProjectColumn.BACKUP);
        var backup = backupName.isEmpty() ? null : person(staff, backupName);
        if (backup == null && !backupName.isEmpty()) {
            problems.add(RowProblem.of(line.number(), "project.problem.secretary", backupName, lead.name()));
        }
        var due = day(cell(line, ProjectColumn.DUE));
        if (due == null) {
            problems.add(RowProblem.of(line.number(), "project.problem.due", cell(line, ProjectColumn.DUE)));
        }
        var investment = amount(line, place(ProjectColumn.INVESTMENT), problems);
        var target = amount(line, place(ProjectColumn.TARGET), problems);
        var values = due == null ? List.<NewCourse.Value>of() : values(line, due.getYear(), problems);
        var measure = cell(line, ProjectColumn.MEASURE);
        if (!values.isEmpty() && (target == null || measure.isEmpty())) {
            problems.add(RowProblem.of(line.number(), "project.problem.target"));
        }
        if (problems.size() > before || kind == null || secretary == null) {
            return Optional.empty();
        }
        return Optional.of(new NewProject(
                kind,
                cell(line, ProjectColumn.NUMBER),
                title,
                content,
                lead,
                secretary,
                backup,
                investment,
                target,
                measure,
                due,
                values));
    }

    private static List<NewCourse.Value> values(Line line, int year, List<RowProblem> problems) {
        var values = new ArrayList<NewCourse.Value>();
        for (int month = 1; month <= MONTHS; month++) {
            var value = amount(line, COLUMNS.size() + month - 1, problems);
            if (value != null) {
                var of = YearMonth.of(year, month);
                values.add(new NewCourse.Value(of.toString(), of.atEndOfMonth(), value));
            }
        }
        return values;
    }

    private static @Nullable BigDecimal amount(Line line, int column, List<RowProblem> problems) {
        String written = line.cell(column).replace(",", "").strip();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException none) {
            problems.add(RowProblem.of(line.number(), "project.problem.number", written));
            return null;
        }
    }

    private static @Nullable Appointment person(List<Appointment> staff, String name) {
        return staff.stream()
                .filter(one -> one.personName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ProjectKind kind(String written) {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (ProjectKind kind : ProjectKind.values()) {
                if (new Texts(messages, locale).name(kind).equalsIgnoreCase(written)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static String cell(Line line, ProjectColumn column) {
        return line.cell(place(column)).strip();
    }

    private static int place(ProjectColumn column) {
        return COLUMNS.indexOf(column);
    }

    /** A workbook may hold a day as its count of days. */
    private static @Nullable LocalDate day(String written) {
        if (SERIAL.matcher(written).matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(written));
        }
        var said = DAY.matcher(written);
        if (!said.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The heads of the workbook, months included. */
    public static List<String> heads(Texts texts) {
        var heads = new ArrayList<String>();
        for (ProjectColumn column : ProjectColumn.values()) {
            heads.add(texts.name(column));
        }
        for (int month = 1; month <= MONTHS; month++) {
            heads.add(texts.t("project.month", month));
        }
        return List.copyOf(heads);
    }

    /** An example row, in the words of the reader. */
    public static List<String> example(Texts texts, Map<ProjectColumn, String> known) {
        var row = new ArrayList<String>();
        for (ProjectColumn column : ProjectColumn.values()) {
            row.add(known.getOrDefault(column, ""));
        }
        for (int month = 1; month <= MONTHS; month++) {
            row.add(Integer.toString(month * 10));
        }
        row.set(place(ProjectColumn.KIND), texts.name(ProjectKind.LIVELIHOOD));
        return List.copyOf(row);
    }
}
