package org.zhixing.disclosure;

/** In which relation somebody stands to a publication. */
public enum DisclosureParty {
    /** The supervision office: officers and their chief. */
    OFFICE,
    /** The chief of the supervision office, who answers for what is released. */
    CHIEF
}
