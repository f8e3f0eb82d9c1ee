package org.zhixing.proposal.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.Proposals;
import org.zhixing.proposal.Sitting;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.proposal.desk.Registering;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.TableImport.Line;
import org.zhixing.shell.Texts;

/** The list of a session comes in whole or not at all; every row that is wrong is named with what is wrong. */
@Service
public class SessionImports {

    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_PROBLEMS = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})(?:\\D.*)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern BETWEEN = Pattern.compile("[\\u3001;\\uFF1B\\n]");

    private final Proposals proposals;
    private final Registering registering;
    private final Catalogue catalogue;
    private final MessageSource messages;

    SessionImports(Proposals proposals, Registering registering, Catalogue catalogue, MessageSource messages) {
        this.proposals = proposals;
        this.registering = registering;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * What came of an import.
     *
     * @param registered how many; none as soon as one row is wrong
     */
    public record Report(int rows, int registered, List<RowProblem> problems) {}

    /** The empty list with its heads and one line that shows how it is filled in. */
    public TableExport template(Locale locale) {
        var texts = new Texts(messages, locale);
        var head = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (var column : SessionColumn.values()) {
            head.add(texts.t(column.key()));
            line.add(texts.t("proposal.import.example." + column.name()));
        }
        return new TableExport(texts.t("proposal.import.template"), head, List.of(line));
    }

    @Transactional
    public Outcome<Report> carryOut(byte[] content, Instant at, Actor actor) {
        if (!ProposalSight.isOffice(actor)) {
            return Outcome.refused("proposal.refused.not-yours", "R087");
        }
        return TableImport.read(content).then(lines -> check(lines, at, actor));
    }

    private Outcome<Report> check(List<Line> lines, Instant at, Actor actor) {
        var places = places(lines.get(0));
        for (var column : SessionColumn.values()) {
            if (column.required && !places.containsKey(column)) {
                return Outcome.refused(
                        "proposal.import.refused.no-column",
                        "R087",
                        new Texts(messages, Locale.SIMPLIFIED_CHINESE).t(column.key()));
            }
        }
        var problems = new ArrayList<RowProblem>();
        var all = new ArrayList<NewProposal>();
        var read = new HashMap<ProposalId, Line>();
        var seen = new HashSet<String>();
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var words = words();
        for (var line : lines.subList(1, lines.size())) {
            int before = problems.size();
            var one = read(line, places, words, problems);
            if (one != null && problems.size() == before) {
                read.put(one.id(), line);
                all.add(one);
            }
        }
        var refusals = registering.refusals(all, today);
        for (var one : all) {
            check(Objects.requireNonNull(read.get(one.id())), one, refusals.get(one.id()), seen, problems);
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        int rows = lines.size() - 1;
        if (rows == 0) {
            return Outcome.refused("shell.import.refused.empty", "R087");
        }
        if (!problems.isEmpty()) {
            return Outcome.done(new Report(rows, 0, problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS))));
        }
        return proposals.register(all, at, actor).then(ids -> Outcome.done(new Report(rows, ids.size(), List.of())));
    }

    private static void check(
            Line line, NewProposal one, @Nullable Refusal refusal, Set<String> seen, List<RowProblem> problems) {
        if (!seen.add(one.kind() + "\n" + one.body() + "\n" + one.number())) {
            problems.add(RowProblem.of(
                    line.number(), SessionColumn.NUMBER.key(), "proposal.import.problem.doubled", one.number()));
        }
        if (refusal != null) {
            problems.add(new RowProblem(line.number(), "", refusal.key(), refusal.args()));
        }
    }

    /** Where each column stands, by its head in either language. */
    private Map<SessionColumn, Integer> places(Line head) {
        var places = new EnumMap<SessionColumn, Integer>(SessionColumn.class);
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var texts = new Texts(messages, locale);
            for (var column : SessionColumn.values()) {
                int place = head.cells().indexOf(texts.t(column.key()));
                if (place >= 0) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places;
    }

    /** What may stand in a cell of choices, in either language. */
    private record Words(Map<String, ProposalKind> kinds, Map<String, Sitting> sittings, Map<String, String> matters) {}

    private Words words() {
        var words = new Words(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var texts = new Texts(messages, locale);
            for (var kind : ProposalKind.values()) {
                words.kinds().put(texts.name(kind), kind);
            }
            for (var sitting : Sitting.values()) {
                words.sittings().put(texts.name(sitting), sitting);
            }
            catalogue.matterClasses().forEach(one -> {
                words.matters().put(one.label(texts), one.code());
                words.matters().put(one.name(), one.code());
                words.matters().put(one.code(), one.code());
            });
        }
        return words;
    }

    private static @Nullable NewProposal read(
            Line line, Map<SessionColumn, Integer> places, Words words, List<RowProblem> problems) {
        var cells = new EnumMap<SessionColumn, String>(SessionColumn.class);
        for (var column : SessionColumn.values()) {
            String cell = line.cell(places.getOrDefault(column, -1));
            if (cell.isEmpty() && column.required) {
                problems.add(RowProblem.of(line.number(), column.key(), "proposal.import.problem.missing"));
            } else if (cell.length() > LONGEST_CELL) {
                problems.add(
                        RowProblem.of(line.number(), column.key(), "proposal.import.problem.too-long", LONGEST_CELL));
            }
            cells.put(column, cell);
        }
        var kind = choose(line, SessionColumn.KIND, cells, words.kinds(), problems);
        String written = cells.getOrDefault(SessionColumn.SITTING, "");
        var sitting = written.isEmpty()
                ? kind == null || kind.ofSession() ? Sitting.SESSION : Sitting.NONE
                : choose(line, SessionColumn.SITTING, cells, words.sittings(), problems);
        var matter = choose(line, SessionColumn.MATTER, cells, words.matters(), problems);
        String day = cells.getOrDefault(SessionColumn.FILED_ON, "");
        var filedOn = day(day);
        if (filedOn.isEmpty() && !day.isEmpty()) {
            problems.add(
                    RowProblem.of(line.number(), SessionColumn.FILED_ON.key(), "proposal.import.problem.no-day", day));
        }
        if (kind == null || sitting == null || matter == null || filedOn.isEmpty()) {
            return null;
        }
        String title = cells.getOrDefault(SessionColumn.TITLE, "");
        String text = cells.getOrDefault(SessionColumn.TEXT, "");
        return new NewProposal(
                ProposalId.next(),
                kind,
                sitting,
                cells.getOrDefault(SessionColumn.BODY, ""),
                cells.getOrDefault(SessionColumn.NUMBER, ""),
                title,
                text.isEmpty() ? title : text,
                matter,
                filedOn.get(),
                signers(cells));
    }

    private static List<NewProposal.Signer> signers(Map<SessionColumn, String> cells) {
        var signers = new ArrayList<NewProposal.Signer>();
        signers.add(new NewProposal.Signer(
                cells.getOrDefault(SessionColumn.FIRST_SIGNER, ""),
                cells.getOrDefault(SessionColumn.ADDRESS, ""),
                cells.getOrDefault(SessionColumn.CONTACT, "")));
        for (String joint : BETWEEN.split(cells.getOrDefault(SessionColumn.JOINT_SIGNERS, ""), -1)) {
            if (!joint.isBlank()) {
                String[] parts = joint.strip().split("/", 3);
                signers.add(new NewProposal.Signer(
                        parts[0].strip(),
                        parts.length > 1 ? parts[1].strip() : "",
                        parts.length > 2 ? parts[2].strip() : ""));
            }
        }
        return signers;
    }

    private static <T> @Nullable T choose(
            Line line,
            SessionColumn column,
            Map<SessionColumn, String> cells,
            Map<String, T> choices,
            List<RowProblem> problems) {
        String cell = cells.getOrDefault(column, "");
        var chosen = choices.get(cell);
        if (chosen == null && !cell.isEmpty()) {
            problems.add(RowProblem.of(line.number(), column.key(), "proposal.import.problem.no-choice", cell));
        }
        return chosen;
    }

    static Optional<LocalDate> day(String cell) {
        if (SERIAL.matcher(cell).matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(cell)));
        }
        var written = DAY.matcher(cell);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
