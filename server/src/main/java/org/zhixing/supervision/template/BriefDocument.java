package org.zhixing.supervision.template;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhixing.supervision.template.Placeholder.Wrong;

/**
 * A brief by the city's template: figures stand where they are named; a table whose row names a list ({@code {{lagging}}})
 * repeats its next row, with the columns in brackets, for each item.
 */
final class BriefDocument {

    private static final int SHOWN = 40;

    private BriefDocument() {}

    static void check(InputStream template) throws IOException, Wrong {
        try (var document = open(template.readAllBytes())) {
            check(document);
            for (var head : document.getHeaderList()) {
                check(head);
            }
            for (var foot : document.getFooterList()) {
                check(foot);
            }
        }
    }

    static void fill(InputStream template, RoundFigures figures, OutputStream out) throws IOException, Wrong {
        byte[] content = template.readAllBytes();
        check(new ByteArrayInputStream(content));
        var config = Configure.builder();
        var data = new HashMap<String, Object>(figures.figures());
        for (String table : TemplateKind.tables()) {
            config.bind(table, new LoopRowTableRenderPolicy());
            data.put(table, figures.rows(table));
        }
        try (var filled = XWPFTemplate.compile(new ByteArrayInputStream(content), config.build())) {
            filled.render(data).write(out);
        }
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

    private static void check(IBody body) throws Wrong {
        for (XWPFParagraph paragraph : body.getParagraphs()) {
            names(paragraph.getText(), Placeholder.IN_BRACES, TemplateKind.figures(), paragraph.getText());
        }
        int number = 0;
        for (XWPFTable table : body.getTables()) {
            number++;
            check(table, number);
        }
    }

    private static void check(XWPFTable table, int number) throws Wrong {
        boolean repeats = false;
        for (int row = 0; row < table.getRows().size(); row++) {
            var cells = table.getRow(row).getTableCells();
            boolean opens = false;
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column).getText();
                String where = number + "-" + (row + 1) + "-" + (column + 1);
                var known = new java.util.ArrayList<>(TemplateKind.figures());
                known.addAll(TemplateKind.tables());
                names(text, Placeholder.IN_BRACES, known, where);
                opens |= TemplateKind.tables().stream().anyMatch(name -> text.contains("{{" + name + "}}"));
                if (repeats) {
                    names(text, Placeholder.IN_BRACKETS, TemplateKind.columns(), where);
                }
            }
            repeats = opens;
        }
        if (repeats) {
            throw new Wrong("supervision.refused.template-no-row");
        }
    }

    private static void names(String text, Pattern pattern, List<String> known, String where) throws Wrong {
        var names = pattern.matcher(text);
        while (names.find()) {
            if (!known.contains(names.group(1))) {
                String shown = where.length() > SHOWN ? where.substring(0, SHOWN) + "…" : where;
                throw new Wrong("supervision.refused.template-name", shown, names.group());
            }
        }
    }
}
