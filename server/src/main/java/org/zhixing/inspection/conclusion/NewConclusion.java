package org.zhixing.inspection.conclusion;

import java.time.LocalDate;
import java.util.List;

/**
 * A conclusion as it is written.
 *
 * @param findings one a line; may be empty where all is well
 */
public record NewConclusion(String facts, List<String> findings, String opinion, LocalDate rectifyBy) {}
