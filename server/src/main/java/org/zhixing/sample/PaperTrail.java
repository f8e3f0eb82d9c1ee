package org.zhixing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.paper.PaperForm;
import org.zhixing.paperwork.NewPaper;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.desk.HandWrittenDesk;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** Papers of the last days before day zero: one of each kind, some out, some waiting for whoever is asked. */
@Component
@ConditionalOnProperty("zhixing.sample")
class PaperTrail {

    private static final int ANY = -1;
    private static final int WANTED = 5;
    private static final int DRAFTED_FOR = 30;

    private final PaperDesk desk;
    private final HandWrittenDesk hand;
    private final Paths paths;
    private final Dockets dockets;
    private final Approvals approvals;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Map<String, String> words = Words.pairs("papers.txt");

    PaperTrail(
            PaperDesk desk,
            HandWrittenDesk hand,
            Paths paths,
            Dockets dockets,
            Approvals approvals,
            Attachments attachments,
            JdbcClient jdbc) {
        this.desk = desk;
        this.paths = paths;
        this.dockets = dockets;
        this.hand = hand;
        this.approvals = approvals;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** All of it, in the caller's transaction; a city too small for it has none. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        var dockets = jdbc.sql(
                        "SELECT id FROM supervision.docket_wording"
                                + " WHERE state = 'ACKNOWLEDGED' AND number IS NOT NULL ORDER BY opened_at DESC, id LIMIT :wanted")
                .param("wanted", WANTED)
                .query((row, n) -> new DocketId(row.getObject("id", UUID.class)))
                .list();
        if (dockets.size() < WANTED) {
            return;
        }
        var before = dayZero.minusDays(1);
        yellowChecked(cast, at(dayZero, 9));
        signed(cast, checked(cast, paper(PaperKind.ASSIGNMENT, dockets.get(0), "assignment"), before), before);
        signed(cast, checked(cast, paper(PaperKind.SUBMISSION, dockets.get(1), "submission"), before), before);
        checked(cast, paper(PaperKind.SUBMISSION, dockets.get(2), "submission.second"), dayZero.minusDays(1));
        slipAboutADraft(lead(dockets.get(0)), cast, before);
        signed(cast, checked(cast, talk(dockets.get(3), before), before), before);
        UnitId other = city.all(Role.UNIT_LIAISON).stream()
                .map(one -> Objects.requireNonNull(one.unit()))
                .filter(unit -> !unit.equals(lead(dockets.get(4))))
                .findFirst()
                .orElseThrow();
        var letter = new NewPaper(
                PaperKind.FORWARDING,
                dockets.get(4).subject(),
                List.of(),
                null,
                other,
                word("forwarding"),
                needed("forwarding"));
        var id = desk.draft(letter, at(before, 15), cast.officer(1)).orThrow();
        desk.submit(id, ANY, at(before, 16), cast.officer(1)).orThrow();
        extension(cast, before);
        var numbers = hand.reserve(PaperForm.TALK_RECORD, 3, word("reserved"), at(before, 17), cast.officer(0))
                .orThrow();
        hand.spoil(numbers.get(0).id(), word("spoilt"), at(before, 17), cast.officer(0))
                .orThrow();
        written(numbers.get(1).id(), dockets.get(2), before, cast);
    }

    /** The city's own rule for green notices, in the open with its reason; all other sheets go by the usual steps. */
    void oneOpens(Instant at, Cast cast) {
        paths.set(
                        "sheet.GREEN_NOTICE",
                        List.of(new Step(1, StepKind.DRAFT, List.of(), false, "1wd")),
                        word("one-opens"),
                        at,
                        cast.chief())
                .orThrow();
    }

    /** What the clock has proposed and an officer has read waits for the chief's signature. */
    private void yellowChecked(Cast cast, Instant at) {
        jdbc.sql("SELECT id FROM supervision.notice WHERE colour = 'YELLOW' AND state = 'PROPOSED'"
                        + " ORDER BY proposed_at, id LIMIT 1")
                .query((row, n) -> new NoticeId(row.getObject("id", UUID.class)))
                .optional()
                .ifPresent(notice -> dockets.perform(new NoticeCommand.CheckNotice(notice, ANY), at, cast.officer(1)));
    }

    /** What is not opened yet waits with its slip for the leader, whose signature opens it. */
    private void slipAboutADraft(UnitId lead, Cast cast, LocalDate day) {
        var source = new OpenDocket.Source(SourceKind.MEDIA, null, word("draft.source"), word("draft.authority"));
        var draft = OpenDocket.of(source, word("draft.title"), word("draft.requirement"), lead)
                .withDue(day.plusDays(DRAFTED_FOR));
        checked(
                cast,
                paper(
                        PaperKind.SUBMISSION,
                        dockets.draft(draft, at(day, 9), cast.officer(0)).orThrow(),
                        "submission.draft"),
                day);
    }

    /** A sheet that was written by hand on the road and entered with its scan. */
    private void written(UUID number, DocketId docket, LocalDate day, Cast cast) {
        try (var scan = Objects.requireNonNull(PaperTrail.class.getResourceAsStream("/sample/talk.png"))) {
            var stored = attachments
                    .store(HandWrittenDesk.subject(number), word("written.scan"), scan, at(day, 17), cast.officer(0))
                    .orThrow();
            hand.enter(
                            number,
                            numberOf(docket),
                            word("written.title"),
                            word("written.signer"),
                            day,
                            stored.id(),
                            stored.digest(),
                            at(day, 17),
                            cast.officer(0))
                    .orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String numberOf(DocketId docket) {
        return jdbc.sql("SELECT number FROM supervision.docket_wording WHERE id = :id")
                .param("id", docket.value())
                .query(String.class)
                .single();
    }

    private void extension(Cast cast, LocalDate day) {
        record Answered(UUID id, UUID docket) {}
        jdbc.sql("SELECT id, docket FROM supervision.extension_answered ORDER BY answered_at DESC, id LIMIT 1")
                .query((row, n) -> new Answered(row.getObject("id", UUID.class), row.getObject("docket", UUID.class)))
                .optional()
                .ifPresent(one -> checked(
                        cast,
                        new NewPaper(
                                PaperKind.EXTENSION,
                                new DocketId(one.docket()).subject(),
                                List.of(),
                                one.id(),
                                null,
                                word("opinion"),
                                Map.of()),
                        day));
    }

    private NewPaper paper(PaperKind kind, DocketId docket, String key) {
        return new NewPaper(
                kind, docket.subject(), List.of(), null, null, word(key), kind.document() ? needed(key) : Map.of());
    }

    private Map<PaperField, String> needed(String key) {
        return Map.of(PaperField.NECESSITY, word(key + ".needed"));
    }

    private NewPaper talk(DocketId docket, LocalDate day) {
        return new NewPaper(
                PaperKind.TALK,
                docket.subject(),
                List.of(),
                null,
                null,
                word("talk"),
                Map.of(
                        PaperField.HELD_AT,
                                LocalDateTime.of(day, LocalTime.of(9, 0)).toString(),
                        PaperField.PLACE, word("place"),
                        PaperField.HOST, word("host"),
                        PaperField.PRESENT, word("present"),
                        PaperField.HEARD, word("heard")));
    }

    private PaperId checked(Cast cast, NewPaper wanted, LocalDate day) {
        Actor drafter = cast.officer(0);
        var id = desk.draft(wanted, at(day, 10), drafter).orThrow();
        desk.submit(id, ANY, at(day, 11), drafter).orThrow();
        desk.check(id, ANY, word("checked"), at(day, 14), cast.officer(1)).orThrow();
        return id;
    }

    private void signed(Cast cast, PaperId id, LocalDate day) {
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        approvals
                .answer(question.id(), true, word("signed"), at(day, 16), cast.secretaryGeneral())
                .orThrow();
    }

    private UnitId lead(DocketId docket) {
        return new UnitId(jdbc.sql("SELECT lead FROM supervision.docket_wording WHERE id = :id")
                .param("id", docket.value())
                .query(UUID.class)
                .single());
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant();
    }
}
