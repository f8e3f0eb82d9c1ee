package org.zhixing.ladder;

/** Why no trial shows a rule. */
public enum Unreplayed {
    /** It says who decides or sees, and moves no day. */
    WHO,
    /** What was done under it left nothing from which another value could be reckoned. */
    NO_TRACE,
    /** It is a rule of briefs, field work, burden or reform: the ladder of a docket does not know it. */
    ELSEWHERE;

    /** Why no trial shows this one; it is none of those that count. */
    public static Unreplayed of(CityRule rule) {
        if (!rule.module().equals("supervision")) {
            return ELSEWHERE;
        }
        return rule.key().matches(".*(approvers|escalate)|leaders\\..*") ? WHO : NO_TRACE;
    }
}
