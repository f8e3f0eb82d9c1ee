package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.shell.Field;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.desk.Docket;

/**
 * One act on many dockets, before it is done: on which it will be done, on which not and why.
 *
 * @param list the filter of the list that it was chosen from, as it stands in the address
 * @param rows on which the act may be done now
 * @param others on which it may not
 * @param fields asked once for all
 * @param refusal why nothing was done, null the first time
 */
public record BatchPage(
        DocketAct act,
        String list,
        List<Row> rows,
        List<Row> others,
        List<Field> fields,
        @Nullable Refusal refusal,
        UploadRule upload) {

    public BatchPage {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /** The list it was chosen from. */
    public String back() {
        return backTo(list);
    }

    static String backTo(String list) {
        return list.isEmpty() ? "/dockets" : "/dockets?" + list;
    }

    /**
     * A chosen docket.
     *
     * @param why why the act was not or will not be done, null if nothing speaks against it
     */
    public record Row(Docket docket, String leadName, @Nullable Refusal why) {

        /** Which docket, and as of which version it was shown. */
        public String seen() {
            return docket.id().value() + ":" + docket.version();
        }
    }
}
