package org.zhixing.supervision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Field;
import org.zhixing.supervision.desk.Docket;

/**
 * The form of one act.
 *
 * @param action where it is sent
 * @param version of what it was filled in on
 * @param facts lines that help to fill it in, ready to read
 * @param refusal why it was not done, null the first time
 */
public record ActPage(
        Docket docket,
        String leadName,
        Act act,
        String action,
        int version,
        List<Field> fields,
        List<String> facts,
        @Nullable Refusal refusal,
        UploadRule upload,
        Map<String, List<String>> typed) {

    public boolean withFiles() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILES);
    }
}
