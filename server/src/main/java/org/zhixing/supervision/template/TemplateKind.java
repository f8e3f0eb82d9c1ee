package org.zhixing.supervision.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.DocketId;

/** What a template makes, and the names that may stand in it: a closed set for each. The one uploaded last counts. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
public enum TemplateKind {
    /** 台账: the month's round, one row an item (practice 6). */
    REGISTER(
            1,
            Figures.ROUND,
            Columns.with(
                    Columns.DOCKET,
                    Column.ANSWERED,
                    Column.REACHED,
                    Column.PLANNED,
                    Column.REPORT_LIGHT,
                    Column.COURSE_LIGHT),
            EnumSet.noneOf(Table.class)),
    /** 简报、通报 of the month's round. */
    BRIEF(2, Figures.ROUND, REGISTER.columns, EnumSet.of(Table.ALL, Table.ON_COURSE, Table.LAGGING, Table.UNREPORTED)),
    /** The list of dockets as it is filtered. */
    DOCKETS(
            3,
            Figures.LIST,
            Columns.with(
                    Columns.DOCKET,
                    Column.TIME,
                    Column.REACHED,
                    Column.PLANNED,
                    Column.REPORT_LIGHT,
                    Column.COURSE_LIGHT),
            EnumSet.noneOf(Table.class)),
    /** 整改台账 (R054). */
    RECTIFICATIONS(
            4,
            Figures.LIST,
            EnumSet.of(
                    Column.SERIAL,
                    Column.NUMBER,
                    Column.ORIGIN,
                    Column.SOURCE,
                    Column.LEAD,
                    Column.LEADER,
                    Column.PROBLEM,
                    Column.REMEDY,
                    Column.PERSON,
                    Column.OPENED_ON,
                    Column.DUE,
                    Column.FIRST_DUE,
                    Column.EXTENDED,
                    Column.STATE,
                    Column.TIME,
                    Column.PROGRESS,
                    Column.REPORTED_ON,
                    Column.VERIFIER,
                    Column.VERIFIED_ON,
                    Column.OPINION,
                    Column.ENDED_ON,
                    Column.REMARK),
            EnumSet.noneOf(Table.class)),
    /** 批示办理台账 (practice 2). */
    INSTRUCTIONS(
            5,
            Figures.LIST,
            EnumSet.of(
                    Column.SERIAL,
                    Column.NUMBER,
                    Column.GIVEN_ON,
                    Column.GIVEN_BY,
                    Column.INSTRUCTION_CLASS,
                    Column.TITLE,
                    Column.SENDER,
                    Column.INSTRUCTION_WORDS,
                    Column.STATE,
                    Column.OPENED,
                    Column.DONE,
                    Column.REPLY),
            EnumSet.noneOf(Table.class)),
    /** 会议议定事项台账 (R163). */
    RESOLUTIONS(
            6,
            Figures.LIST,
            EnumSet.of(
                    Column.SERIAL,
                    Column.NUMBER,
                    Column.MEETING,
                    Column.HELD_ON,
                    Column.PLACE,
                    Column.TITLE,
                    Column.LEAD,
                    Column.ASSISTANTS,
                    Column.LEADER,
                    Column.DUE,
                    Column.STATE,
                    Column.DOCKET_STATE,
                    Column.COLOUR,
                    Column.RESULT,
                    Column.REMARK),
            EnumSet.noneOf(Table.class)),
    WEEKLY(7, Figures.BRIEF, Columns.BRIEF, Tables.BRIEF),
    MONTHLY(8, Figures.BRIEF, Columns.BRIEF, Tables.BRIEF),
    QUARTERLY(9, Figures.BRIEF, Columns.BRIEF, Tables.BRIEF),
    /** 督查专报. */
    SPECIAL(10, Figures.BRIEF, Columns.BRIEF, Tables.BRIEF),
    /** 督查通报. */
    CIRCULAR(11, Figures.BRIEF, Columns.BRIEF, Tables.BRIEF);

    static final String TYPE = "template";

    private final long number;
    private final Set<Figure> figures;
    private final Set<Column> columns;
    private final Set<Table> tables;

    TemplateKind(long number, Set<Figure> figures, Set<Column> columns, Set<Table> tables) {
        this.number = number;
        this.figures = figures;
        this.columns = columns;
        this.tables = tables;
    }

    /** A register is a workbook, a brief a document. */
    public boolean register() {
        return tables.isEmpty();
    }

    public String ending() {
        return register() ? "xlsx" : "docx";
    }

    /** What its files belong to. */
    public CaseRef subject() {
        return new CaseRef(DocketId.MODULE, TYPE, new UUID(0, number));
    }

    /** Single figures and words, said once. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** What is said of each item. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Lists of items in a brief; a register has one, without a name. */
    public List<Table> tables() {
        return List.copyOf(tables);
    }

    /** A name as it stands in a template. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The key of what a name means, which in Chinese may stand in a template as well. */
    public static String meaning(Enum<?> constant) {
        return "supervision.placeholder." + name(constant);
    }

    /** The key of an example. */
    public static String example(Enum<?> constant) {
        return "supervision.placeholder-example." + name(constant);
    }

    /** Figures and words of the whole. */
    public enum Figure {
        MONTH,
        HEADING,
        FROM_DAY,
        TO_DAY,
        ISSUE_NUMBER,
        PRINTED_ON,
        UNITS,
        ITEMS,
        REPORTED,
        ACCEPTED,
        RETURNED,
        LATE,
        RUNNING,
        OPENED_NEW,
        ENDED,
        ENDED_IN_TIME,
        ENDED_LATE,
        GOOD,
        YELLOW,
        RED,
        REPORTED_IN_TIME,
        REPORTED_LATE,
        AS_PLANNED,
        BEHIND,
        FAR_BEHIND,
        EXAMPLES,
        PASSED_ON,
        WORDS_OPENING,
        WORDS_GOOD,
        WORDS_FIGURES,
        WORDS_LATE,
        WORDS_COURSE,
        WORDS_NEXT
    }

    /** What is said of an item. */
    public enum Column {
        SERIAL,
        NUMBER,
        TITLE,
        REQUIREMENT,
        KIND,
        URGENCY,
        SOURCE_KIND,
        SOURCE,
        CLAUSE,
        SOURCE_DATE,
        LEADER,
        LEAD,
        JOINT_LEADS,
        ASSISTANTS,
        PERSON,
        OPENED_ON,
        DUE,
        FIRST_DUE,
        TIME,
        STATE,
        COLOUR,
        ANSWERED,
        PROGRESS,
        REPORTED_ON,
        TARGET,
        PLANNED,
        REACHED,
        PERCENT,
        MEASURE,
        REPORT_LIGHT,
        COURSE_LIGHT,
        REMARK,
        ORIGIN,
        PROBLEM,
        REMEDY,
        EXTENDED,
        VERIFIER,
        VERIFIED_ON,
        OPINION,
        ENDED_ON,
        GIVEN_ON,
        GIVEN_BY,
        INSTRUCTION_CLASS,
        SENDER,
        INSTRUCTION_WORDS,
        OPENED,
        DONE,
        REPLY,
        MEETING,
        HELD_ON,
        PLACE,
        DOCKET_STATE,
        RESULT,
        DAYS,
        CAUSE,
        SENTENCE
    }

    /** Lists of a brief; what goes well stands first. */
    public enum Table {
        ALL,
        ON_COURSE,
        GOOD_EXAMPLES,
        LATE_ITEMS,
        LAGGING,
        UNREPORTED
    }

    private static final class Figures {
        static final Set<Figure> ROUND = EnumSet.of(
                Figure.MONTH,
                Figure.PRINTED_ON,
                Figure.UNITS,
                Figure.ITEMS,
                Figure.REPORTED,
                Figure.ACCEPTED,
                Figure.RETURNED,
                Figure.LATE,
                Figure.AS_PLANNED,
                Figure.BEHIND,
                Figure.FAR_BEHIND);
        static final Set<Figure> LIST = EnumSet.of(Figure.PRINTED_ON, Figure.UNITS, Figure.ITEMS);
        static final Set<Figure> BRIEF = EnumSet.complementOf(EnumSet.of(
                Figure.MONTH, Figure.UNITS, Figure.ITEMS, Figure.REPORTED, Figure.ACCEPTED, Figure.RETURNED));
    }

    private static final class Columns {
        static final Set<Column> DOCKET = EnumSet.of(
                Column.SERIAL,
                Column.NUMBER,
                Column.TITLE,
                Column.REQUIREMENT,
                Column.KIND,
                Column.URGENCY,
                Column.SOURCE_KIND,
                Column.SOURCE,
                Column.CLAUSE,
                Column.SOURCE_DATE,
                Column.LEADER,
                Column.LEAD,
                Column.JOINT_LEADS,
                Column.ASSISTANTS,
                Column.PERSON,
                Column.OPENED_ON,
                Column.DUE,
                Column.STATE,
                Column.COLOUR,
                Column.PROGRESS,
                Column.REPORTED_ON,
                Column.TARGET,
                Column.PERCENT,
                Column.MEASURE,
                Column.REMARK);
        static final Set<Column> BRIEF = EnumSet.of(
                Column.SERIAL,
                Column.NUMBER,
                Column.TITLE,
                Column.LEAD,
                Column.STATE,
                Column.COLOUR,
                Column.DUE,
                Column.DAYS,
                Column.CAUSE,
                Column.PLANNED,
                Column.REACHED,
                Column.REPORT_LIGHT,
                Column.COURSE_LIGHT,
                Column.SENTENCE);

        static Set<Column> with(Set<Column> some, Column... more) {
            var all = EnumSet.copyOf(some);
            all.addAll(Arrays.asList(more));
            return all;
        }
    }

    private static final class Tables {
        static final Set<Table> BRIEF =
                EnumSet.of(Table.ALL, Table.GOOD_EXAMPLES, Table.LATE_ITEMS, Table.LAGGING, Table.UNREPORTED);
    }
}
