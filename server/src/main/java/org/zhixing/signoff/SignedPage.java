package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.UUID;
import org.zhixing.act.PostId;

/**
 * The scan of a page that was signed on paper.
 *
 * @param post whose signature stands on it: one of those asked
 * @param opinion the words on it, may be empty
 * @param scan the attachment, with its digest
 */
public record SignedPage(PostId post, LocalDate signedOn, String opinion, UUID scan, String digest) {}
