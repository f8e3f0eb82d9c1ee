package org.zhixing.paper.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.paper.Draft;
import org.zhixing.paper.NumberCodes;
import org.zhixing.paper.PaperColour;
import org.zhixing.paper.PaperForm;

/** Codes and prefixes from the tables. */
@Repository
class StoredNumberCodes implements NumberCodes {

    private static final int LONGEST_PREFIX = 8;
    private static final UUID DEFAULT_STREAM = new UUID(0, 0);

    private final JdbcClient db;
    private final Ledger ledger;

    StoredNumberCodes(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public Outcome<String> setPrefix(@Nullable UnitId issuer, String prefix, String source, Instant at, Actor actor) {
        String clean = prefix.strip();
        if (clean.length() > LONGEST_PREFIX || !clean.codePoints().allMatch(Character::isLetter)) {
            return Outcome.refused("paper.refused.prefix", "GB/T 9704-2012 7.2.5", LONGEST_PREFIX);
        }
        if (source.isBlank()) {
            return Outcome.refused("paper.refused.source", "architecture 12");
        }
        UUID unit = issuer == null ? null : issuer.value();
        db.sql(
                        """
                INSERT INTO paper.issuer_prefix (issuer, prefix, source) VALUES (?, ?, ?)
                ON CONFLICT (issuer) DO UPDATE SET prefix = excluded.prefix, source = excluded.source""")
                .params(java.util.Arrays.asList(unit, clean, source.strip()))
                .update();
        ledger.append(Entry.of(
                new Stream("paper/prefix", unit == null ? DEFAULT_STREAM : unit),
                at,
                actor,
                "prefix.set",
                Map.of("prefix", clean, "source", source.strip())));
        return Outcome.done(clean);
    }

    @Override
    public List<FormCode> all() {
        return db
                .sql("SELECT form, colour, code, source FROM paper.number_code")
                .query((row, n) -> new FormCode(
                        PaperForm.valueOf(row.getString("form")),
                        PaperColour.valueOf(row.getString("colour")),
                        row.getString("code"),
                        row.getString("source")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(FormCode::form))
                .toList();
    }

    @Override
    public String defaultPrefix() {
        return db.sql("SELECT prefix FROM paper.issuer_prefix WHERE issuer IS NULL")
                .query(String.class)
                .single();
    }

    /** Forms that are counted in issues (第×期) and not in documents. */
    Set<PaperForm> countedInIssues() {
        return db.sql("SELECT form FROM paper.number_code WHERE counted = 'ISSUE'")
                .query((row, n) -> PaperForm.valueOf(row.getString("form")))
                .set();
    }

    /** Prefix and code for each draft, in their order. */
    List<String> codesOf(List<Draft> drafts) {
        var codes = new HashMap<PaperForm, String>();
        all().forEach(form -> codes.put(form.form(), form.code()));
        var prefixes = new HashMap<UUID, String>();
        db.sql("SELECT issuer, prefix FROM paper.issuer_prefix WHERE issuer IS NOT NULL")
                .query((row, n) -> prefixes.put(row.getObject("issuer", UUID.class), row.getString("prefix")))
                .list();
        String otherwise = defaultPrefix();
        return drafts.stream()
                .map(draft -> prefixes.getOrDefault(draft.issuer().value(), otherwise) + codes.get(draft.form()))
                .toList();
    }

    /** Prefix and code of a form of one issuer. */
    String codeOf(PaperForm form, UnitId issuer) {
        String prefix = db.sql("SELECT prefix FROM paper.issuer_prefix WHERE issuer = ?")
                .param(issuer.value())
                .query(String.class)
                .optional()
                .orElseGet(this::defaultPrefix);
        return prefix
                + db.sql("SELECT code FROM paper.number_code WHERE form = ?")
                        .param(form.name())
                        .query(String.class)
                        .single();
    }
}
