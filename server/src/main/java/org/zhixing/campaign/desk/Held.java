package org.zhixing.campaign.desk;

import java.util.UUID;

/** A row with a life cycle. */
public interface Held<S extends Enum<S>> {

    UUID id();

    S state();

    int version();
}
