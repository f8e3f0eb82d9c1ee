package org.zhixing.practice;

/** Who reads a negative case inside the house. */
public enum Audience {
    ALL_UNITS,
    NAMED_UNITS
}
