package org.zhixing.dutylist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Typed;

/**
 * On what ground a township is asked (L9 h): an item of its duty list, or, for what stands outside it, the admission. Said
 * once, it serves all townships of a task: the item is found by its name in the list of each.
 *
 * @param item name of the item; empty for what stands outside
 * @param admission number of the document by which it was admitted (职责准入); empty for what stands in the list
 * @param admittedOn its day, ISO, as typed
 * @param own whether the township set itself the task, so that nobody asks it
 */
public record DutyGround(String item, String admission, String admittedOn, boolean own) {

    /** Nothing was said: right where no township is asked, or none has a list. */
    public static final DutyGround UNSAID = new DutyGround("", "", "", false);

    /** What the township promised by itself. */
    public static final DutyGround OWN = new DutyGround("", "", "", true);

    /** Names of the three fields in every form by which a township can be asked. */
    public static final String ITEM = "dutyItem";

    public static final String ADMISSION = "dutyAdmission";
    public static final String ADMITTED_ON = "dutyAdmittedOn";

    private static final int LONGEST = 200;

    public DutyGround {
        item = item.strip();
        admission = admission.strip();
        admittedOn = admittedOn.strip();
    }

    /** An item of the list. */
    public static DutyGround of(String item) {
        return new DutyGround(item, "", "", false);
    }

    /** Outside the list, by an admission. */
    public static DutyGround outside(String admission, LocalDate admittedOn) {
        return new DutyGround("", admission, admittedOn.toString(), false);
    }

    /** As typed in a form. */
    public static DutyGround typed(String item, String admission, String admittedOn) {
        return new DutyGround(item, admission, admittedOn, false);
    }

    /** As typed in a form of fields. */
    public static DutyGround typed(Typed typed) {
        return typed(typed.text(ITEM), typed.text(ADMISSION), typed.text(ADMITTED_ON));
    }

    /** The three fields of a form; none where no list is in force. */
    public static List<Field> fields(List<Choice> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(
                        Field.line(ITEM).optional().proposing(items),
                        Field.line(ADMISSION).optional(),
                        Field.perhapsDate(ADMITTED_ON));
    }

    public boolean unsaid() {
        return item.isEmpty() && admission.isEmpty() && admittedOn.isEmpty() && !own;
    }

    /** As the ledger keeps it; empty where nothing was said. */
    public Map<String, Object> facts() {
        if (unsaid() || own) {
            return Map.of();
        }
        return item.isEmpty() ? Map.of(ADMISSION, admission, ADMITTED_ON, admittedOn) : Map.of(ITEM, item);
    }

    /** The day of the admission; null while it is no day. */
    public @Nullable LocalDate day() {
        try {
            return admittedOn.isEmpty() ? null : LocalDate.parse(admittedOn);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Why it is no ground for anything outside a list; null when it is. */
    @Nullable
    Refusal againstOutside(String township, LocalDate today) {
        if (unsaid()) {
            return Refusal.of("dutylist.refused.unsaid", DutyLists.LAW, township);
        }
        var day = day();
        if (admission.isEmpty() || admission.length() > LONGEST || day == null) {
            return Refusal.of("dutylist.refused.admission", DutyLists.LAW, township);
        }
        return day.isAfter(today) ? Refusal.of("dutylist.refused.admission-day", DutyLists.LAW, admittedOn) : null;
    }
}
