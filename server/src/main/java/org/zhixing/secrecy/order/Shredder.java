package org.zhixing.secrecy.order;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.ContentKeeper;
import org.zhixing.ledger.Erasures;

/**
 * Destroys content in every module that keeps some, and the words of the acts in the ledger with it. What hangs on a case
 * is asked of all modules until nobody names anything more: a docket's notices, the questions about a notice, their limits.
 */
@Component
class Shredder {

    private static final int LETTERS_THAT_TELL = 8;
    private static final String NUMBER_OF_A_PAPER = ".{0,12}\\P{L}\\d{4}\\P{L}\\d+\\p{L}";

    private final List<ContentKeeper> keepers;
    private final Erasures erasures;

    Shredder(ObjectProvider<ContentKeeper> keepers, Erasures erasures) {
        this.keepers = keepers.orderedStream().toList();
        this.erasures = erasures;
    }

    /**
     * What was done.
     *
     * @param rows that lost their content, by table
     * @param entries of the ledger whose words went
     * @param elsewhere rows and entries that still repeat one of the longer texts, by table; for people to look into
     */
    record Result(Map<String, Long> rows, int entries, Map<String, Long> elsewhere) {}

    Optional<CaseRef> caseOf(UUID id) {
        return keepers.stream().flatMap(keeper -> keeper.caseOf(id).stream()).findFirst();
    }

    Map<UUID, String> numbers(Collection<UUID> ids) {
        var numbers = new HashMap<UUID, String>();
        keepers.forEach(keeper -> numbers.putAll(keeper.numbers(ids)));
        return numbers;
    }

    /** What would lose its content, by table, and under {@code ledger.body} how many acts their words. */
    Map<String, Long> affected(Collection<UUID> ids) {
        var all = withWhatHangsOn(ids);
        var rows = new TreeMap<String, Long>();
        keepers.forEach(keeper -> rows.putAll(keeper.affected(all)));
        long entries = erasures.standing(all);
        if (entries > 0) {
            rows.put("ledger.body", entries);
        }
        return rows;
    }

    Result destroy(Collection<UUID> ids, String instead, String rule, Actor actor, Instant at) {
        var all = withWhatHangsOn(ids);
        var rows = new TreeMap<String, Long>();
        var words = new HashSet<String>();
        for (ContentKeeper keeper : keepers) {
            var destroyed = keeper.destroy(all, instead);
            rows.putAll(destroyed.rows());
            words.addAll(destroyed.words());
        }
        int entries = erasures.eraseStreams(all, rule, actor, at);
        return new Result(rows, entries, elsewhere(words, instead, all));
    }

    void compact(Set<String> tables) {
        keepers.forEach(keeper -> keeper.compact(tables));
        erasures.compact();
    }

    private Set<UUID> withWhatHangsOn(Collection<UUID> ids) {
        var all = new LinkedHashSet<>(ids);
        int before;
        do {
            before = all.size();
            keepers.forEach(keeper -> all.addAll(keeper.hangingOn(Set.copyOf(all))));
        } while (all.size() > before);
        return all;
    }

    /** Numbers of papers, dates and names of units stand everywhere and tell nothing. */
    private static boolean tells(String line) {
        return line.indexOf('"') < 0
                && line.codePoints().filter(Character::isIdeographic).count() >= LETTERS_THAT_TELL
                && !line.matches(NUMBER_OF_A_PAPER);
    }

    /** Where the longest lines of what went still stand, outside of what was named. */
    private Map<String, Long> elsewhere(Set<String> words, String instead, Set<UUID> all) {
        var telling = words.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> tells(line) && !line.contains(instead))
                .collect(Collectors.toSet());
        var rows = new TreeMap<String, Long>();
        if (!telling.isEmpty()) {
            keepers.forEach(keeper -> rows.putAll(keeper.repeating(telling)));
            long entries = erasures.repeating(telling, all);
            if (entries > 0) {
                rows.put("ledger.body", entries);
            }
        }
        return rows;
    }
}
