package org.zhixing.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.rows.Rule;
import org.zhixing.rows.RuleRows;
import org.zhixing.shell.RuleNames;
import org.zhixing.shell.Texts;

/**
 * One rule of the city in one version (practice 8).
 *
 * @param module whose it is
 * @param choices what it may say, null where that is no closed set
 */
public record CityRule(String module, Rule rule, RuleRows.@Nullable Choices choices) {

    private static final String LADDER = "supervision";
    private static final String OF = ":";

    static String moduleOf(String id) {
        int cut = id.indexOf(OF);
        return cut < 0 ? LADDER : id.substring(0, cut);
    }

    static String keyOf(String id) {
        return id.substring(id.indexOf(OF) + 1);
    }

    /** What it goes by in an address: of the ladder its key, else with its module before it. */
    public String id() {
        return module.equals(LADDER) ? key() : module + OF + key();
    }

    public String key() {
        return rule.key();
    }

    public int version() {
        return rule.version();
    }

    public String value() {
        return rule.value();
    }

    public String source() {
        return rule.source();
    }

    public String reason() {
        return rule.reason();
    }

    /** Date of the document it was adopted with, null for what came with the house. */
    public @Nullable LocalDate adoptedOn() {
        var adopted = rule.adopted();
        return adopted == null ? null : adopted.on();
    }

    /** From when it holds for whatever begins, null for what came with the house. */
    public @Nullable Instant revisedAt() {
        var adopted = rule.adopted();
        return adopted == null ? null : adopted.at();
    }

    public @Nullable String revisedBy() {
        var adopted = rule.adopted();
        return adopted == null ? null : adopted.by();
    }

    /** Where one answer only is left and it is in force, no office changes it; another is still put right. */
    public boolean fixed() {
        return choices != null
                && choices.values().size() == 1
                && choices.values().contains(value());
    }

    public RuleGroup group() {
        return RuleGroup.of(module, key());
    }

    /** What it is called: by module and key, by its key, or by its reason where nobody has named it. */
    public String name(Texts texts) {
        String own = RuleNames.of(texts, module + "." + key());
        String common = own.isEmpty() ? RuleNames.of(texts, key()) : own;
        return common.isEmpty() ? reason() : common;
    }

    /** Its value as people read it. */
    public String words(Texts texts) {
        return words(value(), texts);
    }

    /** Another value of it as people read it: a period in words, a choice by its name, a number with what it counts. */
    public String words(String other, Texts texts) {
        if (choices != null) {
            return chosen(other).stream()
                    .map(one -> texts.t("ladder.choice." + one))
                    .reduce((one, next) -> one + texts.t("shell.rule.part") + next)
                    .orElse("");
        }
        String measure = measure(texts);
        return other.matches("\\d+") && !measure.isEmpty()
                ? texts.t("ladder.measured", other, measure)
                : texts.period(other);
    }

    /** The choices among what a value says. */
    public List<String> chosen(String other) {
        return new Rule(key(), 0, other, "", "", null).names();
    }

    /** What a number of it counts, empty where its name says so or nobody has. */
    private String measure(Texts texts) {
        String stem = "ladder.measure." + module + "." + key();
        String found = texts.known(stem);
        while (found.isEmpty() && stem.lastIndexOf('.') > "ladder.measure".length()) {
            stem = stem.substring(0, stem.lastIndexOf('.'));
            found = texts.known(stem);
        }
        return found;
    }
}
