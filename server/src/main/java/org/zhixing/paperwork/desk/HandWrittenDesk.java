package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paper.ReservedNumber.HandWritten;
import org.zhixing.paper.ReservedNumbers;
import org.zhixing.paperwork.PaperId;
import org.zhixing.supervision.DocketId;

/** Sheets the office writes by hand: numbers reserved for them, each entered later or void (practice 7). */
@Service
public class HandWrittenDesk {

    /** The kind of case under which the scan of a hand-written sheet lies. */
    public static final String TYPE = "hand-written";

    /** What is written by hand on the road; notices in colour, briefs and conclusions never are. */
    public static final Set<PaperForm> FORMS = Set.of(
            PaperForm.ASSIGNMENT_NOTICE,
            PaperForm.FORWARDING_LETTER,
            PaperForm.TALK_RECORD,
            PaperForm.SUBMISSION_SLIP,
            PaperForm.INSPECTION_RECORD);

    private final ReservedNumbers numbers;
    private final Organization organization;
    private final PaperSight sight;
    private final JdbcClient jdbc;

    HandWrittenDesk(ReservedNumbers numbers, Organization organization, PaperSight sight, JdbcClient jdbc) {
        this.numbers = numbers;
        this.organization = organization;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** The case under which the scan of a number lies. */
    public static CaseRef subject(UUID number) {
        return new CaseRef(PaperId.MODULE, TYPE, number);
    }

    /** Reserves numbers of the actor's office. */
    @Transactional
    public Outcome<List<ReservedNumber>> reserve(
            @Nullable PaperForm form, int count, String purpose, Instant at, Actor actor) {
        UnitId unit = actor.unit();
        if (!PaperSight.office(actor) || unit == null) {
            return Outcome.refused("paperwork.refused.not-yours", "practice 7");
        }
        if (form == null || !FORMS.contains(form)) {
            return Outcome.refused("paperwork.refused.unreadable", "interface 7");
        }
        String name = organization.name(unit, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return numbers.reserve(form, unit, name, count, purpose, at, actor);
    }

    /** Enters a sheet for a docket that the actor sees. */
    @Transactional
    public Outcome<ReservedNumber> enter(
            UUID number,
            String docketNumber,
            String title,
            String signedBy,
            LocalDate signedOn,
            UUID scan,
            String scanDigest,
            Instant at,
            Actor actor) {
        if (!PaperSight.office(actor)) {
            return Outcome.refused("paperwork.refused.not-yours", "practice 7");
        }
        var docket = docket(docketNumber);
        if (docket == null || !sight.seesOrigin(actor, docket.subject())) {
            return Outcome.refused("paperwork.refused.no-docket", "architecture 10");
        }
        return numbers.enter(
                number, new HandWritten(docket.subject(), title, signedBy, signedOn, scan), scanDigest, at, actor);
    }

    @Transactional
    public Outcome<ReservedNumber> spoil(UUID number, String reason, Instant at, Actor actor) {
        return PaperSight.office(actor)
                ? numbers.spoil(number, reason, at, actor)
                : Outcome.refused("paperwork.refused.not-yours", "practice 7");
    }

    /** Whether the actor may open the scan: the office, and whoever sees the docket. */
    public boolean mayRead(Actor actor, UUID number) {
        var found = numbers.find(number).orElse(null);
        var sheet = found == null ? null : found.sheet();
        return found != null
                && (PaperSight.office(actor) || (sheet != null && sight.seesOrigin(actor, sheet.subject())));
    }

    private @Nullable DocketId docket(String number) {
        return jdbc.sql("SELECT id FROM supervision.docket_wording WHERE number = ?")
                .param(number.strip())
                .query((row, n) -> new DocketId(row.getObject("id", UUID.class)))
                .optional()
                .orElse(null);
    }
}
