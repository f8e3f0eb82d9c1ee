package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.unit.Part;

/** What an item takes over from the items, the stage and the section it stands in. */
record Scope(
        List<Heading> path,
        @Nullable Field<String> stage,
        List<Part> parts,
        List<Field<Person>> persons,
        @Nullable Field<DueDate> due,
        SectionKind kind,
        TimeContext time) {

    static Scope outermost(TimeContext time) {
        return new Scope(List.of(), null, List.of(), List.of(), null, SectionKind.WORK, time);
    }

    Scope under(Heading heading, SectionKind section) {
        List<Heading> longer = new ArrayList<>(path);
        longer.add(heading);
        return new Scope(longer, stage, parts, persons, due, section, time);
    }

    Scope with(List<Part> own, List<Field<Person>> people) {
        return new Scope(
                path, stage, own.isEmpty() ? parts : own, people.isEmpty() ? persons : people, due, kind, time);
    }

    Scope until(@Nullable Field<DueDate> limit) {
        return limit == null ? this : new Scope(path, stage, parts, persons, limit, kind, time);
    }

    Scope in(Field<String> name) {
        return new Scope(path, name, parts, persons, due, kind, time);
    }

    Scope at(TimeContext context) {
        return new Scope(path, stage, parts, persons, due, kind, context);
    }
}
