package org.zhixing.project;

/** Which list a project stands on. */
public enum ProjectKind {
    /** 重点项目. */
    KEY,
    /** 民生实事. */
    LIVELIHOOD
}
