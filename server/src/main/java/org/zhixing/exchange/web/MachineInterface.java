package org.zhixing.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.exchange.Calls;
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
import org.zhixing.exchange.WaitingInstruction;
import org.zhixing.exchange.file.MatterFiles;

/** Version 1 of the machine interface (practice 6), described by {@code /api/v1/openapi.json}. */
@Controller
class MachineInterface {

    private final Systems systems;
    private final Matters matters;
    private final OfferedInstructions instructions;
    private final Outgoing outgoing;
    private final MatterFiles files;
    private final Calls calls;
    private final CaseClock clock;
    private final MachineCalls machine;

    MachineInterface(
            Systems systems,
            Matters matters,
            OfferedInstructions instructions,
            Outgoing outgoing,
            MatterFiles files,
            Calls calls,
            CaseClock clock,
            MachineCalls machine) {
        this.systems = systems;
        this.matters = matters;
        this.instructions = instructions;
        this.outgoing = outgoing;
        this.files = files;
        this.calls = calls;
        this.clock = clock;
        this.machine = machine;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() throws IOException {
        try (var in = new ClassPathResource("exchange/openapi.json").getInputStream()) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(in.readAllBytes());
        }
    }

    @PostMapping("/api/v1/matters")
    ResponseEntity<Object> give(HttpServletRequest request) throws IOException {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_MATTERS)) {
            return machine.forbidden(system, Operation.MATTERS_IN);
        }
        var read = files.read(MachineCalls.body(request));
        if (read instanceof Outcome.Refused<List<Offered>> refused) {
            return machine.bad(system, Operation.MATTERS_IN, refused.refusal());
        }
        var now = clock.now();
        var taken = matters.take(system, read.orThrow(), now, null);
        return machine.taken(system, Operation.MATTERS_IN, taken, now);
    }

    @PostMapping("/api/v1/instructions")
    ResponseEntity<Object> giveInstructions(HttpServletRequest request) throws IOException {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_INSTRUCTIONS)) {
            return machine.forbidden(system, Operation.INSTRUCTIONS_IN);
        }
        var read = files.instructions(MachineCalls.body(request));
        if (read instanceof Outcome.Refused<List<OfferedInstruction>> refused) {
            return machine.bad(system, Operation.INSTRUCTIONS_IN, refused.refusal());
        }
        var now = clock.now();
        return machine.taken(system, Operation.INSTRUCTIONS_IN, instructions.take(system, read.orThrow(), now), now);
    }

    @GetMapping("/api/v1/instructions")
    ResponseEntity<Object> instructions(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_INSTRUCTIONS)) {
            return machine.forbidden(system, Operation.INSTRUCTIONS_OUT);
        }
        var page = instructions.of(system, after, MachineCalls.bounded(limit));
        calls.keep(system, clock.now(), Operation.INSTRUCTIONS_OUT, "", 200, page.size(), 0, "");
        return MachineCalls.answer(
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

    @GetMapping("/api/v1/matters")
    ResponseEntity<Object> matters(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = machine.calling(request);
        if (!system.may(Right.GIVE_MATTERS)) {
            return machine.forbidden(system, Operation.MATTERS_OUT);
        }
        var now = clock.now();
        var page = matters.of(system, after, MachineCalls.bounded(limit));
        var problems = matters.problems(page, now);
        calls.keep(system, now, Operation.MATTERS_OUT, "", 200, page.size(), 0, "");
        return MachineCalls.answer(
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
        said.put("problems", machine.problems(problems));
        return said;
    }

    @GetMapping("/api/v1/dockets")
    ResponseEntity<Object> dockets(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        var system = machine.calling(request);
        if (!MachineCalls.reads(system)) {
            return machine.forbidden(system, Operation.DOCKETS_OUT);
        }
        var page = outgoing.page(system, after, MachineCalls.bounded(limit), clock.today());
        calls.keep(system, clock.now(), Operation.DOCKETS_OUT, "", 200, page.size(), 0, "");
        return MachineCalls.answer(HttpStatus.OK, Map.of("dockets", page));
    }

    @GetMapping("/api/v1/dockets/{id:[0-9a-f-]{36}}")
    ResponseEntity<Object> docket(HttpServletRequest request, @PathVariable UUID id) {
        var system = machine.calling(request);
        if (!MachineCalls.reads(system)) {
            return machine.forbidden(system, Operation.DOCKET_OUT);
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
        return found.map(one -> MachineCalls.answer(HttpStatus.OK, one))
                .orElseGet(() -> MachineCalls.answer(HttpStatus.NOT_FOUND, Map.of("error", "not-found")));
    }

    @GetMapping("/api/v1/dockets/{id:[0-9a-f-]{36}}/sheets/{sheet:[0-9a-f-]{36}}.pdf")
    ResponseEntity<Object> sheet(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID sheet) {
        var system = machine.calling(request);
        if (!MachineCalls.reads(system) || !system.may(Right.READ_SHEETS)) {
            return machine.forbidden(system, Operation.SHEET_OUT);
        }
        var now = clock.now();
        var found = outgoing.sheet(system, id, sheet, clock.today());
        calls.keep(
                system, now, Operation.SHEET_OUT, "", found.isPresent() ? 200 : 404, found.isPresent() ? 1 : 0, 0, "");
        if (found.isEmpty()) {
            return MachineCalls.answer(HttpStatus.NOT_FOUND, Map.of("error", "not-found"));
        }
        systems.fetched(system, id, sheet, now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(found.get());
    }
}
