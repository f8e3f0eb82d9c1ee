package org.zhixing.shell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** Words by key. Chinese by default, English by choice; sheets are Chinese always. */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;
    private final Locale locale;

    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text behind a key; the key itself, logged, if someone forgot it, so that the page still serves. A day or a
     * month among the parameters reads as the language writes it.
     */
    public String t(String key, Object... args) {
        try {
            return messages.getMessage(key, written(args), locale);
        } catch (NoSuchMessageException missing) {
            LOG.error("No text for {} in {}", key, locale);
            return key;
        }
    }

    /** A day within a sentence or on a sheet. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(known("shell.pattern.date"), locale).format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(known("shell.pattern.month"), locale).format(month);
    }

    private Object[] written(Object... args) {
        return Arrays.stream(args)
                .map(arg ->
                        arg instanceof LocalDate day ? day(day) : arg instanceof YearMonth month ? month(month) : arg)
                .toArray();
    }

    /** The text behind a key that need not exist, empty where there is none. */
    public String known(String key) {
        var text = messages.getMessage(key, null, "", locale);
        return text == null ? "" : text;
    }

    /** A period code such as {@code 5wd} in words; what is none stays as it is. */
    public String period(String value) {
        return Citation.period(this, value);
    }

    /** The name of an enum constant: key {@code module.Type.CONSTANT}. */
    public String name(Enum<?> constant) {
        return t(keyOf(constant));
    }

    /** The message key of an enum constant, {@code module.Type.CONSTANT}. */
    public static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String module = type.getPackageName().split("\\.", 4)[2];
        return module + "." + type.getSimpleName() + "." + constant.name();
    }
}
