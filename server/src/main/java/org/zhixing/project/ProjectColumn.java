package org.zhixing.project;

/** The columns of the list, in the order of the template; behind them stand the twelve months. */
public enum ProjectColumn {
    KIND,
    NUMBER,
    TITLE,
    CONTENT,
    LEAD,
    SECRETARY,
    BACKUP,
    INVESTMENT,
    TARGET,
    MEASURE,
    DUE
}
