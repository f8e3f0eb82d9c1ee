package org.zhixing.secrecy.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.secrecy.OfflineMatter;
import org.zhixing.shell.Choice;

/**
 * The register of offline matters, and the form for another one.
 *
 * @param keeps whether the reader may register and end
 */
public record OfflinePage(
        List<OfflineMatter> matters,
        boolean keeps,
        LocalDate today,
        List<Choice> units,
        String number,
        String unit,
        String due,
        @Nullable Refusal refusal) {

    public boolean late(OfflineMatter one) {
        return one.isOpen() && today.isAfter(one.due());
    }
}
