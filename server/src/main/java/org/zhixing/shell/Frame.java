package org.zhixing.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;

/** What every template may use besides its own page record: words, dates, navigation, the form token. */
public final class Frame {

    private final Texts texts;
    private final @Nullable Actor actor;
    private final List<NavigationEntry> navigation;
    private final UnaryOperator<String> assets;
    private final String path;
    private final Supplier<String> csrfName;
    private final Supplier<String> csrfToken;
    private final @Nullable Notice notice;
    private final AskedOf asked;

    public Frame(
            Texts texts,
            @Nullable Actor actor,
            List<NavigationEntry> navigation,
            UnaryOperator<String> assets,
            String path,
            Supplier<String> csrfName,
            Supplier<String> csrfToken,
            @Nullable Notice notice,
            AskedOf asked) {
        this.asked = asked;
        this.texts = texts;
        this.actor = actor;
        this.navigation = navigation;
        this.assets = assets;
        this.path = path;
        this.csrfName = csrfName;
        this.csrfToken = csrfToken;
        this.notice = notice;
    }

    /** The text behind a message key. */
    public String t(String key, Object... args) {
        return texts.t(key, args);
    }

    /** The text behind a key with a list of parameters. */
    public String t(String key, List<Object> args) {
        return texts.t(key, args.toArray());
    }

    /** The text behind a key that need not exist, empty where there is none. */
    public String known(String key) {
        return texts.known(key);
    }

    /** The name of an enum constant in the reader's language. */
    public String name(Enum<?> constant) {
        return texts.name(constant);
    }

    /** A rule by which a case was judged, in words. */
    public String cited(String rule) {
        return Citation.words(texts, rule);
    }

    /** A period code such as {@code 5wd} in words; what is none stays as it is. */
    public String period(String value) {
        return Citation.period(texts, value);
    }

    /** The law or document behind a refusal, empty when it is only our own numbering. */
    public String source(String rule) {
        return Citation.lookedUp(rule);
    }

    /** A day, as the language writes it, with the day of the week. */
    public Day day(LocalDate day) {
        return new Day(format(t("shell.pattern.day"), day.atStartOfDay(Zone.SHANGHAI)));
    }

    /** An instant to the minute. */
    public String minute(Instant instant) {
        return format("yyyy-MM-dd HH:mm", instant.atZone(Zone.SHANGHAI));
    }

    /** A month, as the language writes it. */
    public String month(YearMonth month) {
        return texts.month(month);
    }

    /** A day of this week: month, day and weekday, without the year. */
    public Day weekday(LocalDate day) {
        return new Day(format(t("shell.pattern.weekday"), day.atStartOfDay(Zone.SHANGHAI)));
    }

    /** An instant, or a dash where there is none. */
    public String minuteOrDash(@Nullable Instant instant) {
        return instant == null ? "—" : minute(instant);
    }

    /** The last moment of a day reads as that day: a limit ends at 24:00. */
    public Day dueDay(Instant dueAt) {
        return day(LocalDate.ofInstant(dueAt.minusNanos(1), Zone.SHANGHAI));
    }

    /** Whether a limit runs to the end of a day, 24:00, and so reads as a day even where others read to the minute. */
    public boolean endsWithADay(Instant dueAt) {
        return dueAt.atZone(Zone.SHANGHAI).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String format(String pattern, ZonedDateTime when) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(when);
    }

    public boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(texts.locale().getLanguage());
    }

    /** Language tag of the page, for the html element. */
    public String languageTag() {
        return chinese() ? "zh-CN" : "en";
    }

    public @Nullable Actor actor() {
        return actor;
    }

    /**
     * What was asked of the reader's unit on a case, read when a page shows it.
     *
     * @param sort what the page itself asks for and the unit has not given yet, empty for nothing
     */
    public List<AskedOf.Asked> asked(UUID subject, String sort) {
        var made = actor == null ? List.<AskedOf.Asked>of() : asked.on(subject, actor);
        return Stream.concat(
                        asked(sort).stream().filter(one -> made.stream()
                                .noneMatch(same -> same.whatKey().equals(one.whatKey()))),
                        made.stream())
                .toList();
    }

    /** What the rules say of a sort of request. */
    public List<AskedOf.Asked> asked(String sort) {
        return sort.isEmpty() ? List.of() : asked.prescribed(sort).stream().toList();
    }

    /** The left navigation by its parts, none of them empty. */
    public List<MenuPart> menu() {
        return navigation.stream()
                .collect(Collectors.groupingBy(NavigationEntry::section, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new MenuPart(part.getKey(), part.getValue()))
                .toList();
    }

    /** Whether the entry is the one that leads to where the user is: the nearest of all above the page. */
    public boolean isHere(NavigationEntry entry) {
        return entry.leadsTo(path)
                && navigation.stream()
                        .filter(other -> other.leadsTo(path))
                        .allMatch(other -> other.href().length() <= entry.href().length());
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    public String path() {
        return path;
    }

    public String csrfName() {
        return csrfName.get();
    }

    public String csrfToken() {
        return csrfToken.get();
    }

    public @Nullable Notice notice() {
        return notice;
    }
}
