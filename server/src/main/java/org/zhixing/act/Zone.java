package org.zhixing.act;

import java.time.ZoneId;

/** The one place that decides in which zone days begin. */
public final class Zone {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zone() {}
}
