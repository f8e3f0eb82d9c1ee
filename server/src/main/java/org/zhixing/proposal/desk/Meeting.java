package org.zhixing.proposal.desk;

import java.time.LocalDate;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.MeetingWay;

/** What was said with the signers before a reply. */
public record Meeting(
        HandlingId handling,
        int place,
        int round,
        MeetingWay way,
        LocalDate heldOn,
        String persons,
        String result,
        String recordedBy) {}
