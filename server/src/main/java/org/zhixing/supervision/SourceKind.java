package org.zhixing.supervision;

/** Where the duty comes from; decides the term if none is stated. */
public enum SourceKind {
    /** 文件部署. */
    DOCUMENT,
    /** 会议议定 (R047). */
    RESOLUTION,
    /** 领导批示 (R047). */
    INSTRUCTION,
    /** 工作方案. */
    PLAN,
    /** 政府工作报告. */
    WORK_REPORT,
    /** 民生实事. */
    LIVELIHOOD_PROJECT,
    /** 舆论监督 (R088). */
    MEDIA,
    /** 上级交办. */
    HIGHER_LEVEL
}
