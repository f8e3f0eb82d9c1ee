package org.zhixing.exchange.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.exchange.Matters;
import org.zhixing.exchange.Offered;
import org.zhixing.exchange.OfferedInstruction;
import org.zhixing.exchange.OfferedProposal;
import org.zhixing.exchange.Parcel;
import org.zhixing.exchange.Progress;
import org.zhixing.exchange.ProposalProgress;
import org.zhixing.organization.WrittenUnits;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files of matters and proposals, as a workbook or as the JSON of the machine interface; and of what became of them. */
@Component
public class MatterFiles {

    private static final String RULE = "practice 6";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final java.time.LocalDate SERIAL_ZERO = java.time.LocalDate.of(1899, 12, 30);

    private final MessageSource messages;

    MatterFiles(MessageSource messages) {
        this.messages = messages;
    }

    /** Columns of the workbook, in the order of the template; heads are found in either language, in any order. */
    enum Column {
        NUMBER,
        TITLE,
        REQUIREMENT,
        SOURCE_KIND,
        SOURCE_TITLE,
        AUTHORITY,
        URGENCY,
        KIND,
        LEAD,
        JOINT,
        ASSISTANTS,
        DUE,
        MEMBERS;

        String key() {
            return "exchange.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a file holds: a workbook matters, JSON matters or proposals or both; what is no such file is refused. */
    public Outcome<Parcel> parcel(byte[] content) {
        return small(content)
                .then(fits -> startsAsJson(fits)
                        ? json(fits, Parcel.class)
                        : workbook(fits).then(matters -> Outcome.done(Parcel.of(matters))))
                .then(parcel -> few(parcel.titles()).then(titles -> Outcome.done(parcel)));
    }

    /** Matters of a call; what is no such body is refused. */
    public Outcome<List<Offered>> read(byte[] content) {
        return small(content)
                .then(fits -> startsAsJson(fits)
                        ? json(fits, Parcel.class).then(parcel -> Outcome.done(parcel.matters()))
                        : workbook(fits))
                .then(MatterFiles::few);
    }

    /** Proposals of a call; what is no such body is refused. */
    public Outcome<List<OfferedProposal>> proposals(byte[] content) {
        return small(content).then(fits -> json(fits, Parcel.class)).then(parcel -> few(parcel.proposals()));
    }

    /** The body of the machine interface for instructions. */
    public record InstructionBody(@Nullable List<OfferedInstruction> instructions) {}

    /** Instructions of a call; what is no such body is refused. */
    public Outcome<List<OfferedInstruction>> instructions(byte[] content) {
        return small(content)
                .then(fits -> json(fits, InstructionBody.class))
                .then(body -> few(
                        body.instructions() == null
                                ? List.of()
                                : body.instructions().stream()
                                        .filter(Objects::nonNull)
                                        .toList()));
    }

    private static Outcome<byte[]> small(byte[] content) {
        return content.length > TableImport.LARGEST
                ? Outcome.refused("shell.import.refused.too-large", RULE, TableImport.LARGEST / 1024 / 1024)
                : Outcome.done(content);
    }

    private static <T> Outcome<T> json(byte[] content, Class<T> body) {
        try {
            return Optional.ofNullable(JSON.readValue(content, body))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("exchange.refused.json", RULE));
        } catch (JacksonException broken) {
            return Outcome.refused("exchange.refused.json", RULE);
        }
    }

    private static <T> Outcome<List<T>> few(List<T> all) {
        return all.isEmpty()
                ? Outcome.refused("shell.import.refused.empty", RULE)
                : all.size() > Matters.MOST
                        ? Outcome.refused("shell.import.refused.too-many", RULE, Matters.MOST)
                        : Outcome.done(all);
    }

    private static boolean startsAsJson(byte[] content) {
        for (byte one : content) {
            if (one == '{' || one == '[') {
                return true;
            }
            if (one != ' '
                    && one != '\n'
                    && one != '\r'
                    && one != '\t'
                    && one != (byte) 0xEF
                    && one != (byte) 0xBB
                    && one != (byte) 0xBF) {
                return false;
            }
        }
        return false;
    }

    private Outcome<List<Offered>> workbook(byte[] content) {
        var read = TableImport.read(content);
        if (read instanceof Outcome.Refused<List<TableImport.Line>> refused
                && refused.refusal().key().equals("shell.import.refused.unreadable")) {
            return Outcome.refused("exchange.refused.unreadable", RULE);
        }
        return read.then(lines -> {
            var places = new EnumMap<Column, Integer>(Column.class);
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                var texts = new Texts(messages, locale);
                for (var column : Column.values()) {
                    int place = lines.get(0).cells().indexOf(texts.t(column.key()));
                    if (place >= 0) {
                        places.putIfAbsent(column, place);
                    }
                }
            }
            if (!places.keySet().containsAll(List.of(Column.NUMBER, Column.TITLE, Column.LEAD))) {
                return Outcome.refused("exchange.refused.no-columns", RULE);
            }
            return Outcome.done(lines.subList(1, lines.size()).stream()
                    .map(line -> offered(column -> line.cell(places.getOrDefault(column, -1))))
                    .toList());
        });
    }

    private Offered offered(Function<Column, String> cell) {
        return new Offered(
                cell.apply(Column.NUMBER),
                cell.apply(Column.TITLE),
                cell.apply(Column.REQUIREMENT),
                constant(cell.apply(Column.SOURCE_KIND), SourceKind.values()),
                cell.apply(Column.SOURCE_TITLE),
                cell.apply(Column.AUTHORITY),
                constant(cell.apply(Column.URGENCY), Urgency.values()),
                constant(cell.apply(Column.KIND), DocketKind.values()),
                cell.apply(Column.LEAD),
                names(cell.apply(Column.JOINT)),
                names(cell.apply(Column.ASSISTANTS)),
                day(cell.apply(Column.DUE)),
                names(cell.apply(Column.MEMBERS)));
    }

    /** A dash in a cell names nobody. */
    private static List<String> names(String cell) {
        return WrittenUnits.names(cell).stream()
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    /** A workbook may hold a day as its count of days. */
    private static String day(String cell) {
        return SERIAL.matcher(cell).matches()
                ? SERIAL_ZERO.plusDays(Long.parseLong(cell)).toString()
                : cell;
    }

    /** The constant that a word names in either language; what names none stays for the check to object to. */
    private String constant(String word, Enum<?>[] values) {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var texts = new Texts(messages, locale);
            for (var value : values) {
                if (texts.name(value).equals(word)) {
                    return value.name();
                }
            }
        }
        return word;
    }

    /** The empty workbook with its heads and one line that shows how it is filled in. */
    public TableExport template(Locale locale) {
        var texts = new Texts(messages, locale);
        var head = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (var column : Column.values()) {
            head.add(texts.t(column.key()));
            line.add(
                    switch (column) {
                        case SOURCE_KIND -> texts.name(SourceKind.RESOLUTION);
                        case URGENCY -> texts.name(Urgency.ORDINARY);
                        case KIND -> texts.name(DocketKind.ONE_OFF);
                        default -> texts.t("exchange.example." + column.name());
                    });
        }
        return new TableExport(texts.t("exchange.template"), head, List.of(line));
    }

    /** What became of dockets, as a workbook. */
    public TableExport progress(List<Progress> all, Locale locale) {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var one : all) {
            rows.add(List.of(
                    one.externalNumber(),
                    one.number(),
                    one.title(),
                    one.lead(),
                    texts.name(DocketState.valueOf(one.state())),
                    one.colour().isEmpty() ? "" : texts.name(Colour.valueOf(one.colour())),
                    day(one.openedAt()),
                    one.dueOn() == null ? "" : one.dueOn().toString(),
                    day(one.reportedAt()),
                    day(one.acceptedAt()),
                    day(one.endedAt())));
        }
        var head = List.of(
                        "number",
                        "docket",
                        "title",
                        "lead",
                        "state",
                        "colour",
                        "opened",
                        "due",
                        "reported",
                        "accepted",
                        "ended")
                .stream()
                .map(name -> texts.t("exchange.column." + name))
                .toList();
        return new TableExport(texts.t("exchange.progress"), head, rows);
    }

    private static String day(java.time.@Nullable Instant at) {
        return at == null
                ? ""
                : java.time.LocalDate.ofInstant(at, org.zhixing.act.Zone.SHANGHAI)
                        .toString();
    }

    /** What became of dockets and proposals, as the machine interface writes it. */
    public byte[] json(List<Progress> dockets, List<ProposalProgress> proposals) {
        var all = new LinkedHashMap<String, Object>();
        all.put("dockets", dockets);
        if (!proposals.isEmpty()) {
            all.put("proposals", proposals);
        }
        return JSON.writeValueAsBytes(all);
    }
}
