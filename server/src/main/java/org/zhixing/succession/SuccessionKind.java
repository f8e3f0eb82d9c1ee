package org.zhixing.succession;

/** What a reform does to units. */
public enum SuccessionKind {
    /** 合并. */
    MERGE(true, true, false),
    /** 分设. */
    SPLIT(true, true, false),
    /** 更名. */
    RENAME(false, false, true),
    /** 职能划转: a part of what a unit does goes to another; the unit stays. */
    MOVE_FUNCTION(false, true, false),
    /** 一个机构两块牌子: a second name of one body. */
    SECOND_NAME(false, false, true),
    /** 合署办公: another body works in this one and goes by its own name. */
    JOINT_OFFICE(false, false, true);

    private final boolean ends;
    private final boolean hands;
    private final boolean names;

    SuccessionKind(boolean ends, boolean hands, boolean names) {
        this.ends = ends;
        this.hands = hands;
        this.names = names;
    }

    /** Whether former units that are no successors are no more. */
    public boolean endsFormer() {
        return ends;
    }

    /** Whether open items go from unit to unit. */
    public boolean handsOver() {
        return hands;
    }

    /** Whether it gives a unit another name. */
    public boolean givesName() {
        return names;
    }
}
