package org.zhixing.practice.negative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.practice.BasisKind;
import org.zhixing.rows.Columns;
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
            SELECT d.id, d.number, d.title, d.lead, d.state, d.colour, d.opened_at, d.accepted_at,
                   (SELECT min(n.issued_at) FROM supervision.notice_in_time n
                     WHERE n.docket = d.id AND n.colour = 'RED') AS red_at,
                   EXISTS (SELECT FROM supervision.notice_standing s
                            WHERE s.docket = d.id AND s.disputed) AS disputed
              FROM supervision.docket_overview d WHERE\s""";

    private final JdbcClient jdbc;
    private final ConclusionRows conclusions;
    private final InspectionLimits limits;
    private final InternalDockets internal;
    private final Texts texts;

    Bases(
            JdbcClient jdbc,
            ConclusionRows conclusions,
            InspectionLimits limits,
            InternalDockets internal,
            MessageSource messages) {
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        this.jdbc = jdbc;
        this.conclusions = conclusions;
        this.limits = limits;
        this.internal = internal;
    }

    public Optional<Basis> find(BasisKind kind, UUID source, Instant at) {
        return switch (kind) {
            case RED_DOCKET -> dockets("d.id = :value", source, 1).stream().findFirst();
            case CONCLUSION ->
                conclusions
                        .find(new CaseId(CaseKind.CONCLUSION, source), InspectionSight.Scope.SYSTEM)
                        .map(one -> basis(one, at));
        };
    }

    /** How the decisions behind negative cases stand, by their ids; one that is no more is not among them. */
    Map<UUID, String> states(List<NegativeCase> cases, Instant at) {
        var states = new HashMap<UUID, String>();
        var dockets = cases.stream()
                .filter(one -> one.basisKind() == BasisKind.RED_DOCKET)
                .map(NegativeCase::basis)
                .distinct()
                .toArray(UUID[]::new);
        if (dockets.length > 0) {
            dockets("d.id = ANY (:value)", dockets, dockets.length)
                    .forEach(basis -> states.put(basis.source(), basis.state()));
        }
        // conclusions are a handful a year
        cases.stream().filter(one -> one.basisKind() == BasisKind.CONCLUSION).forEach(one -> find(
                        BasisKind.CONCLUSION, one.basis(), at)
                .ifPresent(basis -> states.put(basis.source(), basis.state())));
        return states;
    }

    /** Closed dockets with a red notice that stands, the latest first. */
    public List<Basis> redDockets() {
        return dockets("d.state = 'CLOSED' AND d.colour = 'RED' AND d.version >= :value", 0, OFFERED).stream()
                .filter(one -> one.effective() && !one.internal())
                .toList();
    }

    private List<Basis> dockets(String condition, Object value, int most) {
        var marked = internal.all();
        return jdbc.sql(DOCKET + condition + " ORDER BY d.ended_at DESC NULLS LAST, d.id LIMIT :most")
                .param("value", value)
                .param("most", most)
                .query((row, n) -> docket(row, marked))
                .list();
    }

    private Basis docket(ResultSet row, Set<UUID> marked) throws SQLException {
        var id = row.getObject("id", UUID.class);
        String colour = Objects.requireNonNullElse(row.getString("colour"), "");
        boolean closed = DocketState.valueOf(row.getString("state")) == DocketState.CLOSED;
        boolean disputed = row.getBoolean("disputed");
        return new Basis(
                BasisKind.RED_DOCKET,
                id,
                new UnitId(row.getObject("lead", UUID.class)),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                facts(row),
                new org.zhixing.supervision.DocketId(id).href(),
                row.getString("state") + " " + colour + (disputed ? " DISPUTED" : ""),
                closed && colour.equals("RED") && !disputed,
                disputed,
                marked.contains(id));
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
        var marked = internal.all();
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
                one.state() == ConclusionState.IN_REVIEW,
                marked.contains(one.id().value()) || marked.contains(one.plan().value()));
    }
}
