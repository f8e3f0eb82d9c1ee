package org.zhixing.disclosure;

/** How far the publication of a matter has come. */
public enum DisclosureState {
    /** 待审核发布. */
    PROPOSED,
    /** 已公开. */
    PUBLIC,
    /** 已公开，另有修改待审核: the public reads the earlier wording until the later one is released. */
    REVISED,
    /** 不予公开. */
    DECLINED,
    /** 已撤回公开. */
    WITHDRAWN;

    /** Whether everybody may read it. */
    public boolean open() {
        return this == PUBLIC || this == REVISED;
    }
}
