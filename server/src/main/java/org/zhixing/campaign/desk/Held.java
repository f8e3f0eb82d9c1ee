package org.zhixing.campaign.desk;

/** A row with a life cycle. */
public interface Held<S extends Enum<S>> {

    S state();

    int version();
}
