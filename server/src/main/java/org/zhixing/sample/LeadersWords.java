package org.zhixing.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Carrier;
import org.zhixing.attachment.Attachments;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionCommand;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.Instructions;
import org.zhixing.supervision.NewInstruction;
import org.zhixing.supervision.Urgency;

/** The register of leaders' instructions as it stands on day zero: one that waits for each hand. */
final class LeadersWords {

    private static final int ANY = DocketCommand.ANY_VERSION;
    /** Working days before day zero. */
    private static final int GIVEN = 9;

    private static final int TAKEN = 7;
    private static final int REPORTED = 3;
    private static final int ACCEPTED = 2;

    private final City city;
    private final Cast cast;
    private final Script script;
    private final OfficeDays days;
    private final Phrases phrases;
    private final Instructions instructions;
    private final Dockets dockets;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    LeadersWords(
            City city,
            Cast cast,
            Script script,
            OfficeDays days,
            Phrases phrases,
            Instructions instructions,
            Dockets dockets,
            Attachments attachments,
            JdbcClient jdbc) {
        this.city = city;
        this.cast = cast;
        this.script = script;
        this.days = days;
        this.phrases = phrases;
        this.instructions = instructions;
        this.dockets = dockets;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    private enum Stage {
        ORAL,
        FILED,
        PROPOSED,
        OPENED,
        REPLY_DUE,
        SUBMITTED
    }

    private record Story(List<String> line, List<InstructionCommand.Matter> matters, List<String> results) {

        Stage stage() {
            return Stage.valueOf(line.get(0));
        }
    }

    /** Registers them all, in the caller's transaction. */
    void say(LocalDate dayZero) {
        var stories = new ArrayList<Story>();
        for (String written : Words.lines("instructions.txt")) {
            List<String> line = List.of(written.substring(1).split(";", -1));
            if (written.startsWith("=")) {
                stories.add(new Story(line, new ArrayList<>(), new ArrayList<>()));
            } else {
                stories.get(stories.size() - 1)
                        .matters()
                        .add(new InstructionCommand.Matter(
                                line.get(0),
                                line.get(1),
                                line.get(2),
                                city.unit(line.get(3)),
                                List.of(),
                                Urgency.ORDINARY,
                                null,
                                ""));
                stories.get(stories.size() - 1).results().add(line.get(4));
            }
        }
        int image = 0;
        for (var story : stories) {
            boolean paper = story.stage() != Stage.ORAL;
            tell(story, paper ? ++image : 0, dayZero);
        }
    }

    private void tell(Story story, int image, LocalDate dayZero) {
        var line = story.line();
        var stage = story.stage();
        boolean recent = stage == Stage.ORAL || stage == Stage.PROPOSED;
        LocalDate given = days.plus(dayZero, recent ? -1 : -GIVEN);
        LocalDate next = recent ? given : days.plus(given, 1);
        Actor registrar = image == 0 ? cast.actor(city.all(Role.SECRETARY).get(0)) : cast.officer(0);
        var id = InstructionId.next();
        Instant morning = at(given, 10);
        instructions
                .register(
                        new NewInstruction(
                                id,
                                city.titled(line.get(1)).post(),
                                given,
                                image == 0 ? Carrier.ORAL : Carrier.PAPER,
                                line.get(7),
                                InstructionClass.valueOf(line.get(2)),
                                false,
                                new NewInstruction.Paper(line.get(3), line.get(4), line.get(5), line.get(6), 1),
                                image == 0 ? List.of() : List.of(image(id, image, morning, registrar))),
                        morning,
                        registrar)
                .orThrow();
        if (stage == Stage.ORAL) {
            return;
        }
        does(new InstructionCommand.Check(id, ANY), at(given, 15), cast.chief());
        if (stage == Stage.FILED) {
            does(new InstructionCommand.File(id, ANY, line.get(8)), at(next, 9), cast.officer(0));
            return;
        }
        propose(story, id, at(next, 16));
        if (stage != Stage.PROPOSED) {
            does(new InstructionCommand.Open(id, ANY), at(next, 17), cast.chief());
            follow(story, id, dayZero);
        }
    }

    /** The year may have invented a docket that is much alike; then the officer says why this one is opened as well. */
    private void propose(Story story, InstructionId id, Instant at) {
        var plain = new InstructionCommand.Propose(id, ANY, story.line().get(8), story.matters());
        if (!instructions.perform(plain, at, cast.officer(0)).isDone()) {
            var reasoned = story.matters().stream()
                    .map(matter -> new InstructionCommand.Matter(
                            matter.title(),
                            matter.quote(),
                            matter.requirement(),
                            matter.lead(),
                            matter.assistants(),
                            matter.urgency(),
                            matter.due(),
                            phrases.text("although")))
                    .toList();
            does(new InstructionCommand.Propose(id, ANY, story.line().get(8), reasoned), at, cast.officer(0));
        }
    }

    private void follow(Story story, InstructionId id, LocalDate dayZero) {
        var opened = opened(id);
        for (int i = 0; i < story.matters().size(); i++) {
            var matter = story.matters().get(i);
            var people = script.people(matter.lead(), null);
            DocketId docket = opened.get(i);
            does(
                    new DocketCommand.Acknowledge(
                            docket, ANY, people.named().unit(), people.named().person()),
                    at(days.plus(dayZero, -TAKEN), 10),
                    people.liaison());
            if (story.stage() != Stage.OPENED) {
                does(
                        new DocketCommand.ReportCompletion(
                                docket, ANY, story.results().get(i), List.of()),
                        at(days.plus(dayZero, -REPORTED), 11),
                        people.liaison());
                does(
                        new DocketCommand.Accept(docket, ANY, phrases.one("opinions")),
                        at(days.plus(dayZero, -ACCEPTED), 15),
                        people.officer());
            }
        }
        if (story.stage() == Stage.SUBMITTED) {
            LocalDate day = days.plus(dayZero, -1);
            does(
                    new InstructionCommand.DraftReply(id, ANY, String.join("\n", story.results())),
                    at(day, 9),
                    cast.officer(0));
            does(new InstructionCommand.CheckReply(id, ANY), at(day, 10), cast.officer(1));
            does(new InstructionCommand.SubmitReply(id, ANY), at(day, 11), cast.chief());
        }
    }

    private List<DocketId> opened(InstructionId id) {
        return jdbc.sql("SELECT docket FROM supervision.matter WHERE instruction = :id ORDER BY round, place")
                .param("id", id.value())
                .query((row, number) -> new DocketId(row.getObject("docket", UUID.class)))
                .list();
    }

    private void does(InstructionCommand command, Instant at, Actor actor) {
        instructions.perform(command, at, actor).orThrow();
    }

    private void does(DocketCommand command, Instant at, Actor actor) {
        dockets.perform(command, at, actor).orThrow();
    }

    private UUID image(InstructionId id, int number, Instant at, Actor actor) {
        String name = "instruction-" + number + ".png";
        try (InputStream in = Objects.requireNonNull(LeadersWords.class.getResourceAsStream("/sample/" + name), name)) {
            return attachments
                    .store(id.subject(), phrases.text("instruction.scan"), in, at, actor)
                    .orThrow()
                    .id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Zone.SHANGHAI).toInstant();
    }
}
