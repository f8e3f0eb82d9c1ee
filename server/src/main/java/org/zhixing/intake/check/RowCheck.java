package org.zhixing.intake.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.organization.UnitMatch;
import org.zhixing.planreader.text.Folding;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/** What one row becomes, and what is wrong with it. Its patterns are language-data. */
final class RowCheck {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern DONE = Pattern.compile("(已经?)?(办结|完成|办毕|销号|结案|落实|落实到位|完毕|全部完成|办理完毕)|是|√|100%");
    private static final Map<String, Urgency> URGENCIES = Map.ofEntries(
            Map.entry("特急", Urgency.EXTRA_URGENT),
            Map.entry("特提", Urgency.EXTRA_URGENT),
            Map.entry("急", Urgency.URGENT),
            Map.entry("加急", Urgency.URGENT),
            Map.entry("紧急", Urgency.URGENT),
            Map.entry("平", Urgency.ORDINARY),
            Map.entry("平件", Urgency.ORDINARY),
            Map.entry("一般", Urgency.ORDINARY),
            Map.entry("普通", Urgency.ORDINARY),
            Map.entry("难", Urgency.HARD),
            Map.entry("复杂", Urgency.HARD));

    private final Context context;
    private final Map<String, Report.Addressed> addressed;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param addressed classes of units that rows name, filled as they come
     */
    RowCheck(Context context, Map<String, Report.Addressed> addressed) {
        this.context = context;
        this.addressed = addressed;
    }

    /** Whether a row is no running item. */
    boolean leavesOut(Reading reading) {
        boolean done =
                DONE.matcher(reading.text(Field.STATUS).replaceAll("\\s+", "")).matches();
        if (done) {
            reading.told(Field.STATUS, "done", reading.text(Field.STATUS));
        }
        return done;
    }

    Checked.@Nullable Item item(Reading reading, List<String> unknown) {
        String title = reading.within(Field.TITLE, LONGEST_TITLE).replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            reading.wrong(Field.TITLE, "no-title");
        }
        String requirement = reading.within(Field.REQUIREMENT, LONGEST_TEXT);
        String source = reading.text(Field.SOURCE).replaceAll("\\s+", " ");
        var parties = parties(reading, unknown);
        var opened = opened(reading);
        var due = due(reading, opened);
        var lead = parties.lead();
        var item = lead == null || title.isEmpty()
                ? null
                : new Checked.Item(
                        title,
                        requirement.isEmpty() ? title : requirement,
                        source.isEmpty() ? context.register() : source,
                        authority(reading, source),
                        sourceKind(source.isEmpty() ? context.register() : source),
                        due != null && due.ongoing() ? DocketKind.ONGOING : DocketKind.ONE_OFF,
                        urgency(reading),
                        lead,
                        parties.assistants(),
                        parties.members(),
                        reading.text(Field.PERSON).replaceAll("\\s+", " "),
                        reading.within(Field.PROGRESS, LONGEST_TEXT),
                        number(reading, title),
                        opened,
                        due == null || due.ongoing() ? null : due.day(),
                        orNull(reading.text(Field.YELLOW_NUMBER)),
                        served(reading, Field.YELLOW_ON),
                        orNull(reading.text(Field.RED_NUMBER)),
                        served(reading, Field.RED_ON));
        if (item != null
                && context.titles()
                        .contains(Field.plain(title) + "|" + item.lead().value())) {
            reading.wrong(Field.TITLE, "in-the-house");
        }
        return item;
    }

    private @Nullable LocalDate opened(Reading reading) {
        var read = reading.day(Field.OPENED_ON, context.year(), null);
        if (read == null) {
            return null;
        }
        if (read.day().isAfter(context.today())) {
            reading.wrong(Field.OPENED_ON, "in-future", read.day().toString());
        }
        return read.day();
    }

    private @Nullable DayReading due(Reading reading, @Nullable LocalDate opened) {
        var read = reading.day(Field.DUE, context.year(), opened);
        if (read == null) {
            if (!reading.hasProblem() && reading.text(Field.DUE).isEmpty()) {
                reading.told(Field.DUE, "no-due");
            }
            return null;
        }
        if (read.ongoing()) {
            reading.told(
                    Field.DUE, "ongoing", reading.text(Field.DUE), read.day().toString());
        } else if (opened != null && read.day().isBefore(opened)) {
            reading.wrong(Field.DUE, "due-before-opening", read.day().toString(), opened.toString());
        } else if (read.day().isBefore(context.today())) {
            reading.told(Field.DUE, "overdue", read.day().toString());
        }
        return read;
    }

    private @Nullable LocalDate served(Reading reading, Field field) {
        var read = reading.day(field, context.year(), null);
        return read == null ? null : read.day();
    }

    /**
     * Who has a part in it.
     *
     * @param lead null where nobody leads yet
     * @param members of a class that answers for it, below the lead
     */
    private record Parties(@Nullable UnitId lead, List<UnitId> assistants, List<UnitId> members) {}

    private Parties parties(Reading reading, List<String> unknown) {
        Set<UnitId> leads = new LinkedHashSet<>();
        Set<UnitId> assistants = new LinkedHashSet<>();
        var classes = new ArrayList<UnitMatch.Collective>();
        boolean missing = false;
        for (UnitWords word : UnitWords.of(reading.text(Field.LEAD))) {
            var match = context.units().get(word.name());
            if (match instanceof UnitMatch.Known known) {
                (word.assists() ? assistants : leads).add(known.unit());
            } else if (match instanceof UnitMatch.Collective many) {
                if (word.assists()) {
                    assistants.addAll(many.members());
                } else {
                    classes.add(many);
                }
            } else {
                missing = true;
                unknown(reading, Field.LEAD, word.name(), unknown);
            }
        }
        for (UnitWords word : UnitWords.of(reading.text(Field.ASSISTANTS))) {
            var match = context.units().get(word.name());
            if (match instanceof UnitMatch.Known known) {
                assistants.add(known.unit());
            } else if (match instanceof UnitMatch.Collective many) {
                assistants.addAll(many.members());
            } else {
                unknown(reading, Field.ASSISTANTS, word.name(), unknown);
            }
        }
        var lead = leads.isEmpty()
                ? summingUp(reading, classes, missing, unknown)
                : leads.iterator().next();
        tell(reading, classes, lead);
        var members = new LinkedHashSet<UnitId>();
        classes.forEach(many -> members.addAll(many.members()));
        if (leads.size() > 1) {
            reading.told(Field.LEAD, "first-leads", leads.size());
        }
        var others = new LinkedHashSet<>(leads);
        others.addAll(assistants);
        if (lead != null) {
            members.remove(lead);
            others.remove(lead);
        }
        others.removeAll(members);
        return new Parties(lead, List.copyOf(others), List.copyOf(members));
    }

    /** The unit that sums up where a class of units answers; a person names it (practice 5). */
    private @Nullable UnitId summingUp(
            Reading reading, List<UnitMatch.Collective> classes, boolean missing, List<String> unknown) {
        if (classes.isEmpty()) {
            if (!missing) {
                reading.wrong(Field.LEAD, "no-lead");
            }
            return null;
        }
        for (UnitWords word : UnitWords.of(reading.text(Field.SUMMARY))) {
            if (context.units().get(word.name()) instanceof UnitMatch.Known known) {
                return known.unit();
            }
            unknown(reading, Field.SUMMARY, word.name(), unknown);
            return null;
        }
        reading.wrong(Field.SUMMARY, "who-sums-up");
        return null;
    }

    private void tell(Reading reading, List<UnitMatch.Collective> classes, @Nullable UnitId lead) {
        for (var many : classes) {
            var known = addressed.computeIfAbsent(
                    many.written(),
                    written -> new Report.Addressed(written, many.members(), new ArrayList<>(), new ArrayList<>()));
            known.rows().add(reading.number());
            if (lead == null) {
                known.open().add(reading.number());
            }
            reading.told(Field.LEAD, "fans-out", many.written(), many.members().size());
        }
    }

    private static void unknown(Reading reading, Field field, String name, List<String> unknown) {
        if (!unknown.contains(name)) {
            unknown.add(name);
        }
        reading.wrong(field, "unknown-unit", name);
    }

    private @Nullable String number(Reading reading, String title) {
        String number = reading.text(Field.NUMBER).replaceAll("\\s+", "");
        if (number.isEmpty()) {
            return null;
        }
        if (context.numbers().contains(number)) {
            reading.wrong(Field.NUMBER, "number-in-the-house", number);
            return null;
        }
        var other = numbers.putIfAbsent(number + "|" + Field.plain(title), reading.number());
        var first = numbers.putIfAbsent(number, reading.number());
        if (first != null && other == null) {
            reading.told(Field.NUMBER, "number-twice", number, first);
            return null;
        }
        return number;
    }

    private Urgency urgency(Reading reading) {
        String written = Folding.fold(reading.text(Field.URGENCY)).replaceAll("\\s+", "");
        var known = URGENCIES.get(written.replaceAll("件$", ""));
        if (known == null && !written.isEmpty()) {
            reading.told(Field.URGENCY, "urgency", written);
        }
        return known == null ? Urgency.ORDINARY : known;
    }

    private String authority(Reading reading, String source) {
        String words = reading.text(Field.AUTHORITY);
        return !words.isEmpty() ? words : source.isEmpty() ? context.register() : source;
    }

    private static SourceKind sourceKind(String source) {
        if (source.contains("批示")) {
            return SourceKind.INSTRUCTION;
        }
        if (source.contains("会议") || source.contains("纪要")) {
            return SourceKind.RESOLUTION;
        }
        if (source.contains("政府工作报告")) {
            return SourceKind.WORK_REPORT;
        }
        if (source.contains("民生实事")) {
            return SourceKind.LIVELIHOOD_PROJECT;
        }
        if (source.contains("媒体") || source.contains("舆情") || source.contains("曝光")) {
            return SourceKind.MEDIA;
        }
        if (source.startsWith("省") || source.contains("国务院") || source.contains("上级")) {
            return SourceKind.HIGHER_LEVEL;
        }
        return source.contains("方案") || source.contains("计划") ? SourceKind.PLAN : SourceKind.DOCUMENT;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text.replaceAll("\\s+", "");
    }
}
