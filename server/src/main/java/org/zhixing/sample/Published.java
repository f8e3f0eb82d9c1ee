package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Source;
import org.zhixing.disclosure.Wording;
import org.zhixing.supervision.DocketId;

/** What the invented city lets everybody read of its matters, and one that waits for its release. */
@Component
@ConditionalOnProperty("zhixing.sample")
class Published {

    private static final int MOST = 24;

    private final Disclosures disclosures;
    private final JdbcClient jdbc;
    private final Map<String, String> words = Words.pairs("published.txt");

    Published(Disclosures disclosures, JdbcClient jdbc) {
        this.disclosures = disclosures;
        this.jdbc = jdbc;
    }

    /** All of it, in the caller's transaction. */
    void happen(Cast cast, LocalDate dayZero) {
        var at = dayZero.atTime(9, 20).atZone(Zone.SHANGHAI).toInstant();
        int made = 0;
        UUID last = null;
        for (var docket : worthReading()) {
            var proposed = propose(Source.of(docket), at, cast.officer(0));
            // what names somebody stays inside, as in life
            if (proposed instanceof Outcome.Done<UUID> done) {
                if (made > 0) {
                    disclosures
                            .release(done.value(), Disclosures.ANY_VERSION, at, cast.chief())
                            .orThrow();
                    last = done.value();
                }
                made++;
            }
        }
        if (last != null && made > 3) {
            disclosures
                    .withdraw(last, Disclosures.ANY_VERSION, word("withdrawn"), at, cast.chief())
                    .orThrow();
        }
    }

    /** Of the practices released to the house one is public, the next waits for the chief. */
    void practices(Cast cast, LocalDate dayZero) {
        var at = dayZero.atTime(9, 25).atZone(Zone.SHANGHAI).toInstant();
        var proposed = jdbc
                .sql("SELECT x.id FROM practice.practice x WHERE x.state = 'ISSUED' ORDER BY x.issued_at, x.id LIMIT 2")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> propose(Source.practice(id), at, cast.officer(0)))
                .toList();
        if (!proposed.isEmpty() && proposed.get(0) instanceof Outcome.Done<UUID> first) {
            disclosures
                    .release(first.value(), Disclosures.ANY_VERSION, at, cast.chief())
                    .orThrow();
        }
    }

    private Outcome<UUID> propose(Source source, Instant at, Actor officer) {
        var draft = disclosures.draft(source, at, officer).orElseThrow();
        return disclosures.propose(
                source,
                new Wording(
                        draft.title(),
                        draft.requirement(),
                        draft.progress(),
                        draft.extensions().stream()
                                .map(one -> new Wording.Reason(one.id(), one.original()))
                                .toList(),
                        word("secrecy"),
                        word("privacy")),
                at,
                officer);
    }

    /** Livelihood projects, then what was given more time, then what was done, each the latest first. */
    private List<DocketId> worthReading() {
        return jdbc.sql(
                        """
                        SELECT d.id FROM supervision.docket_overview d
                         WHERE d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN') AND d.opened_at IS NOT NULL
                           AND d.parent IS NULL AND d.source_kind <> 'INSTRUCTION' AND d.entered_at IS NULL
                           AND NOT EXISTS (SELECT FROM secrecy.internal s WHERE s.subject IN (d.id, d.campaign))
                         ORDER BY d.source_kind = 'LIVELIHOOD_PROJECT' DESC, d.extensions > 0 DESC,
                                  d.accepted_at IS NOT NULL DESC, d.opened_at DESC, d.id LIMIT :most""")
                .param("most", MOST)
                .query((row, n) -> new DocketId(row.getObject("id", UUID.class)))
                .list();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
