package org.zhixing.supervision.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.signoff.SignedPages;
import org.zhixing.supervision.report.UnitReport;

/** The form in which the signed and stamped page of a report is recorded. */
public record SignedReportPage(UnitReport report, SignedPages.Form form, @Nullable Refusal refusal) {}
