package org.zhixing.organization.intake;

import java.util.List;

/** What a table lists; told from its heads. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum ImportKind {
    UNITS(
            List.of(Column.UNIT_NAME, Column.TYPE),
            List.of(Column.PARENT, Column.ORDER, Column.ALIASES, Column.FOUNDED, Column.DISSOLVED)),
    STAFF(
            List.of(Column.UNIT, Column.PERSON, Column.POST),
            List.of(
                    Column.SECTION,
                    Column.DUTY,
                    Column.STANDING,
                    Column.ORDER,
                    Column.APPOINTED,
                    Column.DISMISSED,
                    Column.EMAIL));

    private final List<Column> required;
    private final List<Column> optional;

    ImportKind(List<Column> required, List<Column> optional) {
        this.required = required;
        this.optional = optional;
    }

    public List<Column> required() {
        return required;
    }

    /** All columns, as we write them. */
    public List<Column> columns() {
        return java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
    }
}
