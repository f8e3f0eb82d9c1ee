package org.zhixing.approval;

import java.util.UUID;

/** One question put to posts for approval. */
public record ApprovalId(UUID value) {}
