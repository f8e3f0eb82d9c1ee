package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.unit.UnitNames;

/** Finds to whom a document is sent: the line before its first paragraph that ends in a colon. */
final class Recipients {
    private static final Pattern LABEL = Pattern.compile(".{0,4}(责任|牵头|配合|主办|协办).{0,2}(单位|部门)");

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.、]|\\(\\d{1,2}\\)|[①⑴⒈]");

    private final Head head;
    private final RunOnHead runOn;

    Recipients(Head head, RunOnHead runOn) {
        this.head = head;
        this.runOn = runOn;
    }

    /** The addressees; none if the document is not sent to anybody. */
    List<Field<String>> find(@Nullable Field<String> title) {
        int[] behind = runOn.addressees(title);
        Head.Line only = runOn.line();
        if (behind != null && only != null) {
            return addressees(only, behind[0], behind[1]);
        }
        List<Head.Line> lines = head.lines();
        for (int i = 0; i < lines.size() && i < 40; i++) {
            String text = lines.get(i).text();
            if (text.endsWith(":") && text.length() >= 4 && text.length() <= 300 && text.indexOf('。') < 0) {
                List<Field<String>> found = addressees(lines.get(i), 0, text.length() - 1);
                if (!found.isEmpty() && !duties(i)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whether numbered duties of one unit follow rather than a letter. */
    private boolean duties(int i) {
        List<Head.Line> lines = head.lines();
        String text = lines.get(i).text();
        return i + 1 < lines.size()
                && NUMBERED.matcher(lines.get(i + 1).text()).lookingAt()
                && !UnitNames.collective(text.substring(0, text.length() - 1));
    }

    /** The addressees of a range, if all of it is addressees. */
    private List<Field<String>> addressees(Head.Line line, int start, int end) {
        String text = line.text();
        List<Field<String>> found = new ArrayList<>();
        int from = start;
        int depth = 0;
        boolean units = true;
        for (int k = start; k <= end; k++) {
            char c = k == end ? ',' : text.charAt(k);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (k == end || ((c == ',' || c == ';') && depth <= 0)) {
                units &= addressed(text.substring(from, k));
                found.add(head.field(line, from, k, "recipients"));
                from = k + 1;
            }
        }
        return units ? found : List.of();
    }

    private static boolean addressed(String piece) {
        String lastName = piece.substring(Math.max(piece.lastIndexOf('、'), piece.lastIndexOf('和')) + 1);
        return piece.length() >= 2
                && (UnitNames.isUnit(lastName)
                        || UnitNames.collective(piece)
                        || (UnitNames.ending(lastName) && piece.length() > 2))
                && !piece.contains("如下")
                && !piece.contains("通知")
                && !LABEL.matcher(piece).matches();
    }
}
