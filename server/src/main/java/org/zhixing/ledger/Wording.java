package org.zhixing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.shell.Frame;

/** How recorded values read in the reader's language. */
public final class Wording {

    private static final Pattern ENUM = Pattern.compile("[a-z]+\\.[A-Z][A-Za-z]*\\.[A-Z][A-Z0-9_]*");
    private static final Pattern VERB = Pattern.compile("[a-z]+\\.(?:verb|reason)\\.[a-z.-]+");

    private static final Pattern BARE_VERB = Pattern.compile("[a-z]+(?:[.-][a-z]+)+");

    /** A kind of time limit, which each module names under {@code limit}. */
    private static final Pattern LIMIT = Pattern.compile("([a-z]+)\\.([a-z]+(?:-[a-z]+)*)");

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private Wording() {}

    /** A value that may be the bare verb of an act of this module, as a time limit keeps why it ended or paused. */
    public static String of(Frame frame, String module, @Nullable Object value) {
        String act = value instanceof String text && BARE_VERB.matcher(text).matches()
                ? frame.known(module + ".verb." + text)
                : "";
        return act.isEmpty() ? of(frame, value) : act;
    }

    /** A value as people read it: days, minutes, names of enum constants, yes and no, lists. */
    public static String of(Frame frame, @Nullable Object value) {
        if (value == null) {
            return "—";
        }
        if (value instanceof Boolean yes) {
            return frame.t(yes ? "ledger.value.yes" : "ledger.value.no");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "—"
                    : list.stream()
                            .map(element -> of(frame, element))
                            .collect(Collectors.joining(frame.t("ledger.value.separator")));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> frame.t("ledger.value.field", field.getKey(), of(frame, field.getValue())))
                    .collect(Collectors.joining(frame.t("ledger.value.separator")));
        }
        var text = value.toString();
        if (text.isBlank()) {
            return "—";
        }
        if (ENUM.matcher(text).matches() || VERB.matcher(text).matches()) {
            return frame.t(text);
        }
        var limit = LIMIT.matcher(text);
        if (limit.matches()) {
            String named = frame.known(limit.group(1) + ".limit." + limit.group(2));
            return named.isEmpty() ? text : named;
        }
        if (LOCAL.matcher(text).matches()) {
            return text.replace('T', ' ');
        }
        try {
            if (DAY.matcher(text).matches()) {
                return frame.day(LocalDate.parse(text)).words();
            }
            if (INSTANT.matcher(text).matches()) {
                return frame.minute(Instant.parse(text));
            }
        } catch (DateTimeParseException onlyLooksLikeIt) {
            return text;
        }
        return frame.cited(frame.period(text));
    }

    /** Who did it, in which position of which unit; a job by its name and rule. */
    public static String who(Frame frame, Actor actor) {
        return actor.isSystem()
                ? job(frame, actor.personName(), frame.cited(frame.source(actor.postName())))
                : frame.t("ledger.who.person", actor.personName(), actor.unitName(), actor.postName());
    }

    private static String job(Frame frame, String name, String rule) {
        String called = called(frame, name);
        return rule.isEmpty() ? frame.t("ledger.who.job", called) : frame.t("ledger.who.job-under", called, rule);
    }

    /** The name under which somebody acted; of a job its name in the reader's language. */
    public static String called(Frame frame, String name) {
        String known = frame.known("ledger.job." + name);
        return known.isEmpty() ? name : known;
    }

    /** On whose behalf, null when for oneself. */
    public static @Nullable String behalf(Frame frame, Actor actor) {
        var behalf = actor.onBehalfOf();
        return behalf == null
                ? null
                : frame.t("ledger.behalf." + behalf.kind().name(), behalf.personName(), behalf.postName());
    }
}
