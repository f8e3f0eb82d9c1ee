package org.zhixing.intake.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.intake.GoLive;
import org.zhixing.intake.Register;
import org.zhixing.intake.RegisterState;
import org.zhixing.intake.Registers;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Layout;
import org.zhixing.intake.sheet.Cell;
import org.zhixing.intake.sheet.Line;
import org.zhixing.intake.sheet.SheetReader;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableImport;

/** Files in, columns, and what became of an import. */
@Controller
class IntakePages {

    static final String ID = "{id:[0-9a-f-]{36}}";

    private static final int EXAMPLES = 3;
    private static final int ABOVE = 8;
    private static final int LONGEST = 40;

    private final Registers registers;
    private final GoLive live;
    private final CaseClock clock;

    IntakePages(Registers registers, GoLive live, CaseClock clock) {
        this.registers = registers;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/intake")
    ModelAndView list(Actor actor) {
        return new ModelAndView("intake/registers", "page", new IntakePage(registers.all(actor), null));
    }

    @PostMapping("/intake")
    ModelAndView offer(@RequestParam MultipartFile file, Actor actor) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Outcome<UUID> outcome = file.getSize() > TableImport.LARGEST
                ? SheetReader.tooLarge()
                : registers.offer(name, file.getBytes(), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<UUID> refused) {
            return Answer.again(
                    "intake/registers", new IntakePage(registers.all(actor), refused.refusal()), refused.refusal());
        }
        return new ModelAndView("redirect:/intake/" + outcome.orThrow() + "/columns");
    }

    @GetMapping("/intake/" + ID + "/columns")
    ModelAndView columns(@PathVariable UUID id, Actor actor) {
        var register = find(id, actor);
        if (register.state() != RegisterState.OFFERED) {
            return new ModelAndView("redirect:" + register.href());
        }
        return columns(register, register.layout(), register.year(), registers.columns(register), null);
    }

    private ModelAndView columns(
            Register register, Layout layout, int year, Map<Integer, Field> fields, @Nullable Refusal refusal) {
        var lines = registers.lines(register);
        var heads = layout.heads(lines);
        var items = layout.items(lines);
        var columns = new ArrayList<ColumnsPage.Column>();
        for (int place = 0; place < heads.size(); place++) {
            var examples = examples(items, place);
            if (!heads.get(place).isEmpty() || !examples.isEmpty()) {
                columns.add(new ColumnsPage.Column(
                        place,
                        CellReference.convertNumToColString(place),
                        heads.get(place),
                        fields.getOrDefault(place, Field.IGNORED),
                        examples));
            }
        }
        var above = lines.stream()
                .limit(ABOVE)
                .map(line -> new ColumnsPage.Row(
                        line.number(), words(line), line.number() >= layout.from() && line.number() <= layout.to()))
                .toList();
        var view = new ModelAndView(
                "intake/columns",
                "page",
                new ColumnsPage(register, layout.from(), layout.to(), year, columns, above, refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static List<String> examples(List<Line> items, int place) {
        return items.stream()
                .map(line -> line.cell(place).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .map(IntakePages::cut)
                .toList();
    }

    private static String words(Line line) {
        return cut(String.join(
                " | ",
                line.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList()));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    @PostMapping("/intake/" + ID + "/columns")
    ModelAndView map(
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam int year,
            @RequestParam Map<String, String> form,
            Actor actor) {
        var register = find(id, actor);
        Map<Integer, Field> columns = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.matches("c\\.\\d{1,2}")) {
                columns.put(Integer.valueOf(name.substring(2)), field(value));
            }
        });
        var layout = new Layout(from, to);
        var outcome = registers.map(id, layout, year, columns, clock.now(), actor);
        return outcome instanceof Outcome.Refused<UUID> refused
                ? columns(register, layout, year, columns, refused.refusal())
                : new ModelAndView("redirect:" + register.href());
    }

    static Field field(String name) {
        try {
            return Field.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name, unknown);
        }
    }

    @PostMapping("/intake/" + ID + "/carry-out")
    ModelAndView carryOut(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return back(id, live.carryOut(id, clock.now(), actor), "intake.done.carried-out", flash);
    }

    @PostMapping("/intake/" + ID + "/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        return back(id, live.withdraw(id, reason, clock.now(), actor), "intake.done.withdrawn", flash);
    }

    @PostMapping("/intake/" + ID + "/discard")
    ModelAndView discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return back(id, registers.discard(id, clock.now(), actor), "intake.done.discarded", flash);
    }

    static ModelAndView back(UUID id, Outcome<?> outcome, String done, RedirectAttributes flash) {
        return Answer.on("/intake/" + id, Notice.of(outcome, value -> Notice.done(done, value.toString())), flash);
    }

    private Register find(UUID id, Actor actor) {
        return registers.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
