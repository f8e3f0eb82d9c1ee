package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.listing.DocketDetails;
import org.zhixing.supervision.listing.DocketDetails.Detail;
import org.zhixing.supervision.template.TemplateKind.Column;

/** What is said of dockets in the columns of a register; for dockets that were found for the reader. */
@Component
class DocketWords {

    private static final String BETWEEN = "\u3001";

    private final DocketDetails details;
    private final Organization organization;

    DocketWords(DocketDetails details, Organization organization) {
        this.details = details;
        this.organization = organization;
    }

    /** In the order asked for. */
    Map<DocketId, Map<Column, String>> of(Collection<DocketId> dockets, Instant now, Texts texts) {
        var today = now.atZone(Zone.SHANGHAI).toLocalDate();
        var found = details.of(dockets, now);
        var units = new LinkedHashSet<UnitId>();
        found.values().forEach(one -> {
            units.add(one.lead());
            units.addAll(one.jointLeads());
            units.addAll(one.assistants());
        });
        var names = organization.names(units, today);
        var leaders = organization.leadersInCharge(units, today);
        var rows = new LinkedHashMap<DocketId, Map<Column, String>>();
        found.forEach((id, one) -> rows.put(id, row(one, names, leaders.get(one.lead()), texts)));
        return rows;
    }

    private static Map<Column, String> row(
            Detail one, Map<UnitId, String> names, @Nullable Appointment leader, Texts texts) {
        var row = new EnumMap<Column, String>(Column.class);
        row.put(Column.NUMBER, one.number());
        row.put(Column.TITLE, one.title());
        row.put(Column.REQUIREMENT, one.requirement());
        row.put(Column.KIND, texts.name(one.kind()));
        row.put(Column.URGENCY, texts.name(one.urgency()));
        row.put(Column.SOURCE_KIND, texts.name(one.sourceKind()));
        row.put(Column.SOURCE, one.sourceTitle());
        row.put(Column.CLAUSE, one.clause());
        row.put(Column.SOURCE_DATE, said(one.sourceDay()));
        row.put(Column.LEADER, leader == null ? "" : leader.personName());
        row.put(Column.LEAD, names.getOrDefault(one.lead(), ""));
        row.put(Column.JOINT_LEADS, joined(one.jointLeads(), names));
        row.put(Column.ASSISTANTS, joined(one.assistants(), names));
        row.put(Column.PERSON, one.person());
        row.put(Column.OPENED_ON, said(one.openedOn()));
        row.put(Column.DUE, said(one.due()));
        row.put(Column.STATE, texts.name(one.state()));
        row.put(Column.COLOUR, name(one.colour(), texts));
        row.put(Column.PROGRESS, one.words());
        row.put(Column.REPORTED_ON, said(one.reportedOn()));
        row.put(Column.TARGET, plain(one.target()));
        row.put(Column.PLANNED, plain(one.lights().planned()));
        row.put(Column.REACHED, plain(one.lights().reached()));
        row.put(Column.PERCENT, one.percent() == null ? "" : plain(one.percent()) + "%");
        row.put(Column.MEASURE, one.measure());
        row.put(Column.REPORT_LIGHT, name(one.lights().report(), texts));
        row.put(Column.COURSE_LIGHT, name(one.lights().course(), texts));
        row.put(Column.REMARK, one.remark());
        return row;
    }

    private static String joined(List<UnitId> units, Map<UnitId, String> names) {
        return units.stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN));
    }

    private static String name(@Nullable Enum<?> constant, Texts texts) {
        return constant == null ? "" : texts.name(constant);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
