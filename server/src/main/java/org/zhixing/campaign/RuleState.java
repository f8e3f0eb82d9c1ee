package org.zhixing.campaign;

/** Where a rule that outlives its campaign stands. */
public enum RuleState {
    /** 已登记: adopted, nobody has taken it over. */
    REGISTERED,
    /** 待承接: an owner is asked. */
    OFFERED,
    /** 已承接: the owner has signed for it. */
    CARRIED,
    /** 已废止: after a review. */
    REPEALED,
    /** 不再保留: before anybody took it over. */
    DROPPED;

    /** Whether the campaign may end as far as this rule goes. */
    public boolean settled() {
        return this != REGISTERED && this != OFFERED;
    }
}
