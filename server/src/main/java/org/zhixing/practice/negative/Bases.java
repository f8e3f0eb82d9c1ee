package org.zhixing.practice.negative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.practice.BasisKind;
import org.zhixing.rows.Columns;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketState;

/**
 * The decisions that a negative case may rest on, and whether they stand (R051, R142): a closed docket whose red notice is in
 * force and not disputed; a supervision conclusion upheld or changed by its review, or for whose review nobody may ask any
 * more. Asked for by the office, which sees them all.
 */
@Component
public class Bases {

    private static final int OFFERED = 30;

    private static final String DOCKET =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state, d.colour, d.parent, d.campaign, d.opened_at, d.accepted_at,
                   (SELECT min(n.issued_at) FROM supervision.notice_in_time n
                     WHERE n.docket = d.id AND n.colour = 'RED') AS red_at,
                   EXISTS (SELECT FROM supervision.docket_hindrance h
                            WHERE h.id = d.id AND h.cause = 'DISPUTE') AS disputed
              FROM supervision.docket_overview d WHERE\s""";

    private final JdbcClient jdbc;
    private final ConclusionRows conclusions;
    private final InspectionLimits limits;
    private final InternalMaterials internal;
    private final Texts texts;

    Bases(
            JdbcClient jdbc,
            ConclusionRows conclusions,
            InspectionLimits limits,
            InternalMaterials internal,
            MessageSource messages) {
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        this.jdbc = jdbc;
        this.conclusions = conclusions;
        this.limits = limits;
        this.internal = internal;
    }

    public Optional<Basis> find(BasisKind kind, UUID source, Instant at) {
        return switch (kind) {
            case RED_DOCKET -> dockets("d.id = :value", source).stream().findFirst();
            case CONCLUSION ->
                conclusions
                        .find(new CaseId(CaseKind.CONCLUSION, source), InspectionSight.Scope.SYSTEM)
                        .map(one -> basis(one, at));
        };
    }

    /** Closed dockets with a red notice that stands, the latest first. */
    public List<Basis> redDockets() {
        return dockets("d.state = 'CLOSED' AND d.colour = 'RED' AND d.version >= :value", 0).stream()
                .filter(one -> one.effective() && !one.internal())
                .toList();
    }

    private List<Basis> dockets(String condition, Object value) {
        record Row(Basis basis, Set<UUID> related) {}
        var rows = jdbc.sql(DOCKET + condition + " ORDER BY d.ended_at DESC NULLS LAST, d.id LIMIT " + OFFERED)
                .param("value", value)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    String colour = Objects.requireNonNullElse(row.getString("colour"), "");
                    boolean closed = DocketState.valueOf(row.getString("state")) == DocketState.CLOSED;
                    return new Row(
                            new Basis(
                                    BasisKind.RED_DOCKET,
                                    id,
                                    new UnitId(row.getObject("lead", UUID.class)),
                                    Objects.requireNonNullElse(row.getString("number"), ""),
                                    row.getString("title"),
                                    facts(row),
                                    new org.zhixing.supervision.DocketId(id).href(),
                                    row.getString("state") + " " + colour,
                                    closed && colour.equals("RED") && !row.getBoolean("disputed"),
                                    false),
                            present(id, Columns.id(row, "parent"), Columns.id(row, "campaign")));
                })
                .list();
        var marked = internal.subjects();
        return rows.stream()
                .map(row -> marked(row.basis(), row.related().stream().anyMatch(marked::contains)))
                .toList();
    }

    /** What the house knows of the breach: opened, red, done. */
    private String facts(ResultSet row) throws SQLException {
        return texts.t(
                "practice.basis.red-docket",
                row.getString("title"),
                day(Columns.instant(row, "opened_at")),
                day(Columns.instant(row, "red_at")),
                day(Columns.instant(row, "accepted_at")));
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, Zone.SHANGHAI).toString();
    }

    private Basis basis(Conclusion one, Instant at) {
        boolean effective =
                switch (one.state()) {
                    case UPHELD, CHANGED -> true;
                    case RECEIVED -> {
                        var term = limits.view(one.requestLimit(), at);
                        yield term != null && !at.isBefore(term.dueAt());
                    }
                    case DRAFT, IN_CHECK, SERVED, IN_REVIEW, REVOKED -> false;
                };
        var marked = internal.subjects();
        return new Basis(
                BasisKind.CONCLUSION,
                one.id().value(),
                one.unit(),
                Objects.requireNonNullElse(one.number(), ""),
                one.opinion(),
                one.facts(),
                one.id().href(),
                one.state().name(),
                effective,
                marked.contains(one.id().value()) || marked.contains(one.plan().value()));
    }

    private static Set<UUID> present(@Nullable UUID... ids) {
        return Stream.of(ids).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Basis marked(Basis one, boolean internal) {
        return new Basis(
                one.kind(),
                one.source(),
                one.unit(),
                one.number(),
                one.title(),
                one.facts(),
                one.href(),
                one.state(),
                one.effective(),
                internal);
    }
}
