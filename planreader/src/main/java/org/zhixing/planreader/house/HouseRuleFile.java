package org.zhixing.planreader.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rules of houses as a file: one a line, five columns parted by tabs (id, issuer, kind, words, value). A line that
 * begins with {@code #} is a remark. What columns follow is for people.
 */
public final class HouseRuleFile {
    private static final int COLUMNS = 5;

    private HouseRuleFile() {}

    /** The rules of a file; throws {@link IllegalArgumentException} with the number of the first line that is none. */
    public static List<HouseRule> parse(List<String> lines) {
        List<HouseRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(i).startsWith("\ufeff") ? lines.get(i).substring(1) : lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            try {
                if (columns.length < COLUMNS) {
                    throw new IllegalArgumentException("columns");
                }
                HouseRule.Kind kind = HouseRule.Kind.valueOf(
                        columns[2].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
                rules.add(new HouseRule(
                        columns[0].strip(), columns[1].strip(), kind, columns[3].strip(), columns[4].strip()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(String.valueOf(i + 1), e);
            }
        }
        return rules;
    }

    /** One rule as a line, with remarks for people behind it. */
    public static String line(HouseRule rule, String... remarks) {
        List<String> columns =
                new ArrayList<>(List.of(rule.id(), rule.issuer(), rule.kind().name(), rule.words(), rule.value()));
        columns.addAll(List.of(remarks));
        return String.join(
                "\t",
                columns.stream().map(c -> c.replaceAll("[\\t\\n\\r]", " ")).toList());
    }
}
