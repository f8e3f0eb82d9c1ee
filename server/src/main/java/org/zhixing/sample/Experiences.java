package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.campaign.CampaignState;
import org.zhixing.ladder.CityRules;
import org.zhixing.practice.Audience;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.Experience;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.Theme;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.NewPractice;
import org.zhixing.practice.library.Practices;
import org.zhixing.practice.library.Sources;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.material.NewMaterial;
import org.zhixing.practice.negative.Bases;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.practice.negative.NewNegativeCase;

/** What the invented city learned from its year: practices in every state, a negative case, materials of its campaign. */
@Component
@ConditionalOnProperty("zhixing.sample")
class Experiences {

    private static final int ANY = -1;
    private static final int PRACTICES = 7;
    private static final int RELEASED = 4;
    private static final int WHYS = 5;

    private final Practices practices;
    private final Sources sources;
    private final NegativeCases cases;
    private final Bases bases;
    private final Materials materials;
    private final Approvals approvals;
    private final CityRules rules;
    private final JdbcClient jdbc;
    private final OfficeDays days = new OfficeDays(new Random(0));
    private final Map<String, String> words = Words.pairs("practices.txt");

    Experiences(
            Practices practices,
            Sources sources,
            NegativeCases cases,
            Bases bases,
            Materials materials,
            Approvals approvals,
            CityRules rules,
            JdbcClient jdbc) {
        this.practices = practices;
        this.sources = sources;
        this.cases = cases;
        this.bases = bases;
        this.materials = materials;
        this.approvals = approvals;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        lawyersAreNamed(dayZero, cast);
        var finished = finished(dayZero);
        for (int n = 0; n < finished.size(); n++) {
            var done = finished.get(n);
            var next = finished.get((n + 1) % finished.size());
            proposed(n, done, next, city, cast, dayZero);
        }
        negativeCase(city, cast, dayZero);
        materials(city, cast, dayZero);
    }

    private void lawyersAreNamed(LocalDate dayZero, Cast cast) {
        var at = at(dayZero, -20, 9);
        rules.adopt(
                        new CityRules.Adoption(
                                Map.of("practice:negative-case.lawyers", word("lawyers")),
                                word("lawyers.document"),
                                LocalDate.ofInstant(at, Zone.SHANGHAI),
                                word("lawyers.reason")),
                        at,
                        cast.officer(0))
                .orThrow();
    }

    private record Finished(UUID docket, UnitId lead) {}

    /** The last finished docket of each of a few units that a liaison speaks for. */
    private List<Finished> finished(LocalDate dayZero) {
        return jdbc.sql(
                        """
                        SELECT id, lead FROM (
                          SELECT DISTINCT ON (d.lead) d.id, d.lead, d.accepted_at FROM supervision.docket_overview d
                           WHERE d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at < :before AND d.entered_at IS NULL
                             AND d.returns = 0 AND d.colour = 'GREEN' AND d.number IS NOT NULL
                             AND NOT EXISTS (SELECT FROM secrecy.internal s WHERE s.subject IN (d.id, d.campaign, d.parent))
                             AND EXISTS (SELECT FROM organization.appointment_listing a
                                          WHERE a.unit_id = d.lead AND a.duty = 'UNIT_LIAISON')
                           ORDER BY d.lead, d.accepted_at DESC, d.id) w
                         ORDER BY w.accepted_at DESC, w.id LIMIT :most""")
                .param("before", at(dayZero, -20, 9).atOffset(java.time.ZoneOffset.UTC))
                .param("most", PRACTICES)
                .query((row, n) ->
                        new Finished(row.getObject("id", UUID.class), new UnitId(row.getObject("lead", UUID.class))))
                .list();
    }

    /** The first are released and adopted; one waits for the leader, one was returned, one has just come in. */
    private void proposed(int n, Finished done, Finished next, City city, Cast cast, LocalDate dayZero) {
        var liaison = cast.actor(city.holder(done.lead(), Role.UNIT_LIAISON));
        var morning = at(dayZero, -18 + n, 10);
        var evidence = new Evidence(EvidenceKind.DOCKET, done.docket());
        var source = sources.find(List.of(evidence), liaison, morning).stream()
                .findFirst()
                .orElse(null);
        if (source == null || source.done().isBlank() || !source.finished()) {
            return;
        }
        var id = CaseId.next(CaseKind.PRACTICE);
        var proposal = practices.propose(
                id,
                new NewPractice(
                        done.lead(),
                        List.of(Theme.values()).get(n % Theme.values().length),
                        source.title(),
                        source.done(),
                        word("why." + n % WHYS),
                        word("conditions." + n % WHYS),
                        List.of(evidence)),
                morning,
                liaison);
        if (!(proposal instanceof Outcome.Done<CaseId>) || n > RELEASED + 1) {
            return;
        }
        if (n == RELEASED + 1) {
            practices
                    .giveBack(id, ANY, word("returned"), at(dayZero, -2, 11), cast.officer(0))
                    .orThrow();
            return;
        }
        practices.submit(id, ANY, at(dayZero, -17 + n, 11), cast.officer(0)).orThrow();
        if (n == RELEASED) {
            return;
        }
        answer(id, "practice.release", at(dayZero, -16 + n, 15), cast.secretaryGeneral());
        var adopter = cast.actor(city.holder(next.lead(), Role.UNIT_LIAISON));
        practices
                .adopt(id, ANY, n % 2 == 0 ? next.docket() : null, word("planned"), at(dayZero, -9 + n, 10), adopter)
                .orThrow();
        if (n < 2) {
            practices
                    .tell(
                            id,
                            ANY,
                            n == 0 ? Experience.WORKS : Experience.DOES_NOT_WORK,
                            word(n == 0 ? "works" : "does-not-work"),
                            at(dayZero, -4 + n, 16),
                            adopter)
                    .orThrow();
        }
    }

    /** The first is released, of the second the unit is asked for its word. */
    private void negativeCase(City city, Cast cast, LocalDate dayZero) {
        int n = 0;
        for (var basis : bases.redDockets()) {
            var holder = city.find(basis.unit(), Role.UNIT_LIAISON);
            if (holder == null || n > 1) {
                continue;
            }
            var id = CaseId.next(CaseKind.NEGATIVE_CASE);
            var officer = cast.officer(0);
            var drafted = cases.draft(
                    id,
                    BasisKind.RED_DOCKET,
                    basis.source(),
                    new NewNegativeCase(
                            word("negative.title"),
                            basis.facts(),
                            word("negative.legal"),
                            city.nameOf(Objects.requireNonNull(officer.unit())),
                            "",
                            Audience.ALL_UNITS,
                            List.of()),
                    at(dayZero, -9, 9),
                    officer);
            if (!(drafted instanceof Outcome.Done<CaseId>)) {
                continue;
            }
            n++;
            cases.askLawyer(id, ANY, at(dayZero, -9, 10), officer).orThrow();
            answer(id, "practice.legality", at(dayZero, -8, 10), lawyer(city, cast));
            cases.hear(id, ANY, at(dayZero, n == 1 ? -7 : -2, 9), officer).orThrow();
            if (n == 1) {
                cases.say(id, ANY, word("negative.word"), at(dayZero, -5, 15), cast.actor(holder))
                        .orThrow();
                cases.submit(id, ANY, at(dayZero, -4, 9), officer).orThrow();
                answer(id, "practice.negative-case", at(dayZero, -3, 15), cast.secretaryGeneral());
            }
        }
    }

    /** The head of the bureau whom the rule names. */
    private Actor lawyer(City city, Cast cast) {
        return city.all(Role.UNIT_HEAD).stream()
                .filter(one -> (city.nameOf(one.unit()) + one.postName()).equals(word("lawyers")))
                .findFirst()
                .map(cast::actor)
                .orElseThrow();
    }

    private void materials(City city, Cast cast, LocalDate dayZero) {
        var officer = cast.officer(0);
        var morning = at(dayZero, -6, 9);
        for (var campaign : materials.campaigns(officer, morning)) {
            if (campaign.state() == CampaignState.CLOSED || campaign.state() == CampaignState.ABANDONED) {
                continue;
            }
            var office = cast.actor(city.holder(campaign.office(), Role.UNIT_LIAISON));
            for (int n = 0; n < 2; n++) {
                var text = word("learning." + n).split("\\|", -1);
                add(
                        campaign.id(),
                        new NewMaterial(
                                MaterialKind.LEARNING,
                                campaign.stages().get(0).id(),
                                text[0],
                                text[1],
                                null,
                                null,
                                "",
                                null,
                                "",
                                "",
                                null),
                        morning,
                        office);
            }
            UUID post = materials.posts(campaign, morning).get(0).id().value();
            for (int n = 0; n < 3; n++) {
                var text = word("publicity." + n).split("\\|", -1);
                boolean shown = n == 2;
                var id = add(
                        campaign.id(),
                        new NewMaterial(
                                MaterialKind.PUBLICITY,
                                campaign.stages()
                                        .get(n % campaign.stages().size())
                                        .id(),
                                text[0],
                                text[1],
                                null,
                                days.plus(dayZero, -3 + 5 * n),
                                text[2],
                                post,
                                shown ? word("publicity.persons") : "",
                                shown ? word("publicity.consent") : "",
                                shown ? LocalDate.ofInstant(morning, Zone.SHANGHAI) : null),
                        morning,
                        office);
                if (n == 0) {
                    materials
                            .carryOut(id, ANY, word("publicity.outcome"), at(dayZero, -3, 17), office)
                            .orThrow();
                }
            }
        }
    }

    private CaseId add(UUID campaign, NewMaterial text, Instant at, Actor office) {
        return materials
                .add(CaseId.next(CaseKind.MATERIAL), campaign, text, at, office)
                .orThrow();
    }

    private void answer(CaseId id, String kind, Instant at, Actor who) {
        var question = approvals.open(id.subject(), kind).orElseThrow();
        approvals.answer(question.id(), true, word("opinion"), at, who).orThrow();
    }

    private Instant at(LocalDate dayZero, int workingDays, int hour) {
        return days.plus(dayZero, workingDays)
                .atTime(hour, 10)
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
