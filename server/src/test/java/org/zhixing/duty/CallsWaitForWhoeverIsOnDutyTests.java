package org.zhixing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.notification.CallList;
import org.zhixing.organization.CityAtWork;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Practice 9: whoever is on duty finds the calls to be made on the workbench, and nobody else is asked to make them. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "world=calls"})
@Import(CityAtWork.class)
class CallsWaitForWhoeverIsOnDutyTests {

    private static final String NUMBER = "云督立〔2026〕7号";

    @Autowired
    CityAtWork world;

    @Autowired
    List<ToDoSource> sources;

    @Autowired
    Shifts shifts;

    @Autowired
    CallList calls;

    @Autowired
    JdbcClient jdbc;

    private List<ToDo> waitingFor(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(actor, world.now(), 1_000).stream())
                .filter(one -> one.title().equals(NUMBER))
                .toList();
    }

    private void puts(Actor officer, Actor person, @Nullable UnitId unit) {
        var today = LocalDate.ofInstant(world.now(), Zone.SHANGHAI);
        shifts.add(
                        new Shifts.Wanted(
                                today,
                                today,
                                unit,
                                "",
                                Objects.requireNonNull(person.person()),
                                person.personName(),
                                "0000-1"),
                        officer)
                .orThrow();
    }

    private UUID letter(Actor to, String number) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO notification.letter (id, address, urgent, numbers, days, written_at, attempts, channel,
                                                         person, on_duty)
                        VALUES (:id, '8100001', true, ARRAY[:number], ARRAY[DATE '2026-03-03'], now(), 0, 'VOICE', :person,
                                false)
                        """)
                .param("id", id)
                .param("number", number)
                .param("person", Objects.requireNonNull(to.person()).value())
                .update();
        return id;
    }

    @Test
    void aCallWaitsForTheOfficeUntilSomebodyIsOnDutyAndThenForThatPersonUntilItIsMade() {
        var city = world.found(more -> {});
        var officer = city.actor("方既明");
        var liaison = city.actor("吴常清");
        var chief = city.actor(CityAtWork.CHIEF);
        var letter = letter(liaison, NUMBER);
        assertThat(waitingFor(officer)).singleElement().satisfies(one -> {
            assertThat(one.urgent()).isTrue();
            assertThat(one.href()).isEqualTo("/duty/calls");
        });
        assertThat(waitingFor(liaison)).isEmpty();
        letter(liaison, "");
        assertThat(sources.stream()
                        .flatMap(source -> source.waitingFor(officer, world.now(), 1_000).stream())
                        .map(ToDo::title))
                .as("what has no number is known by whom to call")
                .contains("8100001")
                .doesNotContain("");

        puts(officer, city.actor("钱有度"), city.unit("云泽市财政局"));
        assertThat(waitingFor(city.actor("钱有度")))
                .as("on duty for his unit alone")
                .isEmpty();
        puts(officer, liaison, null);
        assertThat(waitingFor(liaison)).hasSize(1);
        assertThat(waitingFor(officer)).as("somebody is on duty").isEmpty();
        assertThat(waitingFor(chief)).isEmpty();

        calls.note(letter, CallList.Result.NOT_REACHED, "", liaison).orThrow();
        assertThat(waitingFor(liaison)).as("to be tried again").hasSize(1);
        calls.note(letter, CallList.Result.REACHED, "", liaison).orThrow();
        assertThat(waitingFor(liaison)).isEmpty();
    }
}
