package org.zhixing.exchange;

/** What was done over the exchange. */
public enum Operation {
    /** 交入事项. */
    MATTERS_IN(true),
    /** 查询交入事项. */
    MATTERS_OUT(false),
    /** 交入领导批示. */
    INSTRUCTIONS_IN(true),
    /** 查询交入批示. */
    INSTRUCTIONS_OUT(false),
    /** 交入建议提案. */
    PROPOSALS_IN(true),
    /** 查询交入建议提案. */
    PROPOSALS_OUT(false),
    /** 取回督办事项清单. */
    DOCKETS_OUT(false),
    /** 取回督办事项详情. */
    DOCKET_OUT(false),
    /** 取回单据. */
    SHEET_OUT(false),
    /** 文件导入. */
    FILE_IN(true),
    /** 文件导出. */
    FILE_OUT(false);

    private final boolean in;

    Operation(boolean in) {
        this.in = in;
    }

    public boolean in() {
        return in;
    }
}
