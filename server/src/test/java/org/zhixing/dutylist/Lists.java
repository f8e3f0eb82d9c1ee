package org.zhixing.dutylist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** A small duty list for the tests, as a spreadsheet and in force. */
public final class Lists {

    public static final String PATROL = "秸秆露天焚烧巡查";
    public static final String VISITS = "开展独居老人日常探访";
    public static final String LICENCE = "食品经营单位许可现场核查";
    public static final String COUNTY_BUREAU = "县市场监督管理局";
    public static final Actor KEEPER = GroundModules.actor(Role.SYSTEM_ADMINISTRATOR);

    static final String HEADS = "清单,类别,事项名称,牵头（承接）部门,部门职责、承接方式,乡镇（街道）职责\n";
    static final String TABLE = HEADS
            + "基本履职,民生服务," + VISITS + ",,,\n"
            + "配合履职事项,生态环保," + PATROL + ",县生态环境局,认定和查处违法焚烧,日常巡查并报告\n"
            + "上级部门收回,市场监管," + LICENCE + "," + COUNTY_BUREAU + ",自行核查,\n";

    private Lists() {}

    static byte[] csv(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    static NewDutyList list(DutyTable table, @Nullable UnitId unit, String number, LocalDate day) {
        return new NewDutyList(
                unit,
                "乡镇履行职责事项清单",
                number,
                day,
                table.read(csv(TABLE)).orThrow().items());
    }

    /** Puts a list of one item, which another department has taken back, into force from a day on. */
    public static void takingBack(
            DutyLists lists, DutyTable table, UnitId unit, String item, LocalDate day, Instant at) {
        var rows = table.read(csv(HEADS + "上级部门收回,生态环保," + item + "," + COUNTY_BUREAU + ",自行办理,\n"))
                .orThrow()
                .items();
        var id = lists.tryOut(new NewDutyList(unit, "乡镇履行职责事项清单", "县府发〔2026〕99号", day, rows), at, KEEPER)
                .orThrow();
        lists.adopt(id, at, KEEPER).orThrow();
    }

    /** Puts the small list into force from a day on. */
    public static UUID inForce(
            DutyLists lists, DutyTable table, @Nullable UnitId unit, String number, LocalDate day, Instant at) {
        var id = lists.tryOut(list(table, unit, number, day), at, KEEPER).orThrow();
        lists.adopt(id, at, KEEPER).orThrow();
        return id;
    }
}
