package org.zhixing.supervision.template;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.DocketId;

/** What a template makes; the one uploaded last counts. */
public enum TemplateKind {
    /** 台账: one row an item, XLSX. */
    REGISTER("xlsx", 1),
    /** 简报、通报: DOCX. */
    BRIEF("docx", 2);

    static final String TYPE = "template";

    private final String ending;
    private final long number;

    TemplateKind(String ending, long number) {
        this.ending = ending;
        this.number = number;
    }

    public String ending() {
        return ending;
    }

    /** What its files belong to. */
    public CaseRef subject() {
        return new CaseRef(DocketId.MODULE, TYPE, new UUID(0, number));
    }

    /** Names of single figures, for both kinds. */
    public static List<String> figures() {
        return names(Figure.values());
    }

    /** Names of what is said of each item. */
    public static List<String> columns() {
        return names(Column.values());
    }

    /** Names of the tables of a brief. */
    public static List<String> tables() {
        return names(Table.values());
    }

    /** A name as it stands in a template. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(TemplateKind::name).toList();
    }

    /** Figures of the whole round. */
    public enum Figure {
        MONTH,
        PRINTED_ON,
        UNITS,
        ITEMS,
        REPORTED,
        ACCEPTED,
        RETURNED,
        LATE,
        AS_PLANNED,
        BEHIND,
        FAR_BEHIND
    }

    /** What is said of an item. */
    public enum Column {
        SERIAL,
        NUMBER,
        TITLE,
        LEAD,
        KIND,
        ANSWERED,
        PROGRESS,
        REACHED,
        PLANNED,
        MEASURE,
        REPORTED_ON,
        REPORT_LIGHT,
        COURSE_LIGHT
    }

    /** Tables of a brief; what goes well stands first. */
    public enum Table {
        ALL,
        ON_COURSE,
        LAGGING,
        UNREPORTED
    }
}
