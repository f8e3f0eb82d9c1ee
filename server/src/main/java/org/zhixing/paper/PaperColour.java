package org.zhixing.paper;

/** The paper a sheet is printed on. */
public enum PaperColour {
    WHITE,
    GREEN,
    YELLOW,
    RED
}
