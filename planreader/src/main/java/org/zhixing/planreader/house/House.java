package org.zhixing.planreader.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Assignment;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.text.Folding;

/** The rules that hold for one document. Of two that contradict each other the later one counts. */
public final class House {
    /** What a person who said what a name stands for has settled. */
    private static final Set<Doubt> ABOUT_NAMES = Set.of(Doubt.UNUSUAL_NAME, Doubt.FROM_SENTENCE, Doubt.COLLECTIVE);

    private static final Pattern GAPS = Pattern.compile("[\\s\u3000]");

    private final Map<String, HouseRule> aliases = new HashMap<>();
    private final Map<String, LabelUse> labels = new HashMap<>();
    private final List<String> noTasks = new ArrayList<>();
    private @Nullable HouseRule several;
    private @Nullable HouseRule month;

    private House() {}

    /** Those of the rules that are for an issuer's documents. */
    public static House of(List<HouseRule> rules, @Nullable Field<String> issuer) {
        House house = new House();
        String name = key(issuer == null ? "" : issuer.value());
        for (HouseRule rule : rules) {
            if (key(rule.issuer()).equals(name)) {
                house.take(rule);
            }
        }
        return house;
    }

    private void take(HouseRule rule) {
        switch (rule.kind()) {
            case ALIAS -> aliases.put(key(rule.words()), rule);
            case SEVERAL_UNITS -> several = rule;
            case MONTH_BEFORE -> month = rule;
            case NOT_A_TASK -> noTasks.add(key(rule.words()));
            case LABEL -> labels.put(key(rule.words()), LabelUse.valueOf(rule.value()));
        }
    }

    /** Names as they are compared. */
    private static String key(String words) {
        return GAPS.matcher(Folding.fold(words)).replaceAll("");
    }

    /** Names that are units in these documents, besides those given. */
    public Set<String> units(Set<String> known) {
        if (aliases.isEmpty()) {
            return known;
        }
        Set<String> all = new HashSet<>(known);
        all.addAll(aliases.keySet());
        return all;
    }

    /** Labels of the house, folded. */
    public Map<String, LabelUse> labels() {
        return labels;
    }

    /** The task as these rules leave it; null if they say it is none. */
    public @Nullable PlanTask settle(PlanTask read) {
        if (aliases.isEmpty() && noTasks.isEmpty() && several == null && month == null) {
            return read;
        }
        String words = key(read.text().value());
        if (noTasks.stream().anyMatch(words::contains)) {
            return null;
        }
        List<Field<String>> leads = named(read.leads(), List.of());
        List<Field<String>> supports = named(read.supports(), leads);
        HouseRule who =
                leads.size() > 1 && leads.stream().anyMatch(l -> l.doubt() == Doubt.SEVERAL_LEADS) ? several : null;
        if (who != null) {
            leads = leads.stream()
                    .map(l -> settled(l, l.value(), who, Set.of(Doubt.SEVERAL_LEADS)))
                    .toList();
            if (who.value().equals("FIRST")) {
                List<Field<String>> others = new ArrayList<>(leads.subList(1, leads.size()));
                others.addAll(supports);
                supports = others;
                leads = leads.subList(0, 1);
            }
        }
        return read.with(leads, supports, day(read.due()), Assignment.readings(leads, supports));
    }

    private List<Field<String>> named(List<Field<String>> units, List<Field<String>> before) {
        List<Field<String>> out = new ArrayList<>();
        for (Field<String> unit : units) {
            HouseRule rule = aliases.get(key(unit.value()));
            Field<String> named = rule == null ? unit : settled(unit, rule.value(), rule, ABOUT_NAMES);
            if (out.stream().noneMatch(f -> f.value().equals(named.value()))
                    && before.stream().noneMatch(f -> f.value().equals(named.value()))) {
                out.add(named);
            }
        }
        return out;
    }

    private @Nullable Field<DueDate> day(@Nullable Field<DueDate> due) {
        HouseRule rule = month;
        if (rule == null
                || due == null
                || due.doubt() != Doubt.TWO_READINGS
                || due.value().readings().size() != 2
                || due.value().end() != null) {
            return due;
        }
        DueDate d = due.value();
        LocalDate day = d.readings().get(rule.value().equals("BEGINS") ? 0 : 1);
        return settled(due, new DueDate(d.raw(), d.start(), day, d.kind()), rule, Set.of(Doubt.TWO_READINGS));
    }

    private static <T> Field<T> settled(Field<T> field, T value, HouseRule rule, Set<Doubt> doubts) {
        Doubt doubt = field.doubt();
        return new Field<>(
                value,
                field.spans(),
                rule.behind(field.rule()),
                field.inherited(),
                doubt != null && doubts.contains(Objects.requireNonNull(doubt)) ? null : doubt);
    }
}
