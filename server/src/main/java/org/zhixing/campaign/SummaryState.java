package org.zhixing.campaign;

/** Where the result summary of a unit stands (R152). */
public enum SummaryState {
    /** 待报送. */
    ASKED,
    /** 已报送. */
    SUBMITTED
}
