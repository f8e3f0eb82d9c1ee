package org.zhixing.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.notification.InboxItem;

/**
 * The inbox of one person.
 *
 * @param newest place of the newest message shown, up to which all can be marked read; null if there is none
 * @param nextHref page with older messages, null if there are none
 */
public record InboxPage(
        List<InboxItem> items, boolean unreadOnly, @Nullable String newest, @Nullable String nextHref) {}
