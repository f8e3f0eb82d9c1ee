package org.zhixing.proposal.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.proposal.Satisfaction;

/** What one signer said of a reply. */
public record ReturnedForm(
        UUID reply, int signer, Satisfaction satisfaction, String words, LocalDate returnedOn, String recordedBy) {}
