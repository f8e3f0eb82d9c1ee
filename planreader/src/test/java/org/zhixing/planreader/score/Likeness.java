package org.zhixing.planreader.score;

import java.util.HashSet;
import java.util.Set;
import org.zhixing.planreader.text.Folding;

/** How alike two texts are: shared pairs of characters, or the longest common subsequence of texts of like length. */
final class Likeness {
    /** Likeness from which two texts are the same task. */
    static final double SAME = 0.6;

    private Likeness() {}

    /** Letters, digits and Chinese characters alone, folded. */
    static String bare(String words) {
        StringBuilder out = new StringBuilder();
        String folded = Folding.fold(words);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Folding.han(c) || (c < 0x80 && Character.isLetterOrDigit(c)) || c == '%' || c == '.') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        double shared = (double) both.size() / (left.size() + right.size() - both.size());
        double longer = Math.max(a.length(), b.length());
        boolean alike = Math.min(a.length(), b.length()) / longer >= SAME;
        return shared >= SAME || !alike ? shared : Math.max(shared, common(a, b) / longer);
    }

    private static Set<String> pairs(String s) {
        Set<String> out = new HashSet<>();
        for (int i = 0; i + 1 < s.length(); i++) {
            out.add(s.substring(i, i + 2));
        }
        return out.isEmpty() ? Set.of(s) : out;
    }

    static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int k = 1; k <= b.length(); k++) {
                int above = row[k];
                row[k] = a.charAt(i - 1) == b.charAt(k - 1) ? diagonal + 1 : Math.max(above, row[k - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
