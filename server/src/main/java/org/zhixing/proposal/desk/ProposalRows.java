package org.zhixing.proposal.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.desk.ProposalSight.Seer;
import tools.jackson.databind.json.JsonMapper;

/** Proposals with what belongs to them. Names of tables and columns are written in code only. */
@Repository
public class ProposalRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of it, as far as the seer may know. */
    public Optional<Dossier> find(ProposalId id, Seer seer) {
        return read(id, seer, "");
    }

    /** Held until the end of the transaction. */
    Optional<Dossier> hold(ProposalId id, Seer seer) {
        return read(id, seer, " FOR UPDATE OF p");
    }

    /** Whether there is something to see at all. */
    boolean exists(ProposalId id, Seer seer) {
        return jdbc.sql("SELECT count(*) FROM proposal.proposal p WHERE p.id = :id AND ("
                                + seer.scope().predicate() + ")")
                        .param("id", id.value())
                        .params(seer.scope().params())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Dossier> read(ProposalId id, Seer seer, String lock) {
        return jdbc.sql("SELECT p.* FROM proposal.proposal p WHERE p.id = :id AND ("
                        + seer.scope().predicate() + ")" + lock)
                .param("id", id.value())
                .params(seer.scope().params())
                .query((row, number) -> ReadRow.proposal(row))
                .optional()
                .map(proposal -> whole(proposal, seer));
    }

    private Dossier whole(Proposal proposal, Seer seer) {
        var handlings = of(
                proposal.id(),
                "SELECT h.* FROM proposal.handling h WHERE h.proposal = :id ORDER BY h.place, h.id",
                (row, number) -> ReadRow.handling(row));
        var signers = signersOf(proposal.id());
        boolean reach = seer.scope().equals(ProposalSight.Scope.SYSTEM) || seer.mayReach(handlings);
        return new Dossier(
                proposal,
                reach ? signers : signers.stream().map(Signer::withheld).toList(),
                handlings,
                of(
                        proposal.id(),
                        "SELECT m.* FROM proposal.meeting m JOIN proposal.handling h ON h.id = m.handling"
                                + " WHERE h.proposal = :id ORDER BY m.held_on, m.place",
                        (row, number) -> ReadRow.meeting(row)),
                of(
                        proposal.id(),
                        "SELECT r.* FROM proposal.reply r JOIN proposal.handling h ON h.id = r.handling"
                                + " WHERE h.proposal = :id ORDER BY r.drafted_at, r.id",
                        (row, number) -> ReadRow.reply(row)),
                ofReplies(proposal.id(), "letter", "x.signer", (row, number) -> ReadRow.letter(row)),
                ofReplies(proposal.id(), "form", "x.signer", (row, number) -> ReadRow.form(row)),
                ofReplies(proposal.id(), "promise", "x.place", (row, number) -> ReadRow.promise(row)),
                ofReplies(proposal.id(), "publication", "x.code", (row, number) -> ReadRow.publication(row)));
    }

    private List<Signer> signersOf(ProposalId id) {
        return of(
                id,
                "SELECT s.* FROM proposal.signer s WHERE s.proposal = :id ORDER BY s.place",
                (row, number) -> new Signer(
                        row.getInt("place"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("contact")));
    }

    private <T> List<T> ofReplies(ProposalId id, String table, String order, RowMapper<T> reading) {
        return of(
                id,
                "SELECT x.* FROM proposal." + table + " x JOIN proposal.reply r ON r.id = x.reply"
                        + " JOIN proposal.handling h ON h.id = r.handling WHERE h.proposal = :id ORDER BY "
                        + order,
                reading);
    }

    private <T> List<T> of(ProposalId id, String sql, RowMapper<T> reading) {
        return jdbc.sql(sql).param("id", id.value()).query(reading).list();
    }

    /** Parts whose running limit is one of these, by the limit. */
    Map<UUID, ProposalId> byTerms(Collection<UUID> terms) {
        return jdbc
                .sql(
                        """
                        SELECT h.term AS term, h.proposal FROM proposal.handling h WHERE h.term = ANY (:terms)
                        UNION ALL
                        SELECT x.term, h.proposal FROM proposal.promise x JOIN proposal.reply r ON r.id = x.reply
                        JOIN proposal.handling h ON h.id = r.handling WHERE x.term = ANY (:terms)
                        """)
                .param("terms", terms.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("term", UUID.class), new ProposalId(row.getObject("proposal", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** A number as the register knows it: the same one may be given in another session. */
    record Numbered(String kind, String body, String number) {

        static Numbered of(NewProposal given) {
            return new Numbered(
                    given.kind().name(), given.body().strip(), given.number().strip());
        }
    }

    /** Which of these numbers the register has already. */
    Set<Numbered> taken(Collection<Numbered> asked) {
        return new HashSet<>(jdbc.sql(
                        """
                        SELECT p.kind, p.body, p.number FROM proposal.proposal p
                          JOIN unnest(CAST(:kinds AS text[]), CAST(:bodies AS text[]), CAST(:numbers AS text[]))
                               AS asked (kind, body, number)
                            ON p.kind = asked.kind AND p.body = asked.body AND p.number = asked.number
                        """)
                .param("kinds", asked.stream().map(Numbered::kind).toArray(String[]::new))
                .param("bodies", asked.stream().map(Numbered::body).toArray(String[]::new))
                .param("numbers", asked.stream().map(Numbered::number).toArray(String[]::new))
                .query((row, number) ->
                        new Numbered(row.getString("kind"), row.getString("body"), row.getString("number")))
                .list());
    }

    void insert(String table, Collection<? extends Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String columns = String.join(", ", rows.iterator().next().keySet());
        jdbc.sql("INSERT INTO proposal." + table + " (" + columns + ") SELECT " + columns
                        + " FROM jsonb_populate_recordset(NULL::proposal." + table + ", CAST(:rows AS jsonb))")
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    void update(ProposalId id, Map<String, @Nullable Object> columns) {
        change("proposal", id.value(), columns, "version = old.version + 1");
    }

    void update(HandlingId id, Map<String, @Nullable Object> columns) {
        if (!columns.isEmpty()) {
            change("handling", id.value(), columns, "id = old.id");
        }
    }

    void updateReply(UUID id, Map<String, @Nullable Object> columns) {
        change("reply", id, columns, "id = old.id");
    }

    void updatePromise(UUID id, Map<String, @Nullable Object> columns) {
        change("promise", id, columns, "id = old.id");
    }

    /** One row and what becomes of it. */
    private void change(String table, UUID id, Map<String, @Nullable Object> columns, String besides) {
        String set = columns.keySet().stream()
                .map(column -> column + " = new." + column + ", ")
                .collect(Collectors.joining());
        jdbc.sql("UPDATE proposal." + table + " old SET " + set + besides
                        + " FROM jsonb_populate_record(NULL::proposal." + table
                        + ", CAST(:row AS jsonb)) new WHERE old.id = :id")
                .param("row", json.writeValueAsString(columns))
                .param("id", id)
                .update();
    }

    void forget(String table, UUID reply, int signer) {
        jdbc.sql("DELETE FROM proposal." + table + " WHERE reply = :reply AND signer = :signer")
                .param("reply", reply)
                .param("signer", signer)
                .update();
    }

    void forgetPublication(UUID reply) {
        jdbc.sql("DELETE FROM proposal.publication WHERE reply = :reply")
                .param("reply", reply)
                .update();
    }
}
