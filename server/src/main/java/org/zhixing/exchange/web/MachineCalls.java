package org.zhixing.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Refusal;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Operation;
import org.zhixing.exchange.Problem;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.Systems;
import org.zhixing.exchange.Taken;
import org.zhixing.shell.CallingSystem;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.Texts;

/** What all calls of the machine interface have in common: who calls, what is answered, and that it is listed. */
@Component
class MachineCalls {

    private static final int MOST = 200;

    private final Systems systems;
    private final Calls calls;
    private final CaseClock clock;
    private final Texts texts;

    MachineCalls(Systems systems, Calls calls, CaseClock clock, MessageSource messages) {
        this.systems = systems;
        this.calls = calls;
        this.clock = clock;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The locks have let in nobody else. */
    ConnectedSystem calling(HttpServletRequest request) {
        return CallingSystem.of(request)
                .flatMap(calling -> systems.find(calling.id()))
                .orElseThrow();
    }

    /** One byte more than may come, so that too much is seen. */
    static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(TableImport.LARGEST + 1);
    }

    static boolean reads(ConnectedSystem system) {
        return system.may(Right.READ_OWN) || system.may(Right.READ_ALL);
    }

    static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    ResponseEntity<Object> forbidden(ConnectedSystem system, Operation operation) {
        calls.keep(system, clock.now(), operation, "", 403, 0, 1, "");
        return answer(HttpStatus.FORBIDDEN, Map.of("error", "no-right"));
    }

    ResponseEntity<Object> bad(ConnectedSystem system, Operation operation, Refusal refusal) {
        String words = texts.t(refusal.key(), refusal.args().toArray());
        calls.keep(system, clock.now(), operation, "", 400, 0, 1, words);
        return answer(HttpStatus.BAD_REQUEST, Map.of("error", "bad-request", "message", words));
    }

    /** What became of each item that was given in. */
    ResponseEntity<Object> taken(ConnectedSystem system, Operation operation, List<Taken> taken, Instant now) {
        int problems =
                (int) taken.stream().filter(one -> !one.problems().isEmpty()).count();
        calls.keep(system, now, operation, "", 200, taken.size(), problems, "");
        return answer(
                HttpStatus.OK, Map.of("items", taken.stream().map(this::item).toList()));
    }

    private Map<String, Object> item(Taken one) {
        var item = new LinkedHashMap<String, Object>();
        item.put("number", one.number());
        item.put("result", one.result().name());
        item.put("state", one.state());
        item.put("docket", one.docket());
        item.put("problems", problems(one.problems()));
        return item;
    }

    List<Map<String, String>> problems(List<Problem> problems) {
        var said = new ArrayList<Map<String, String>>();
        for (var problem : problems) {
            said.add(Map.of(
                    "field",
                    problem.field(),
                    "code",
                    problem.key().substring(problem.key().lastIndexOf('.') + 1),
                    "message",
                    texts.t(problem.key(), problem.about().toArray())));
        }
        return said;
    }

    static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
