package org.zhixing.brief;

/** In which relation to a brief somebody acts. */
public enum BriefParty {
    OFFICER,
    CHIEF,
    /** A unit that is named in it. */
    UNIT,
    /** Whom the steps name; answers through an approval. */
    SIGNER,
    /** The schedule: proposes a draft, never decides. */
    SCHEDULE
}
