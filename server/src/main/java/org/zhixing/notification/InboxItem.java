package org.zhixing.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message as one person finds it. */
public record InboxItem(
        UUID id, String key, List<String> args, String href, String number, Instant at, boolean urgent, boolean read) {}
