package org.zhixing.practice;

/** Where an item of the material store stands. */
public enum MaterialState {
    LISTED,
    CARRIED_OUT,
    WITHDRAWN
}
