package org.zhixing.inspection;

/** How visits are made (R048). */
public enum Way {
    /** 明察: announced. */
    OPEN,
    /** 暗访: not announced; conduct of public bodies only. */
    COVERT
}
