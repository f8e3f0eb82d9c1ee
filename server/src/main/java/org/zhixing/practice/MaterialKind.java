package org.zhixing.practice;

/** What an item of the material store is. */
public enum MaterialKind {
    /** 学习资料. */
    LEARNING,
    /** 宣传计划: an item of the calendar, with day, channel and responsible post. */
    PUBLICITY
}
