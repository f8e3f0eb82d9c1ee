package org.zhixing.practice;

/** What is done to an item of the material store. */
public enum MaterialAct implements LibraryAct {
    ADD,
    CHANGE,
    /** What was planned for a day has been done. */
    CARRY_OUT,
    WITHDRAW
}
