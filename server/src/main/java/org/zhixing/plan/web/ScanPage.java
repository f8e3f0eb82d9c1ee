package org.zhixing.plan.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.plan.scan.Scans.Scan;

/**
 * A scan beside the form.
 *
 * @param guessed whether a recogniser has filled the form in; then not a word of it is sure
 */
public record ScanPage(Scan scan, String text, boolean guessed, @Nullable Refusal refusal) {}
