package org.zhixing.paperwork.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;

/** The words of the forms: Chinese whatever language the reader has chosen. */
@Component
class PaperWords {

    private final Texts texts;
    private final Organization organization;

    PaperWords(MessageSource messages, Organization organization) {
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        this.organization = organization;
    }

    String t(String key, Object... args) {
        return texts.t(key, args);
    }

    String name(Enum<?> constant) {
        return texts.name(constant);
    }

    String label(String name) {
        return texts.t("paperwork.sheet.label." + name);
    }

    String day(LocalDate day) {
        return texts.day(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, Zone.SHANGHAI));
    }

    /** A time as forms send it, in words. */
    String minute(String iso) {
        var at = LocalDateTime.parse(iso);
        return texts.t(
                "paperwork.sheet.minute",
                day(at.toLocalDate()),
                String.format(Locale.ROOT, "%02d", at.getHour()),
                String.format(Locale.ROOT, "%02d", at.getMinute()));
    }

    String unit(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }
}
