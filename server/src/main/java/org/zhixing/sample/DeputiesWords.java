package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.MeetingWay;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.PromiseId;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.Proposals;
import org.zhixing.proposal.PublicationScope;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;

/** The register of proposals as it stands on day zero: one that waits for each hand. */
final class DeputiesWords {

    private static final int ANY = ProposalCommand.ANY_VERSION;
    private static final int MONTHS_OF_A_PROMISE = 8;

    private final City city;
    private final Cast cast;
    private final OfficeDays days;
    private final Proposals proposals;
    private final Approvals approvals;
    private final JdbcClient jdbc;
    private final Map<String, String> words = new LinkedHashMap<>();

    DeputiesWords(City city, Cast cast, OfficeDays days, Proposals proposals, Approvals approvals, JdbcClient jdbc) {
        this.city = city;
        this.cast = cast;
        this.days = days;
        this.proposals = proposals;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    /** How far one got; each stage goes through those before it that it needs. */
    private enum Stage {
        REGISTERED,
        ASSIGNED,
        SEPARATE,
        OBJECTED,
        OVERDUE,
        EXTENDED,
        IN_HAND,
        SIGNING,
        REPLIED,
        DISSATISFIED,
        AGAIN,
        PROMISED,
        FULFILLED,
        CONCLUDED;

        boolean reaches(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    /** Registers and handles them all, in the caller's transaction. */
    void say(LocalDate dayZero) {
        var lines = new ArrayList<List<String>>();
        for (String line : Words.lines("proposals.txt")) {
            if (line.startsWith("+")) {
                String[] pair = line.substring(1).split("=", 2);
                words.put(pair[0], pair[1]);
            } else {
                lines.add(List.of(line.split(";", -1)));
            }
        }
        lines.forEach(line -> tell(line, dayZero));
    }

    private void tell(List<String> line, LocalDate dayZero) {
        var stage = Stage.valueOf(line.get(0));
        LocalDate assigned = days.plus(dayZero, -Integer.parseInt(line.get(1)) - 1);
        var id = register(line, assigned);
        if (stage == Stage.REGISTERED) {
            return;
        }
        var units = units(line.get(9));
        boolean separate = stage == Stage.SEPARATE;
        does(
                new ProposalCommand.Assign(
                        id,
                        ANY,
                        separate ? null : units.get(0),
                        separate ? List.of() : units(line.get(10)),
                        separate ? units : List.of()),
                at(assigned, 11),
                cast.officer(0));
        if (stage == Stage.ASSIGNED) {
            return;
        }
        var unit = units.get(0);
        var part = part(id, unit);
        LocalDate next = days.plus(assigned, 1);
        if (stage == Stage.OBJECTED) {
            does(
                    new ProposalCommand.ObjectTo(
                            id, ANY, part, units(line.get(10)).get(0), word("objection")),
                    at(next, 10),
                    liaison(unit));
            return;
        }
        does(new ProposalCommand.Accept(id, ANY, part), at(next, 10), liaison(unit));
        if (stage.reaches(Stage.EXTENDED)) {
            work(stage, id, part, unit, line, assigned, dayZero);
        }
    }

    private void work(
            Stage stage,
            ProposalId id,
            HandlingId part,
            UnitId unit,
            List<String> line,
            LocalDate assigned,
            LocalDate dayZero) {
        for (var assistant : units(line.get(10))) {
            var theirs = part(id, assistant);
            does(new ProposalCommand.Accept(id, ANY, theirs), at(days.plus(assigned, 1), 14), liaison(assistant));
            does(
                    new ProposalCommand.GiveOpinion(id, ANY, theirs, word("opinion")),
                    at(days.plus(assigned, 8), 15),
                    liaison(assistant));
        }
        LocalDate talk = days.plus(assigned, 12);
        meet(id, part, unit, talk, MeetingWay.FACE_TO_FACE);
        if (stage == Stage.EXTENDED) {
            does(
                    new ProposalCommand.AskExtension(id, ANY, part, word("extension")),
                    at(days.plus(dayZero, -2), 10),
                    liaison(unit));
            return;
        }
        if (!stage.reaches(Stage.SIGNING)) {
            return;
        }
        LocalDate drafted = stage == Stage.SIGNING ? days.plus(dayZero, -1) : days.plus(assigned, 20);
        LocalDate due = dayZero.plusMonths(MONTHS_OF_A_PROMISE);
        does(
                new ProposalCommand.SubmitReply(
                        id,
                        ANY,
                        part,
                        line.get(11),
                        line.get(12),
                        word("copies." + line.get(2)),
                        line.get(13).isEmpty() ? List.of() : List.of(new ProposalCommand.Promised(line.get(13), due))),
                at(drafted, 15),
                liaison(unit));
        if (stage == Stage.SIGNING) {
            return;
        }
        sign(id, unit, at(days.plus(drafted, 1), 10));
        rate(stage, id, part, unit, line, days.plus(drafted, 6), dayZero);
    }

    private void rate(
            Stage stage,
            ProposalId id,
            HandlingId part,
            UnitId unit,
            List<String> line,
            LocalDate returned,
            LocalDate dayZero) {
        if (stage == Stage.REPLIED) {
            form(id, part, 1, Satisfaction.SATISFIED, returned);
            return;
        }
        boolean unhappy = stage == Stage.DISSATISFIED || stage == Stage.AGAIN;
        int signers = line.get(8).split("/").length;
        for (int place = 1; place <= signers; place++) {
            var said = unhappy
                    ? Satisfaction.DISSATISFIED
                    : place == 1 ? Satisfaction.SATISFIED : Satisfaction.BASICALLY_SATISFIED;
            form(id, part, place, said, returned);
        }
        LocalDate next = days.plus(returned, 1);
        if (stage == Stage.AGAIN) {
            does(new ProposalCommand.HandleAgain(id, ANY, part, word("again")), at(next, 10), cast.officer(0));
        }
        if (unhappy) {
            return;
        }
        does(new ProposalCommand.Conclude(id, ANY, part, ""), at(next, 10), cast.officer(0));
        boolean open = stage != Stage.PROMISED;
        does(
                new ProposalCommand.Publish(
                        id,
                        ANY,
                        part,
                        open ? PublicationScope.FULL : PublicationScope.NONE,
                        "",
                        word(open ? "publish" : "withheld")),
                at(next, 16),
                cast.chief());
        if (stage == Stage.FULFILLED) {
            does(
                    new ProposalCommand.FulfilPromise(id, ANY, part, promise(part), word("done")),
                    at(days.plus(dayZero, -3), 10),
                    liaison(unit));
        }
    }

    private ProposalId register(List<String> line, LocalDate assigned) {
        var kind = ProposalKind.valueOf(line.get(2));
        var id = ProposalId.next();
        var names = List.of(line.get(8).split("/"));
        LocalDate filed = days.plus(assigned, -2);
        proposals
                .register(
                        new NewProposal(
                                id,
                                kind,
                                Sitting.valueOf(line.get(3)),
                                word("body." + kind.name()),
                                line.get(4),
                                line.get(5),
                                line.get(6),
                                line.get(7),
                                filed,
                                names.stream()
                                        .map(name -> new NewProposal.Signer(
                                                name,
                                                kind.protectsNames()
                                                        ? ""
                                                        : word("address") + (10 + names.indexOf(name)),
                                                kind.protectsNames()
                                                        ? ""
                                                        : word("contact")
                                                                + line.get(4).replaceAll("[^0-9]", "")))
                                        .toList()),
                        at(assigned, 9),
                        cast.officer(0))
                .orThrow();
        return id;
    }

    private void meet(ProposalId id, HandlingId part, UnitId unit, LocalDate day, MeetingWay way) {
        does(
                new ProposalCommand.RecordMeeting(id, ANY, part, way, day, word("persons"), word("result")),
                at(day, 16),
                liaison(unit));
    }

    private void form(ProposalId id, HandlingId part, int place, Satisfaction said, LocalDate day) {
        does(
                new ProposalCommand.RecordForm(
                        id, ANY, part, place, said, said == Satisfaction.DISSATISFIED ? word("dissatisfied") : "", day),
                at(day, 14),
                cast.officer(0));
    }

    private void sign(ProposalId id, UnitId unit, Instant at) {
        var question = approvals.open(id.subject(), "proposal.reply").orElseThrow();
        approvals
                .answer(question.id(), true, "", at, cast.actor(city.holder(unit, Role.UNIT_HEAD)))
                .orThrow();
    }

    private Actor liaison(UnitId unit) {
        return cast.actor(city.holder(unit, Role.UNIT_LIAISON));
    }

    private List<UnitId> units(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split("/")).map(city::unit).toList();
    }

    private HandlingId part(ProposalId id, UnitId unit) {
        return new HandlingId(jdbc.sql("SELECT id FROM proposal.handling WHERE proposal = :id AND unit = :unit")
                .param("id", id.value())
                .param("unit", unit.value())
                .query(UUID.class)
                .single());
    }

    private PromiseId promise(HandlingId part) {
        return new PromiseId(jdbc.sql("SELECT x.id FROM proposal.promise x JOIN proposal.reply r ON r.id = x.reply"
                        + " WHERE r.handling = :part")
                .param("part", part.value())
                .query(UUID.class)
                .single());
    }

    private void does(ProposalCommand command, Instant at, Actor actor) {
        proposals.perform(command, at, actor).orThrow();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Zone.SHANGHAI).toInstant();
    }
}
