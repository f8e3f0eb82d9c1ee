package org.zhixing.identity.signin;

import java.time.Instant;
import java.util.UUID;

/** One open session in the list of one's own; times are machine time. */
public record OpenSession(UUID id, Instant begunAt, Instant seenAt, String address, String browser) {}
