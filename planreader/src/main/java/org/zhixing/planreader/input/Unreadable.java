package org.zhixing.planreader.input;

/** Why a file could not be read. */
public enum Unreadable {
    /** The content is of no kind the reader knows. */
    UNKNOWN_TYPE,
    /** The file, or what it unpacks to, is larger than allowed. */
    TOO_LARGE,
    /** The file needs a password. */
    ENCRYPTED,
    /** The content breaks the rules of its own kind. */
    DAMAGED,
    /** There are no characters in it: a scan, a picture, an empty file. */
    NO_TEXT
}
