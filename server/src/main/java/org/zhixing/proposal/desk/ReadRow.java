package org.zhixing.proposal.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.MeetingWay;
import org.zhixing.proposal.PromiseId;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.PublicationScope;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/** Reads rows in their own types. */
final class ReadRow {

    private ReadRow() {}

    static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(id(row, "id")),
                ProposalKind.valueOf(row.getString("kind")),
                Sitting.valueOf(row.getString("sitting")),
                row.getString("body"),
                row.getString("number"),
                row.getString("title"),
                row.getString("text"),
                row.getString("matter_class"),
                row.getObject("filed_on", LocalDate.class),
                new UnitId(id(row, "office")),
                ProposalState.valueOf(row.getString("state")),
                at(row, "registered_at"),
                row.getString("registered_by"),
                instant(row, "assigned_at"),
                instant(row, "ended_at"),
                row.getString("end_words"),
                row.getInt("version"));
    }

    static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                new HandlingId(id(row, "id")),
                new ProposalId(id(row, "proposal")),
                new UnitId(id(row, "unit")),
                HandlingPart.valueOf(row.getString("part")),
                HandlingState.valueOf(row.getString("state")),
                row.getInt("place"),
                row.getInt("round"),
                at(row, "assigned_at"),
                limit(row, "term"),
                limit(row, "return_term"),
                instant(row, "accepted_at"),
                row.getString("objection"),
                maybe(row, "competent") == null ? null : new UnitId(id(row, "competent")),
                instant(row, "objected_at"),
                row.getString("ruling"),
                row.getString("opinion"),
                instant(row, "opinion_at"),
                row.getString("extension_reason"),
                maybe(row, "extension_question") == null ? null : new ApprovalId(id(row, "extension_question")),
                instant(row, "extended_at"),
                instant(row, "ended_at"),
                row.getString("end_words"));
    }

    static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new HandlingId(id(row, "handling")),
                row.getInt("place"),
                row.getInt("round"),
                MeetingWay.valueOf(row.getString("way")),
                row.getObject("held_on", LocalDate.class),
                row.getString("persons"),
                row.getString("result"),
                row.getString("recorded_by"));
    }

    static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                id(row, "id"),
                new HandlingId(id(row, "handling")),
                row.getInt("round"),
                row.getString("grade"),
                row.getString("text"),
                row.getString("copies"),
                new ApprovalId(id(row, "question")),
                row.getString("drafted_by"),
                at(row, "drafted_at"),
                row.getString("signed_by"),
                instant(row, "signed_at"),
                instant(row, "due_at"),
                row.getString("sent_back"));
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(id(row, "reply"), row.getInt("signer"), id(row, "paper"));
    }

    static ReturnedForm form(ResultSet row) throws SQLException {
        return new ReturnedForm(
                id(row, "reply"),
                row.getInt("signer"),
                Satisfaction.valueOf(row.getString("satisfaction")),
                row.getString("words"),
                row.getObject("returned_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                new PromiseId(id(row, "id")),
                id(row, "reply"),
                row.getInt("place"),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                PromiseState.valueOf(row.getString("state")),
                limit(row, "term"),
                maybe(row, "docket") == null ? null : new DocketId(id(row, "docket")),
                row.getString("result"),
                instant(row, "ended_at"));
    }

    static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                id(row, "reply"),
                PublicationScope.valueOf(row.getString("scope")),
                row.getString("summary"),
                row.getString("reason"),
                row.getString("decided_by"),
                at(row, "decided_at"),
                row.getString("code"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column), column);
    }

    private static @Nullable UUID maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LimitId limit(ResultSet row, String column) throws SQLException {
        var id = maybe(row, column);
        return id == null ? null : new LimitId(id);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }
}
