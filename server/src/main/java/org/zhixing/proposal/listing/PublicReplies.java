package org.zhixing.proposal.listing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.proposal.ProposalKind;

/** What the public may read of replies: decided by a person, without those who signed and without anybody's address. */
@Repository
public class PublicReplies {

    private static final String SELECT =
            """
            SELECT u.code, u.summary, u.scope, p.kind, p.body, p.number, p.title, h.unit, r.grade, r.signed_at,
                   CASE WHEN u.scope = 'FULL' THEN r.text ELSE u.summary END AS shown
              FROM proposal.publication u JOIN proposal.reply r ON r.id = u.reply
              JOIN proposal.handling h ON h.id = r.handling JOIN proposal.proposal p ON p.id = h.proposal
             WHERE u.scope <> 'NONE'""";

    private final JdbcClient jdbc;

    PublicReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reply as the public reads it. */
    public record PublicReply(
            String code,
            ProposalKind kind,
            String body,
            String number,
            String title,
            UnitId unit,
            String grade,
            LocalDate signedOn,
            boolean summary,
            String words) {}

    /** The newest first, behind the one with this code. */
    public List<PublicReply> page(@Nullable String after, int limit) {
        var params = new HashMap<String, Object>();
        params.put("limit", limit);
        String behind = "";
        if (after != null) {
            params.put("after", after);
            behind = " AND (r.signed_at, u.code) < (SELECT b.signed_at, a.code FROM proposal.publication a"
                    + " JOIN proposal.reply b ON b.id = a.reply WHERE a.code = :after)";
        }
        return jdbc.sql(SELECT + behind + " ORDER BY r.signed_at DESC, u.code DESC LIMIT :limit")
                .params(params)
                .query(READ)
                .list();
    }

    public Optional<PublicReply> find(String code) {
        return jdbc.sql(SELECT + " AND u.code = :code")
                .param("code", code)
                .query(READ)
                .optional();
    }

    private static final RowMapper<PublicReply> READ = (row, number) -> new PublicReply(
            row.getString("code"),
            ProposalKind.valueOf(row.getString("kind")),
            row.getString("body"),
            row.getString("number"),
            row.getString("title"),
            new UnitId(row.getObject("unit", UUID.class)),
            row.getString("grade"),
            LocalDate.ofInstant(
                    Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                            .toInstant(),
                    Zone.SHANGHAI),
            row.getString("scope").equals("SUMMARY"),
            row.getString("shown"));
}
