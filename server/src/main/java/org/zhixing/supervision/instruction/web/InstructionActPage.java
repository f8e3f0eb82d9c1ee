package org.zhixing.supervision.instruction.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.UploadRule;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.shell.Choice;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.instruction.Similar;

/**
 * The form of one act on an instruction.
 *
 * @param words what stands in the field for words
 * @param matters the matters as far as they are typed
 * @param similar dockets that may be about the same, by the place of the matter
 * @param duties items of duty lists, the likely ones first; none where no list is in force
 * @param typed all that was typed, by field
 */
public record InstructionActPage(
        InstructionPage whole,
        InstructionAct act,
        @Nullable Refusal refusal,
        String words,
        List<MatterForm> matters,
        Map<Integer, List<Similar.Like>> similar,
        List<Choice> units,
        List<Choice> leaders,
        List<Choice> kinds,
        List<Choice> urgencies,
        List<Choice> duties,
        int longest,
        UploadRule upload,
        Map<String, List<String>> typed) {

    /** One matter as it is typed; lead and assistants are ids, members names. */
    public record MatterForm(
            int place,
            String title,
            String quote,
            String requirement,
            String lead,
            List<String> assistants,
            String members,
            String urgency,
            String due,
            String although,
            DutyGround duty) {}

    /** What was typed in a field, or else what stands there at first. */
    public String value(String name, String otherwise) {
        var all = typed.get(name);
        return all == null || all.isEmpty() ? otherwise : all.get(0);
    }

    public List<Similar.Like> similarTo(int place) {
        return similar.getOrDefault(place, List.of());
    }
}
