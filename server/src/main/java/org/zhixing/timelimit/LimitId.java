package org.zhixing.timelimit;

import java.util.UUID;

/** One time limit. */
public record LimitId(UUID value) {}
