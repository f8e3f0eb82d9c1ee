package org.zhixing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;

/**
 * What the fragment {@code ledger/timeline.jte} shows: acts in order, who did them, in which position, on whose behalf,
 * what changed, with which files.
 *
 * @param proofHref where the proof of the case is fetched, null if the reader gets none
 */
public record Timeline(List<Line> lines, @Nullable String proofHref) {

    /**
     * One act.
     *
     * @param verbKey message key of what was done
     * @param actor who did it; of an erased or withheld act nobody
     * @param erasedUnder the rule under which names and changes were erased, else null
     */
    public record Line(
            long position,
            Instant at,
            String verbKey,
            @Nullable Actor actor,
            List<Change> changes,
            List<FileLink> files,
            boolean sealed,
            boolean withheld,
            @Nullable String erasedUnder) {}

    /**
     * A field that changed.
     *
     * @param labelKey message key of its label
     * @param value as it is now
     * @param module of the case, in whose words an act among the values is told
     */
    public record Change(String labelKey, Object value, String module) {}

    /**
     * A file behind an act.
     *
     * @param href where it is opened, null if it cannot be from here
     */
    public record FileLink(String name, @Nullable String href) {}

    /** A file or sheet that may stand behind an act: the act keeps its digest, a timeline leads to it. */
    public interface Backing {

        String digest();

        FileLink link();
    }

    /** The same done by one person at one instant several times: a reader sees the first and opens the others. */
    public record Run(List<Line> lines) {

        public boolean folds() {
            return lines.size() >= FOLDED;
        }

        public Line first() {
            return lines.get(0);
        }

        public List<Line> others() {
            return lines.subList(1, lines.size());
        }

        private boolean goesOn(Line line) {
            var first = first();
            return first.verbKey().equals(line.verbKey())
                    && first.at().equals(line.at())
                    && Objects.equals(first.actor(), line.actor())
                    && first.changes().equals(line.changes());
        }
    }

    private static final int FOLDED = 4;
    private static final int SHORT_DIGEST = 12;

    /** Ids tell a reader nothing; the proof of the case holds them. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Ground modules that write into the streams of other modules' cases. */
    private static final Set<String> GUESTS =
            Set.of("ledger", "timelimit", "attachment", "paper", "notification", "approval", "signoff");

    /**
     * The timeline as one reader sees it.
     *
     * @param files name and place of files by their digest; others are named by the beginning of the digest
     */
    public static Timeline of(
            List<Recorded> recorded, Sight sight, Map<String, FileLink> files, @Nullable String proofHref) {
        var lines = new ArrayList<Line>(recorded.size());
        for (Recorded one : recorded) {
            switch (sight.of(one)) {
                case SHOWN -> lines.add(shown(one, files));
                case WITHHELD -> lines.add(withheld(one));
                case HIDDEN -> {
                    // a sealed matter leaves no gap
                }
            }
        }
        return new Timeline(List.copyOf(lines), proofHref);
    }

    /** The whole timeline of a case with its proof, for whoever may read the case whole. */
    public static Timeline whole(CaseRef subject, List<Recorded> recorded, Map<String, FileLink> files) {
        return of(recorded, Sight.whole(), files, proofOf(subject));
    }

    /** Where the proof of a case is fetched. */
    public static String proofOf(CaseRef subject) {
        return "/ledger/proof/" + subject.module() + "/" + subject.type() + "/" + subject.id();
    }

    /** Files and sheets of a case by their digest. */
    public static Map<String, FileLink> links(List<? extends Backing> files, List<? extends Backing> sheets) {
        var links = new HashMap<String, FileLink>();
        sheets.forEach(sheet -> links.put(sheet.digest(), sheet.link()));
        files.forEach(file -> links.put(file.digest(), file.link()));
        return links;
    }

    /** The lines in order, those of one kind, person and instant together. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (Line line : lines) {
            if (runs.isEmpty() || !runs.get(runs.size() - 1).goesOn(line)) {
                runs.add(new Run(new ArrayList<>(List.of(line))));
            } else {
                runs.get(runs.size() - 1).lines().add(line);
            }
        }
        return runs;
    }

    /**
     * Message key of what was done: {@code <module>.verb.<verb>}. The verb of a ground module that writes into the stream
     * of a case begins with its own name, which then is the module of the key: {@code timelimit.paused} reads
     * {@code timelimit.verb.paused}.
     */
    public static String verbKey(Entry entry) {
        String guest = guest(entry);
        return guest == null
                ? entry.stream().module() + ".verb." + entry.verb()
                : guest + ".verb." + entry.verb().substring(guest.length() + 1);
    }

    private static @Nullable String guest(Entry entry) {
        int dot = entry.verb().indexOf('.');
        String first = dot < 0 ? "" : entry.verb().substring(0, dot);
        return GUESTS.contains(first) ? first : null;
    }

    private static String speaker(Entry entry) {
        String guest = guest(entry);
        return guest == null ? entry.stream().module() : guest;
    }

    private static Line shown(Recorded one, Map<String, FileLink> files) {
        var entry = one.entry();
        var stem = speaker(entry) + ".changed.";
        return new Line(
                one.position(),
                entry.at(),
                verbKey(entry),
                one.erasedUnder() == null ? entry.actor() : null,
                entry.changed().entrySet().stream()
                        .filter(field -> !field.getKey().equals(Entry.BASIS))
                        .filter(field -> !(field.getValue() instanceof String text
                                && ID.matcher(text).matches()))
                        .map(field -> new Change(
                                stem + field.getKey(),
                                field.getValue(),
                                entry.stream().module()))
                        .toList(),
                entry.evidence().stream()
                        .map(digest -> files.getOrDefault(
                                digest,
                                new FileLink(digest.substring(0, Math.min(SHORT_DIGEST, digest.length())), null)))
                        .toList(),
                one.sealed(),
                false,
                one.erasedUnder());
    }

    private static Line withheld(Recorded one) {
        return new Line(
                one.position(),
                one.entry().at(),
                "ledger.timeline.withheld",
                null,
                List.of(),
                List.of(),
                one.sealed(),
                true,
                null);
    }
}
