package org.zhixing.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.PublishablePractices.Publishable;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;

/**
 * Practices that everybody reads (R051): the wording that was released, as long as the house itself reads the practice and
 * nothing of it has become internal.
 */
@Repository
public class PublicPractices {

    private static final String ROWS =
            """
            SELECT i.id, i.code, i.practice, e.title, e.requirement, e.progress, e.decided_at
              FROM disclosure.item i JOIN disclosure.edition e ON e.item = i.id AND e.standing = 'RELEASED'
             WHERE i.state IN ('PUBLIC', 'REVISED') AND i.practice IS NOT NULL""";

    private final JdbcClient jdbc;
    private final ObjectProvider<PublishablePractices> library;
    private final CityOffices offices;

    PublicPractices(JdbcClient jdbc, ObjectProvider<PublishablePractices> library, CityOffices offices) {
        this.jdbc = jdbc;
        this.library = library;
        this.offices = offices;
    }

    /**
     * A practice as everybody reads it.
     *
     * @param conditions where it may be used, empty for nothing said
     */
    public record PublicPractice(
            UUID id, String code, String unit, String title, String done, String conditions, LocalDate releasedOn) {

        public String href() {
            return "/public/practices/" + code;
        }
    }

    /** The latest first, behind one of them. */
    @Transactional(readOnly = true)
    public List<PublicPractice> page(@Nullable UUID after, int most, Instant at) {
        UUID[] open = open(jdbc.sql("SELECT i.practice FROM disclosure.item i"
                                + " WHERE i.state IN ('PUBLIC', 'REVISED') AND i.practice IS NOT NULL")
                        .query(UUID.class)
                        .list())
                .keySet()
                .toArray(UUID[]::new);
        return read(
                ROWS + " AND i.practice = ANY (:open) AND (CAST(:after AS uuid) IS NULL OR i.id < :after)"
                        + " ORDER BY i.id DESC LIMIT :most",
                jdbc -> jdbc.param("open", open).param("after", after).param("most", most),
                at);
    }

    @Transactional(readOnly = true)
    public Optional<PublicPractice> find(String code, Instant at) {
        return read(ROWS + " AND i.code = :code", jdbc -> jdbc.param("code", code), at).stream()
                .findFirst();
    }

    private List<PublicPractice> read(
            String sql, Function<JdbcClient.StatementSpec, JdbcClient.StatementSpec> bound, Instant at) {
        record Row(UUID id, String code, UUID practice, String title, String done, String conditions, Instant at) {}
        var rows = bound.apply(jdbc.sql(sql))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("practice", UUID.class),
                        row.getString("title"),
                        row.getString("requirement"),
                        row.getString("progress"),
                        Columns.moment(row, "decided_at")))
                .list();
        var open = open(rows.stream().map(Row::practice).toList());
        var names = offices.names(
                open.values().stream().map(Publishable::unit).distinct().toList(),
                LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(open.get(row.practice())).stream()
                        .map(one -> new PublicPractice(
                                row.id(),
                                row.code(),
                                names.getOrDefault(one.unit(), ""),
                                row.title(),
                                row.done(),
                                row.conditions(),
                                LocalDate.ofInstant(row.at(), Zone.SHANGHAI))))
                .toList();
    }

    private Map<UUID, Publishable> open(List<UUID> practices) {
        return library.stream()
                .flatMap(one -> one.of(practices).stream())
                .filter(Publishable::open)
                .collect(Collectors.toMap(Publishable::id, one -> one));
    }
}
