package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.UnitNames;

/** Cuts prose into tasks: a new one begins where a sentence brings its own subject or its own time limit. */
final class Narrative {
    /** A sentence that goes on may lengthen a task by this much; what is beyond becomes its detail. */
    private static final double LONGER = 1.5;

    private static final int LONGEST_TIME = 20;
    private static final int LONGEST_TURNED = 200;
    private static final int SHORTEST = 4;

    /** An event held once is no act of each of many units. */
    private static final Pattern EVENT = Pattern.compile(
            "^(筹备)?(召开|举行|举办|筹备)[^。;]{0,60}(大会|会议|推进会|动员会|仪式|培训班)|^[^,。;]{0,8}(全[市县区省州])[^,。;]{0,30}(召开|举行|举办)");

    /** What the names of units begin with that say their level, or that stand for many. */
    private static final String NAMED_FIRST = "省市县区州旗镇乡街局各全有责牵主承";

    private static final Pattern HELPING = Pattern.compile("[^,。;]*(?:会办|承办|协办|配合|参与|参加|协助|支持|落实|具体负责)(?=[,。;])");
    private static final Seeker PLEASE =
            Seeker.of("(?:发给你们|如下|附后),(?=请(?:各|[^。;]{0,60}[前日底][^,。;]{0,2}(?:报|送|交|反馈|上报)))");

    /** A report ordered within days of an event, whoever is to send it: …后10日内将…报…. */
    private static final Seeker REPORTED = Seeker.of(
            "后的?[\\d一二三四五六七八九十]{1,3}个?(?:工作日|日|天|月)之?内,?(?:将|把)[^,。;]{2,30}(?:报(?!告|表|名)|报送|上报|移交|抄送|送)[^,。;]{2,24}");

    private final Scan scan;
    private final String s;
    private final Actors actors;
    private int paragraphFrom = -1;
    private int paragraphTo = -1;
    private int paragraphLimit = -1;

    Narrative(Scan scan, Actors actors) {
        this.scan = scan;
        this.s = scan.text();
        this.actors = actors;
    }

    /** The tasks of a range. {@code heading} is the range of a heading right before it, or null. */
    List<Draft> read(int from, int to, Scope outer, int @Nullable [] heading, List<Claim> claims) {
        Scope scope = outer;
        List<Draft> drafts = new ArrayList<>();
        List<int[]> opening = new ArrayList<>();
        Draft current = null;
        boolean first = true;
        for (Sentence whole : sentences(from, to, outer)) {
            TimeWord month = whole.paragraph() ? month(whole, outer) : null;
            scope = month != null ? outer.until(TimeWords.field(scan, month)) : whole.paragraph() ? outer : scope;
            Sentence sentence = month == null
                    ? whole
                    : new Sentence(Math.min(whole.end(), month.end() + 1), whole.end(), true, true);
            sentence = behindLetter(sentence);
            if (covered(sentence, claims)
                    || Boilerplate.title(s, sentence.start(), sentence.end())
                    || Boilerplate.dateline(s, sentence.start(), sentence.end())) {
                continue;
            }
            List<TimeWord> times = TimeWords.inProse(s, sentence.start(), sentence.end(), scope.time());
            boolean leadsUp =
                    Boilerplate.letter(s, sentence.start(), sentence.end()) || introduces(sentence, to, scope);
            Actor actor = leadsUp ? null : actors.of(sentence);
            if (actor != null && opening.isEmpty() && skip(actor, sentence, times, scope)) {
                actor = null;
                current = null;
                first = false;
                continue;
            }
            if (actor != null && helps(actor, sentence, current)) {
                addHelp(java.util.Objects.requireNonNull(current), actor, sentence);
            } else if (actor != null) {
                current = new Draft(scope, actor.rule());
                current.parts = actor.parts();
                current.unitsFromProse = true;
                if (first && heading != null && heading[1] - heading[0] <= sentence.length() / 2) {
                    current.piece(heading[0], heading[1]);
                }
                opening.forEach(o -> prefix(drafts, o));
                if (!opening.isEmpty() && times.isEmpty()) {
                    current.pieces.addAll(opening);
                }
                opening.clear();
                current.piece(sentence.start(), sentence.end());
                current.base = current.length();
                drafts.add(current);
            } else if (month != null && sentence.length() > SHORTEST) {
                current = new Draft(scope, "timed-paragraph");
                current.piece(sentence.start(), sentence.end());
                current.base = current.length();
                drafts.add(current);
            } else if ((timed(times) || REPORTED.in(s, sentence.start(), sentence.end()))
                    && scope.kind() != SectionKind.PREAMBLE
                    && !leadsUp
                    && !Boilerplate.told(s, sentence.start(), sentence.end())) {
                if (range(times) && current == null) {
                    opening.add(new int[] {sentence.start(), sentence.end()});
                } else {
                    current = timedTask(sentence, scope, current, drafts);
                }
            } else if (current != null) {
                current = goOn(sentence, scope, current, drafts);
            }
            first = false;
        }
        return drafts;
    }

    /** Units named above a range, and who helps them in its sentences; nobody if nobody does. */
    List<Part> withHelp(List<Part> above, int from, int to) {
        return actors.withHelp(above, Sentence.of(s, from, to));
    }

    /** The sentences of a range; where behind a comma another unit is given a limit of its own, another one begins. */
    private List<Sentence> sentences(int from, int to, Scope scope) {
        List<Sentence> out = new ArrayList<>();
        for (Sentence sentence : Sentence.of(s, from, to)) {
            int comma = turn(sentence, scope);
            if (comma > 0) {
                out.add(new Sentence(sentence.start(), comma + 1, sentence.opens(), sentence.paragraph()));
                out.add(new Sentence(comma + 1, sentence.end(), false, false));
            } else {
                out.add(sentence);
            }
        }
        return out;
    }

    private int turn(Sentence sentence, Scope scope) {
        int comma = sentence.length() > LONGEST_TURNED ? -1 : Within.last(s, ',', sentence.start(), sentence.end());
        while (comma > sentence.start() + SHORTEST) {
            Sentence behind = new Sentence(comma + 1, sentence.end(), false, false);
            if (comma + 1 < sentence.end()
                    && NAMED_FIRST.indexOf(s.charAt(comma + 1)) >= 0
                    && !s.startsWith("牵头", comma - 2)
                    && actors.opens(behind)
                    && !HELPING.matcher(s).region(behind.start(), behind.end()).lookingAt()
                    && timed(TimeWords.inProse(s, behind.start(), behind.end(), scope.time()))
                    && actors.of(new Sentence(sentence.start(), comma, true, false)) != null) {
                return comma;
            }
            comma = Within.last(s, ',', sentence.start(), comma);
        }
        return -1;
    }

    /** 现将…印发给你们,请各单位于…前…: what is asked for begins behind the comma. */
    private Sentence behindLetter(Sentence sentence) {
        Matcher m = PLEASE.on(s);
        return PLEASE.find(m, s, sentence.start(), sentence.end())
                ? new Sentence(m.end(), sentence.end(), true, sentence.paragraph())
                : sentence;
    }

    /** The time a paragraph opens with, as 3月份: does. */
    private @Nullable TimeWord month(Sentence sentence, Scope scope) {
        int colon = Within.first(s, ':', sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_TIME));
        if (colon < 0) {
            return null;
        }
        List<TimeWord> words = TimeWords.find(s, sentence.start(), colon, scope.time());
        boolean all = words.size() == 1
                && words.get(0).start() == sentence.start()
                && words.get(0).end() == colon;
        return all ? words.get(0) : null;
    }

    /** Whether a sentence stands in the paragraph that leads up to the plan: …现将有关事项通知如下. */
    private boolean introduces(Sentence sentence, int to, Scope scope) {
        if (!scope.path().isEmpty()) {
            return false;
        }
        int stop = paragraphEnd(sentence.end() - 1, to);
        return Boilerplate.leadsUp(s, Math.max(sentence.start(), stop - LONGEST_TIME), stop);
    }

    /** Where the paragraph of a position ends; kept, for a paragraph may be as long as the text. */
    private int paragraphEnd(int position, int to) {
        if (position < paragraphFrom || position > paragraphTo || to != paragraphLimit) {
            int end = Within.first(s, '\n', position, to);
            paragraphFrom = position;
            paragraphTo = end < 0 ? to : end;
            paragraphLimit = to;
        }
        return paragraphTo;
    }

    private Draft timedTask(Sentence sentence, Scope scope, @Nullable Draft before, List<Draft> drafts) {
        if (before != null && !sentence.opens() && before.length() < 12) {
            before.piece(sentence.start(), sentence.end());
            return before;
        }
        Draft draft = new Draft(scope, "timed-sentence");
        if (before != null && !before.parts.isEmpty() && !sentence.paragraph()) {
            draft.parts = before.parts;
            draft.partsInherited = true;
            draft.unitsFromProse = true;
            draft.doubt = Doubt.CUT;
        }
        draft.piece(sentence.start(), sentence.end());
        drafts.add(draft);
        return draft;
    }

    private @Nullable Draft goOn(Sentence sentence, Scope scope, Draft current, List<Draft> drafts) {
        boolean many = current.parts.stream()
                .anyMatch(p -> UnitNames.collective(p.name().folded()));
        if (scope.due() != null
                && many
                && EVENT.matcher(s).region(sentence.start(), sentence.end()).find()) {
            Draft event = new Draft(scope, "event");
            event.piece(sentence.start(), sentence.end());
            drafts.add(event);
            return event;
        }
        if (sentence.paragraph() && sentence.opens()) {
            return null;
        }
        int[] last = current.pieces.get(current.pieces.size() - 1);
        if (current.detail.isEmpty()
                && current.length() + sentence.length() <= LONGER * Math.max(20, current.base)
                && last[1] <= sentence.start() + 1) {
            current.pieces.set(current.pieces.size() - 1, new int[] {last[0], sentence.end()});
        } else {
            current.detail.add(new int[] {sentence.start(), sentence.end()});
        }
        return current;
    }

    /** Who is only told to help goes with the task before. */
    private static boolean helps(Actor actor, Sentence sentence, @Nullable Draft current) {
        return current != null && !sentence.opens() && actor.parts().stream().allMatch(p -> p.role() == Role.SUPPORT);
    }

    private static void addHelp(Draft current, Actor actor, Sentence sentence) {
        List<Part> parts = new ArrayList<>();
        for (Part p : current.parts) {
            parts.add(p.role() == Role.RESPONSIBLE ? new Part(p.name(), Role.LEAD, p.joint()) : p);
        }
        parts.addAll(actor.parts());
        current.parts = parts;
        current.piece(sentence.start(), sentence.end());
    }

    private void prefix(List<Draft> drafts, int[] opening) {
        // An opening sentence with the time of the whole belongs to what follows; nothing is written for it alone.
        drafts.removeIf(d -> d.start() == opening[0]);
    }

    private boolean skip(Actor actor, Sentence sentence, List<TimeWord> times, Scope scope) {
        if (scope.kind() == SectionKind.PREAMBLE || scope.kind() == SectionKind.GOALS) {
            return true;
        }
        boolean all = actor.parts().stream()
                .allMatch(p -> UnitNames.collective(p.name().folded()));
        return all && times.isEmpty() && Boilerplate.exhortation(s, sentence.start(), sentence.end());
    }

    private static boolean covered(Sentence sentence, List<Claim> claims) {
        Claim claim = ClaimIndex.at(claims, claims.size(), sentence.start());
        return claim != null && sentence.end() <= claim.end() + 1;
    }

    private static boolean timed(List<TimeWord> times) {
        return times.stream()
                .anyMatch(w -> w.explicit()
                        && (w.kind() == DueKind.BY
                                || w.kind() == DueKind.WINDOW
                                || (w.kind() == DueKind.RECURRING && w.rule().equals("recurring"))));
    }

    private static boolean range(List<TimeWord> times) {
        return times.stream()
                .anyMatch(w -> w.rule().startsWith("from-start") || w.rule().equals("range"));
    }
}
