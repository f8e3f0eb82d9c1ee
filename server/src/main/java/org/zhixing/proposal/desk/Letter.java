package org.zhixing.proposal.desk;

import java.util.UUID;

/** The sheet that went to one signer. */
public record Letter(UUID reply, int signer, UUID paper) {}
