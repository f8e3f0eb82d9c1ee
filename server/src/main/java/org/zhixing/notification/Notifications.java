package org.zhixing.notification;

import java.util.List;

/** Writes messages into inboxes, in the caller's transaction, and lets the channels carry them on after commit. */
public interface Notifications {

    void send(List<Message> messages);

    default void send(Message message) {
        send(List.of(message));
    }
}
