package org.zhixing.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.Texts;

/**
 * What one channel carries to one person.
 *
 * @param id stays the same however often it is sent, so that what arrives twice can be known as one
 * @param numbers numbers of papers and items
 * @param dues their due dates, null where there is none
 */
record Letter(
        UUID id,
        Channel channel,
        String address,
        boolean urgent,
        List<String> numbers,
        List<@Nullable LocalDate> dues,
        Instant writtenAt,
        int attempts) {

    private static final int SHORT = 5;

    /** One line an item: number, and due date if there is one. */
    String lines(Texts texts, String between, int most) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(most, numbers.size()); i++) {
            var due = dues.get(i);
            String number = numbers.get(i).isBlank() ? texts.t("notification.line.unnumbered") : numbers.get(i);
            text.append(i == 0 ? "" : between)
                    .append(
                            due == null
                                    ? texts.t("notification.line", number)
                                    : texts.t("notification.line.due", number, due.toString()));
        }
        return text.toString();
    }

    /** The whole in one short sentence. */
    String brief(Texts texts) {
        return texts.t(
                urgent ? "notification.brief.urgent" : "notification.brief.digest",
                numbers.size(),
                lines(texts, texts.t("notification.brief.between"), SHORT));
    }
}
