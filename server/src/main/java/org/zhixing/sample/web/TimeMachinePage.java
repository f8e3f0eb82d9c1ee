package org.zhixing.sample.web;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where case time stands and what a move would do.
 *
 * @param tomorrow the first day it may be moved to
 */
public record TimeMachinePage(Instant now, LocalDate tomorrow) {}
