package org.zhixing.proposal;

/** Whose proposal or opinion it is (R087): one intake for all channels, each with its reply term as a rule. */
public enum ProposalKind {
    /** 人大代表建议. */
    DEPUTY("JY-REPLY"),
    /** 政协提案. */
    MEMBER("TA-REPLY"),
    /** 民主党派意见建议. */
    PARTY("MD-ANSWER"),
    /** 审计建议. */
    AUDIT("SJ-ANSWER"),
    /** 司法建议. */
    COURT("SF-ANSWER"),
    /** 检察建议. */
    PROCURATORATE("JC-ANSWER"),
    /** 监察建议. */
    SUPERVISORY("JW-ANSWER"),
    /** 媒体意见建议. */
    MEDIA("MT-ANSWER", "MT-OPINION"),
    /** 群众意见建议; claims of one’s own go the way of petitions. */
    CITIZENS("QZ-ANSWER");

    private final String replyTerm;
    private final String opinionTerm;

    ProposalKind(String replyTerm) {
        this(replyTerm, "JY-OPINION");
    }

    ProposalKind(String replyTerm, String opinionTerm) {
        this.replyTerm = replyTerm;
        this.opinionTerm = opinionTerm;
    }

    /** Code of the term in which it is answered. */
    public String replyTerm() {
        return replyTerm;
    }

    /** Code of the term in which assisting units say their opinion. */
    public String opinionTerm() {
        return opinionTerm;
    }

    /** Whether it is put forward at a session or in recess, and talked over with those who signed it. */
    public boolean ofSession() {
        return this == DEPUTY || this == MEMBER;
    }

    /** Whether nobody has to say who he is, and the name of whoever did stands in no record and no search. */
    public boolean protectsNames() {
        return this == CITIZENS;
    }
}
