package org.zhixing.proposal.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
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
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/** Reads rows in their own types. */
final class ReadRow {

    private ReadRow() {}

    static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                ProposalKind.valueOf(row.getString("kind")),
                Sitting.valueOf(row.getString("sitting")),
                row.getString("body"),
                row.getString("number"),
                row.getString("title"),
                row.getString("text"),
                row.getString("matter_class"),
                row.getObject("filed_on", LocalDate.class),
                new UnitId(row.getObject("office", UUID.class)),
                ProposalState.valueOf(row.getString("state")),
                Columns.moment(row, "registered_at"),
                row.getString("registered_by"),
                Columns.instant(row, "assigned_at"),
                Columns.instant(row, "ended_at"),
                row.getString("end_words"),
                row.getInt("version"));
    }

    static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                new HandlingId(row.getObject("id", UUID.class)),
                new ProposalId(row.getObject("proposal", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                HandlingPart.valueOf(row.getString("part")),
                HandlingState.valueOf(row.getString("state")),
                row.getInt("place"),
                row.getInt("round"),
                Columns.moment(row, "assigned_at"),
                Columns.id(row, "term", LimitId::new),
                Columns.id(row, "return_term", LimitId::new),
                Columns.instant(row, "accepted_at"),
                row.getString("objection"),
                Columns.id(row, "competent", UnitId::new),
                Columns.instant(row, "objected_at"),
                row.getString("ruling"),
                row.getString("opinion"),
                Columns.instant(row, "opinion_at"),
                row.getString("extension_reason"),
                Columns.id(row, "extension_question", ApprovalId::new),
                Columns.instant(row, "extended_at"),
                Columns.instant(row, "ended_at"),
                row.getString("end_words"));
    }

    static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new HandlingId(row.getObject("handling", UUID.class)),
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
                row.getObject("id", UUID.class),
                new HandlingId(row.getObject("handling", UUID.class)),
                row.getInt("round"),
                row.getString("grade"),
                row.getString("text"),
                row.getString("copies"),
                new ApprovalId(row.getObject("question", UUID.class)),
                row.getString("drafted_by"),
                Columns.moment(row, "drafted_at"),
                row.getString("signed_by"),
                Columns.instant(row, "signed_at"),
                Columns.instant(row, "due_at"),
                row.getString("sent_back"));
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getObject("reply", UUID.class), row.getInt("signer"), row.getObject("paper", UUID.class));
    }

    static ReturnedForm form(ResultSet row) throws SQLException {
        return new ReturnedForm(
                row.getObject("reply", UUID.class),
                row.getInt("signer"),
                Satisfaction.valueOf(row.getString("satisfaction")),
                row.getString("words"),
                row.getObject("returned_on", LocalDate.class),
                row.getString("recorded_by"));
    }

    static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                new PromiseId(row.getObject("id", UUID.class)),
                row.getObject("reply", UUID.class),
                row.getInt("place"),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                PromiseState.valueOf(row.getString("state")),
                Columns.id(row, "term", LimitId::new),
                Columns.id(row, "docket", DocketId::new),
                row.getString("result"),
                Columns.instant(row, "ended_at"));
    }

    static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("reply", UUID.class),
                PublicationScope.valueOf(row.getString("scope")),
                row.getString("summary"),
                row.getString("reason"),
                row.getString("decided_by"),
                Columns.moment(row, "decided_at"),
                row.getString("code"));
    }
}
