package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, or a part of one that ends in a semicolon.
 *
 * @param opens whether it begins a sentence, not only a part
 * @param paragraph whether it begins a paragraph
 */
record Sentence(int start, int end, boolean opens, boolean paragraph) {
    /** The sentences of a range. Stops inside quotation marks and brackets do not end one. */
    static List<Sentence> of(String s, int from, int to) {
        List<Sentence> out = new ArrayList<>();
        int start = from;
        boolean opens = true;
        boolean paragraph = true;
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '(' || c == '《') {
                depth++;
            } else if (c == ')' || c == '》') {
                depth = Math.max(0, depth - 1);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' || c == '\f') {
                depth = 0;
                quoted = false;
                add(out, s, start, i, opens, paragraph);
                start = i + 1;
                opens = true;
                paragraph = true;
            } else if ("。!?;".indexOf(c) >= 0 && ((depth == 0 && !quoted) || i - start > 300)) {
                add(out, s, start, i + 1, opens, paragraph);
                start = i + 1;
                opens = c != ';';
                paragraph = false;
                depth = 0;
                quoted = false;
            }
        }
        add(out, s, start, to, opens, paragraph);
        return out;
    }

    private static void add(List<Sentence> out, String s, int start, int end, boolean opens, boolean paragraph) {
        int a = start;
        while (a < end && "。;,\n\"".indexOf(s.charAt(a)) >= 0 && s.charAt(a) != '"') {
            a++;
        }
        if (end - a > 1) {
            out.add(new Sentence(a, end, opens, paragraph));
        }
    }

    int length() {
        return end - start;
    }
}
