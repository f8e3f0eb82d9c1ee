package org.zhixing.practice.library;

import java.util.UUID;
import org.zhixing.practice.EvidenceKind;

/** Where acts behind a practice stand: a docket or a campaign of the house; nothing of it is typed again. */
public record Evidence(EvidenceKind kind, UUID source) {}
