package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.unit.Part;

/** A task while it is being put together: pieces of text and what was found for it. */
final class Draft {
    final List<int[]> pieces = new ArrayList<>();
    final List<int[]> detail = new ArrayList<>();
    List<Part> parts = List.of();
    List<Field<Person>> persons = List.of();
    List<TimeWord> times = new ArrayList<>();
    int base;
    boolean partsInherited;
    boolean unitsFromProse;

    @Nullable
    Field<DueDate> due;

    @Nullable
    Doubt doubt;

    final Scope scope;
    final String pattern;

    Draft(Scope scope, String pattern) {
        this.scope = scope;
        this.pattern = pattern;
    }

    Draft piece(int start, int end) {
        if (end > start) {
            pieces.add(new int[] {start, end});
        }
        return this;
    }

    int length() {
        return pieces.stream().mapToInt(p -> p[1] - p[0]).sum();
    }

    int start() {
        return pieces.isEmpty() ? 0 : pieces.get(0)[0];
    }
}
