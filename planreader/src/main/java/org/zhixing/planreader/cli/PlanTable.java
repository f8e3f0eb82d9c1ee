package org.zhixing.planreader.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanMeta;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.Stage;

/** A plan as a table for people. */
final class PlanTable {
    private static final int[] WIDTHS = {4, 56, 24, 18, 24, 14};

    private final ResourceBundle words;

    PlanTable(ResourceBundle words) {
        this.words = words;
    }

    void print(String name, Plan plan, PrintWriter out) {
        out.println(name);
        PlanMeta m = plan.meta();
        line("title", value(m.title()), out);
        line("number", value(m.documentNumber()), out);
        line("issuer", value(m.issuer()), out);
        line("date", m.signed() == null ? "" : m.signed().value().toString(), out);
        line("recipients", m.recipients().stream().map(Field::value).collect(Collectors.joining(",")), out);
        line(
                "group",
                m.leadingGroup().stream()
                        .map(p -> p.value().role() + " " + p.value().name())
                        .collect(Collectors.joining(",")),
                out);
        line("office", value(m.officeUnit()), out);
        for (Stage stage : plan.stages()) {
            line("stages", stage.name().value() + " " + due(stage.window()), out);
        }
        row(
                List.of("no", "task", "leads", "supports", "due", "targets").stream()
                        .map(k -> words.getString("column." + k))
                        .toList(),
                out);
        for (PlanTask t : plan.tasks()) {
            row(
                    List.of(
                            t.id().substring(1),
                            doubted(t.text(), t.text().value()),
                            units(t.leads()),
                            units(t.supports()),
                            due(t.due()),
                            t.targets().stream().map(Field::value).collect(Collectors.joining(","))),
                    out);
        }
        out.println(MessageFormat.format(words.getString("count"), plan.tasks().size(), words.getString("unsure")));
    }

    private void line(String key, String value, PrintWriter out) {
        if (!value.isBlank()) {
            out.println(words.getString(key) + " " + value);
        }
    }

    private String units(List<Field<String>> units) {
        return units.stream().map(u -> doubted(u, u.value())).collect(Collectors.joining("、"));
    }

    private String due(@Nullable Field<DueDate> due) {
        if (due == null) {
            return "";
        }
        DueDate d = due.value();
        String days = d.end() == null ? "" : " " + (d.start() == null ? "" : d.start()) + ".." + d.end();
        return doubted(due, d.raw() + days);
    }

    private String doubted(Field<?> field, String value) {
        return field.sure() ? value : value + words.getString("unsure");
    }

    private static String value(@Nullable Field<String> field) {
        return field == null ? "" : field.value();
    }

    /** One row; what does not fit goes on below. */
    private void row(List<String> cells, PrintWriter out) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            columns.add(wrap(cells.get(i), WIDTHS[i]));
            height = Math.max(height, columns.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                String part = y < columns.get(i).size() ? columns.get(i).get(y) : "";
                line.append(part)
                        .append(" ".repeat(Math.max(0, WIDTHS[i] - width(part))))
                        .append(i + 1 < columns.size() ? " | " : "");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static List<String> wrap(String s, int limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (int i = 0; i < s.length(); i++) {
            int w = width(s.substring(i, i + 1));
            if (width + w > limit) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append(s.charAt(i));
            width += w;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Columns a text takes on a terminal: a Chinese character takes two. */
    private static int width(String s) {
        return (int) s.chars()
                .mapToLong(c -> c >= 0x1100 && c != '—' && c != '…' && c != '“' && c != '”' ? 2 : 1)
                .sum();
    }
}
