package org.zhixing.paperwork;

/** In which relation to a paper somebody acts. */
public enum PaperParty {
    OFFICER,
    CHIEF,
    /** Whom the steps name; answers through an approval. */
    SIGNER
}
