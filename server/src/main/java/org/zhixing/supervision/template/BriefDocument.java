package org.zhixing.supervision.template;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.template.Placeholder.Wrong;
import org.zhixing.supervision.template.TemplateKind.Table;

/**
 * A brief by the city's template: figures stand where they are named; a table whose row names a list ({@code {{lagging}}})
 * repeats its next row, with the columns in brackets, for each item. Head and foot of the page stay, and are filled.
 */
final class BriefDocument {

    private static final int SHOWN = 40;

    private final Vocabulary figures;
    private final Vocabulary lists;
    private final Vocabulary columns;

    BriefDocument(Vocabulary figures, Vocabulary lists, Vocabulary columns) {
        this.figures = figures;
        this.lists = lists;
        this.columns = columns;
    }

    void check(InputStream template) throws IOException, Wrong {
        try (var document = open(template.readAllBytes())) {
            var wrong = new ArrayList<Refusal>();
            check(document, wrong);
            for (var head : document.getHeaderList()) {
                check(head, wrong);
            }
            for (var foot : document.getFooterList()) {
                check(foot, wrong);
            }
            if (!wrong.isEmpty()) {
                throw new Wrong(wrong);
            }
        }
    }

    void fill(InputStream template, Filling filling, OutputStream out) throws IOException, Wrong {
        byte[] content = template.readAllBytes();
        check(new ByteArrayInputStream(content));
        var config = Configure.builder();
        var data = new HashMap<String, Object>();
        figures.names().forEach((name, figure) -> data.put(name, said(filling.figures(), figure)));
        lists.names().forEach((name, list) -> {
            config.bind(name, new LoopRowTableRenderPolicy());
            data.put(name, rows(filling, list));
        });
        try (var filled = XWPFTemplate.compile(new ByteArrayInputStream(content), config.build())) {
            filled.render(data).write(out);
        }
    }

    private List<Map<String, String>> rows(Filling filling, Enum<?> list) {
        return list instanceof Table table
                ? filling.rows(table).stream()
                        .map(row -> {
                            var named = new HashMap<String, String>();
                            columns.names().forEach((name, column) -> named.put(name, said(row, column)));
                            return (Map<String, String>) named;
                        })
                        .toList()
                : List.of();
    }

    private static String said(Map<? extends Enum<?>, String> values, Enum<?> of) {
        return values.getOrDefault(of, "");
    }

    private static XWPFDocument open(byte[] template) throws IOException, Wrong {
        try {
            var pack = OPCPackage.open(new ByteArrayInputStream(template));
            Links.refuse(pack);
            return new XWPFDocument(pack);
        } catch (OpenXML4JException | RuntimeException broken) {
            throw new Wrong("supervision.refused.template-unreadable");
        }
    }

    private void check(IBody body, List<Refusal> wrong) {
        for (XWPFParagraph paragraph : body.getParagraphs()) {
            String text = paragraph.getText();
            names(
                    text,
                    Placeholder.IN_BRACES,
                    figures,
                    text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
                    wrong);
        }
        int number = 0;
        for (XWPFTable table : body.getTables()) {
            number++;
            check(table, number, wrong);
        }
    }

    private void check(XWPFTable table, int number, List<Refusal> wrong) {
        boolean repeats = false;
        var known = figures.and(lists);
        for (int row = 0; row < table.getRows().size(); row++) {
            var cells = table.getRow(row).getTableCells();
            boolean opens = false;
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column).getText();
                String where = number + "-" + (row + 1) + "-" + (column + 1);
                names(text, Placeholder.IN_BRACES, known, where, wrong);
                opens |= lists.names().keySet().stream().anyMatch(name -> text.contains("{{" + name + "}}"));
                if (repeats) {
                    names(text, Placeholder.IN_BRACKETS, columns, where, wrong);
                }
            }
            repeats = opens;
        }
        if (repeats) {
            wrong.add(Refusal.of("supervision.refused.template-no-row", Placeholder.RULE));
        }
    }

    /** Exactly as it is known: the library that fills a document takes nothing else. */
    private static void names(String text, Pattern pattern, Vocabulary known, String where, List<Refusal> wrong) {
        var names = pattern.matcher(text);
        while (names.find()) {
            if (!known.names().containsKey(names.group(1))) {
                wrong.add(known.unknown(where, names.group(), names.group(1)));
            }
        }
    }
}
