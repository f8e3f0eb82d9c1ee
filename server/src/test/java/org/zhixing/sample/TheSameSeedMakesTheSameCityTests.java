package org.zhixing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.Zhixing;

class TheSameSeedMakesTheSameCityTests {

    private static final String DOCKETS =
            """
            SELECT concat_ws(' ', d.number, d.title, d.state, u.name, d.stated_due, d.opened_at, d.acknowledged_at,
                             d.person_name, d.reported_at, d.accepted_at, d.ended_at, d.extensions, d.returns)
            FROM supervision.docket d JOIN organization.unit_version u ON u.unit_id = d.lead
            ORDER BY 1
            """;
    private static final String NOTICES =
            """
            SELECT concat_ws(' ', d.number, n.colour, n.state, n.number, n.reason, n.issued_at, n.explanation,
                             n.delay_reason, n.dispute, n.ruling, n.approved_by)
            FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket ORDER BY 1
            """;
    private static final String ACTS =
            """
            SELECT concat_ws(' ', d.number, e.stream_kind, e.position, e.at, e.verb)
            FROM ledger.entry e JOIN supervision.docket d ON d.id = e.stream_id
            WHERE e.account IS NOT NULL ORDER BY 1
            """;

    @Test
    void toTheLastActOfTheYear() {
        var cities = List.of(city(7), city(7));
        var drawn = cities.stream().flatMap(city -> city.drawn().stream()).collect(Collectors.toSet());
        var one = cities.get(0).without(drawn);
        var other = cities.get(1).without(drawn);
        assertThat(one).hasSizeGreaterThan(800).hasSameSizeAs(other);
        assertThat(IntStream.range(0, one.size())
                        .filter(i -> !one.get(i).equals(other.get(i)))
                        .mapToObj(i -> one.get(i) + "\n" + other.get(i)))
                .as("What happened in one city and not so in the other")
                .isEmpty();
    }

    @Test
    void anotherSeedMakesAnother() {
        assertThat(city(7).rows()).isNotEqualTo(city(8).rows());
    }

    /**
     * Everything that people of a city did.
     *
     * @param drawn numbers of the dockets drawn for a look-back: what is drawn depends on ids, which nobody chooses
     */
    private record City(List<String> rows, List<String> drawn) {

        List<String> without(Set<String> numbers) {
            return rows.stream()
                    .filter(row -> !numbers.contains(row.substring(0, row.indexOf(' '))))
                    .toList();
        }
    }

    private static City city(int seed) {
        var application = new SpringApplication(Zhixing.class);
        try (var context = application.run(
                "--server.port=0",
                "--zhixing.sample=true",
                "--zhixing.sample-factor=0.1",
                "--zhixing.sample-seed=" + seed)) {
            var jdbc = context.getBean(JdbcClient.class);
            return new City(
                    List.of(DOCKETS, NOTICES, ACTS).stream()
                            .flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream())
                            .toList(),
                    jdbc.sql("SELECT docket_number FROM inspection.look_back")
                            .query(String.class)
                            .list());
        }
    }
}
