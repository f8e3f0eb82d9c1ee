package org.zhixing.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Matters;
import org.zhixing.exchange.Offered;
import org.zhixing.exchange.OfferedInstruction;
import org.zhixing.exchange.OfferedInstructions;
import org.zhixing.exchange.Operation;
import org.zhixing.exchange.Outgoing;
import org.zhixing.exchange.Problem;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.Systems;
import org.zhixing.exchange.Taken;
import org.zhixing.exchange.WaitingInstruction;
import org.zhixing.exchange.file.MatterFiles;
import org.zhixing.shell.CallingSystem;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.Texts;

/** Version 1 of the machine interface (practice 6), described by {@code /api/v1/openapi.json}. */
@Controller
class MachineInterface {

    private static final int MOST = 200;

    private final Systems systems;
    private final Matters matters;
    private final OfferedInstructions instructions;
    private final Outgoing outgoing;
    private final MatterFiles files;
    private final Calls calls;
    private final CaseClock clock;
    private final Texts texts;

    MachineInterface(
            Systems systems,
            Matters matters,
            OfferedInstructions instructions,
            Outgoing outgoing,
            MatterFiles files,
            Calls calls,
            CaseClock clock,
            MessageSource messages) {
        this.systems = systems;
        this.matters = matters;
        this.instructions = instructions;
        this.outgoing = outgoing;
        this.files = files;
        this.calls = calls;
        this.clock = clock;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() throws IOException {
        try (var in = new ClassPathResource("exchange/openapi.json").getInputStream()) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(in.readAllBytes());
        }
    }

    @PostMapping("/api/v1/matters")
    ResponseEntity<Object> give(HttpServletRequest request) throws IOException {
        var system = calling(request);
        if (!system.may(Right.GIVE_MATTERS)) {
            return forbidden(system, Operation.MATTERS_IN);
        }
        byte[] body = request.getInputStream().readNBytes(TableImport.LARGEST + 1);
        var read = files.read(body);
        if (read instanceof Outcome.Refused<List<Offered>> refused) {
            calls.keep(system, clock.now(), Operation.MATTERS_IN, "", 400, 0, 1, words(refused.refusal()));
            return answer(HttpStatus.BAD_REQUEST, Map.of("error", "bad-request", "message", words(refused.refusal())));
        }
        var now = clock.now();
        var taken = matters.take(system, read.orThrow(), now, null);
        return taken(system, Operation.MATTERS_IN, taken, now);
    }

    private ResponseEntity<Object> taken(ConnectedSystem system, Operation operation, List<Taken> taken, Instant now) {
        int problems =
                (int) taken.stream().filter(one -> !one.problems().isEmpty()).count();
        calls.keep(system, now, operation, "", 200, taken.size(), problems, "");
        return answer(
                HttpStatus.OK, Map.of("items", taken.stream().map(this::item).toList()));
    }

    @PostMapping("/api/v1/instructions")
    ResponseEntity<Object> giveInstructions(HttpServletRequest request) throws IOException {
        var system = calling(request);
        if (!system.may(Right.GIVE_INSTRUCTIONS)) {
            return forbidden(system, Operation.INSTRUCTIONS_IN);
        }
        byte[] body = request.getInputStream().readNBytes(TableImport.LARGEST + 1);
        var read = files.instructions(body);
        if (read instanceof Outcome.Refused<List<OfferedInstruction>> refused) {
            calls.keep(system, clock.now(), Operation.INSTRUCTIONS_IN, "", 400, 0, 1, words(refused.refusal()));
            return answer(HttpStatus.BAD_REQUEST, Map.of("error", "bad-request", "message", words(refused.refusal())));
        }
        var now = clock.now();
        return taken(system, Operation.INSTRUCTIONS_IN, instructions.take(system, read.orThrow(), now), now);
    }

    @GetMapping("/api/v1/instructions")
    ResponseEntity<Object> instructions(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = calling(request);
        if (!system.may(Right.GIVE_INSTRUCTIONS)) {
            return forbidden(system, Operation.INSTRUCTIONS_OUT);
        }
        var page = instructions.of(system, after, bounded(limit));
        calls.keep(system, clock.now(), Operation.INSTRUCTIONS_OUT, "", 200, page.size(), 0, "");
        return answer(
                HttpStatus.OK,
                Map.of(
                        "instructions",
                        page.stream().map(MachineInterface::instruction).toList()));
    }

    private static Map<String, Object> instruction(WaitingInstruction one) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", one.id());
        said.put("number", one.offered().number());
        said.put("state", one.state().name());
        said.put("dockets", one.dockets());
        said.put("reason", one.reason());
        return said;
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

    private List<Map<String, String>> problems(List<Problem> problems) {
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

    @GetMapping("/api/v1/matters")
    ResponseEntity<Object> matters(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = calling(request);
        if (!system.may(Right.GIVE_MATTERS)) {
            return forbidden(system, Operation.MATTERS_OUT);
        }
        var now = clock.now();
        var page = matters.of(system, after, bounded(limit));
        var problems = matters.problems(page, now);
        calls.keep(system, now, Operation.MATTERS_OUT, "", 200, page.size(), 0, "");
        return answer(
                HttpStatus.OK,
                Map.of(
                        "matters",
                        page.stream()
                                .map(one -> matter(one, problems.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    private Map<String, Object> matter(Matter one, List<Problem> problems) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", one.id());
        said.put("number", one.offered().number());
        said.put("state", one.state().name());
        said.put("docket", one.docketNumber());
        said.put("reason", one.reason());
        said.put("problems", problems(problems));
        return said;
    }

    @GetMapping("/api/v1/dockets")
    ResponseEntity<Object> dockets(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = calling(request);
        if (!reads(system)) {
            return forbidden(system, Operation.DOCKETS_OUT);
        }
        var page = outgoing.page(system, after, bounded(limit), clock.today());
        calls.keep(system, clock.now(), Operation.DOCKETS_OUT, "", 200, page.size(), 0, "");
        return answer(HttpStatus.OK, Map.of("dockets", page));
    }

    @GetMapping("/api/v1/dockets/{id:[0-9a-f-]{36}}")
    ResponseEntity<Object> docket(HttpServletRequest request, @PathVariable UUID id) {
        var system = calling(request);
        if (!reads(system)) {
            return forbidden(system, Operation.DOCKET_OUT);
        }
        var found = outgoing.find(system, id, clock.today());
        calls.keep(
                system,
                clock.now(),
                Operation.DOCKET_OUT,
                "",
                found.isPresent() ? 200 : 404,
                found.isPresent() ? 1 : 0,
                0,
                found.map(one -> one.docket().number()).orElse(""));
        return found.map(one -> answer(HttpStatus.OK, one))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, Map.of("error", "not-found")));
    }

    @GetMapping("/api/v1/dockets/{id:[0-9a-f-]{36}}/sheets/{sheet:[0-9a-f-]{36}}.pdf")
    ResponseEntity<Object> sheet(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID sheet) {
        var system = calling(request);
        if (!reads(system) || !system.may(Right.READ_SHEETS)) {
            return forbidden(system, Operation.SHEET_OUT);
        }
        var now = clock.now();
        var found = outgoing.sheet(system, id, sheet, clock.today());
        calls.keep(
                system, now, Operation.SHEET_OUT, "", found.isPresent() ? 200 : 404, found.isPresent() ? 1 : 0, 0, "");
        if (found.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, Map.of("error", "not-found"));
        }
        systems.fetched(system, id, sheet, now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(found.get());
    }

    private static boolean reads(ConnectedSystem system) {
        return system.may(Right.READ_OWN) || system.may(Right.READ_ALL);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    /** The locks have let in nobody else. */
    private ConnectedSystem calling(HttpServletRequest request) {
        return CallingSystem.of(request)
                .flatMap(calling -> systems.find(calling.id()))
                .orElseThrow();
    }

    private ResponseEntity<Object> forbidden(ConnectedSystem system, Operation operation) {
        calls.keep(system, clock.now(), operation, "", 403, 0, 1, "");
        return answer(HttpStatus.FORBIDDEN, Map.of("error", "no-right"));
    }

    private String words(Refusal refusal) {
        return texts.t(refusal.key(), refusal.args().toArray());
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
