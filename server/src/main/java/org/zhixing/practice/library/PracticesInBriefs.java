package org.zhixing.practice.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.brief.ReleasedPractices;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.organization.CityOffices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.rows.Columns;

/** What briefs may tell of the library: what a leader released to all and is neither withdrawn nor internal (R051, practice 10). */
@Component
class PracticesInBriefs implements ReleasedPractices {

    private static final String READ =
            """
            x.state = 'ISSUED' AND NOT x.id = ANY (:internal)
              AND NOT EXISTS (SELECT FROM practice.evidence kept
                               WHERE kept.practice = x.id AND kept.source = ANY (:internal))""";

    private final JdbcClient jdbc;
    private final InternalDockets internal;
    private final CityOffices offices;

    PracticesInBriefs(JdbcClient jdbc, InternalDockets internal, CityOffices offices) {
        this.jdbc = jdbc;
        this.internal = internal;
        this.offices = offices;
    }

    @Override
    public List<Released> released(LocalDate from, LocalDate to, List<UnitId> units) {
        record Row(UUID id, UnitId unit, String title, String done) {}
        var rows = jdbc.sql("SELECT x.id, x.unit, x.title, x.done FROM practice.practice x WHERE " + READ
                        + " AND x.issued_at >= :from AND x.issued_at < :until"
                        + " AND (cardinality(CAST(:units AS uuid[])) = 0 OR x.unit = ANY (CAST(:units AS uuid[])))"
                        + " ORDER BY x.issued_at, x.id")
                .param("internal", internal.all().toArray(UUID[]::new))
                .param("from", Columns.at(from.atStartOfDay(Zone.SHANGHAI).toInstant()))
                .param(
                        "until",
                        Columns.at(to.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant()))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("title"),
                        row.getString("done")))
                .list();
        Map<UnitId, String> names =
                offices.names(rows.stream().map(Row::unit).distinct().toList(), to);
        return rows.stream()
                .map(row -> new Released(row.id(), names.getOrDefault(row.unit(), ""), row.title(), row.done()))
                .toList();
    }

    @Override
    public Set<UUID> stillRead(Collection<UUID> practices) {
        return jdbc
                .sql("SELECT x.id FROM practice.practice x WHERE x.id = ANY (:ids) AND " + READ)
                .param("ids", practices.toArray(UUID[]::new))
                .param("internal", internal.all().toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String href(UUID practice) {
        return new CaseId(CaseKind.PRACTICE, practice).href();
    }
}
