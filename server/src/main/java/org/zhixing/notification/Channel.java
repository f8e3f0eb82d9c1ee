package org.zhixing.notification;

/** The ways out of the inbox. All of them carry number and due date, and nothing else. */
public enum Channel {
    MAIL,
    /** Short messages through the city's gateway. */
    SMS,
    /** The government's own messenger. */
    MESSENGER,
    /** A list from which the officer on duty calls people. */
    VOICE;

    /** Whether it is an HTTP gateway that the system administrator sets up. */
    public boolean isGateway() {
        return this == SMS || this == MESSENGER;
    }
}
