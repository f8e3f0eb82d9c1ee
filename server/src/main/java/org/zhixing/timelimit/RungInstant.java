package org.zhixing.timelimit;

import java.time.Instant;

/** When a rung is reached. */
record RungInstant(String name, Instant at) {}
