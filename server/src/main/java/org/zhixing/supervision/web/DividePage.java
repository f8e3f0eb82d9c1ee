package org.zhixing.supervision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Field;
import org.zhixing.supervision.desk.Docket;

/**
 * The form on which a docket is divided among units.
 *
 * @param preview names of the units that will each get a sub-docket, to be confirmed; empty before
 * @param confirms what is sent back with the confirmation
 * @param refusal why it was not done, null the first time
 */
public record DividePage(
        Docket above,
        List<Field> fields,
        List<String> preview,
        String confirms,
        @Nullable Refusal refusal,
        Map<String, List<String>> typed) {}
