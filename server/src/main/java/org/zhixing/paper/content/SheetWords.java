package org.zhixing.paper.content;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;

/** The words printed on sheets: Chinese whatever language the reader has chosen. */
@Component
public class SheetWords {

    private final Texts texts;

    public SheetWords(MessageSource messages) {
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Code, full year in hexagonal brackets, serial without leading zeros. */
    public String number(String code, int year, int serial) {
        return texts.t("paper.sheet.number", code, String.valueOf(year), String.valueOf(serial));
    }

    /** Code, full year, and which issue of it (第×期). */
    public String issue(String code, int year, int serial) {
        return texts.t("paper.sheet.issue", code, String.valueOf(year), String.valueOf(serial));
    }

    /** A date in Arabic numerals without leading zeros. */
    public String date(LocalDate day) {
        return texts.day(day);
    }

    public String form(PaperForm form) {
        return texts.name(form);
    }

    public String t(String key, Object... args) {
        return texts.t(key, args);
    }
}
