package org.zhixing.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.text.Folding;

/**
 * Takes the cell of units apart: free text, several names, labels of who leads and who assists. Its patterns are
 * language-data.
 *
 * @param name as written
 * @param assists whether the words say that it assists
 */
record UnitWords(String name, boolean assists) {

    private static final Pattern BETWEEN = Pattern.compile("[、,;\\n/|]+|\\s{1,}|(?<=[局委办府会院厅室县区)])和(?=市|县|区|各)");
    private static final Pattern LABEL = Pattern.compile(
            "^(?<label>牵头(?:单位|部门)?|主办(?:单位|部门)?|责任(?:单位|部门)?|承办(?:单位)?|配合(?:单位|部门)?|协办(?:单位|部门)?|会办(?:单位)?|协同(?:单位)?)[::]+");
    private static final Pattern MARK = Pattern.compile("\\((?<mark>牵头|主办|负责|配合|协办|会办|参与)(?:单位)?\\)$");
    private static final Pattern TAIL =
            Pattern.compile("(等(?:单位|部门|有关部门)?|按职责分工负责|分别负责|共同负责|共同牵头|牵头负责|负责落实|具体负责|负责|牵头|主办|配合|协办)$");
    private static final String ASSISTING = "配合协办会办协同参与";

    static List<UnitWords> of(String cell) {
        var words = new ArrayList<UnitWords>();
        boolean assisting = false;
        String text = together(Folding.fold(cell).replace('。', ';').strip());
        for (String part : text.split(keepingBrackets(), -1)) {
            String name = part.strip();
            var label = LABEL.matcher(name);
            if (label.find()) {
                assisting = isAssisting(label.group("label"));
                name = name.substring(label.end()).strip();
            }
            boolean own = assisting;
            var mark = MARK.matcher(name);
            if (mark.find()) {
                own = isAssisting(mark.group("mark"));
                name = name.substring(0, mark.start()).strip();
            }
            var tail = TAIL.matcher(name);
            if (tail.find() && tail.start() > 1) {
                own = own || isAssisting(tail.group());
                name = name.substring(0, tail.start()).strip();
            }
            if (!name.isEmpty()) {
                words.add(new UnitWords(name, own));
            }
        }
        return words;
    }

    /** A name spread out over its cell is one name. */
    private static String together(String text) {
        var parts = text.split("[ \\u3000]+", -1);
        boolean spread = parts.length > 1 && java.util.Arrays.stream(parts).anyMatch(part -> part.length() == 1);
        return spread ? String.join("", parts) : text;
    }

    private static boolean isAssisting(String label) {
        return ASSISTING.contains(label.length() < 2 ? label : label.substring(0, 2));
    }

    /** Signs inside brackets belong to a name, as in the districts and counties. */
    private static String keepingBrackets() {
        return "(?![^(]*\\))(?:" + BETWEEN.pattern() + ")";
    }
}
