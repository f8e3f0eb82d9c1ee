package org.zhixing.dutylist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.Duty;
import org.zhixing.dutylist.DutyColumn;
import org.zhixing.dutylist.DutyList;
import org.zhixing.dutylist.DutyLists;
import org.zhixing.dutylist.DutySort;
import org.zhixing.dutylist.DutyTable;
import org.zhixing.dutylist.NewDutyList;
import org.zhixing.dutylist.RowProblem;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** Duty lists: every version to read, to search and to take out; new ones to try and to adopt. */
@Controller
class DutyListPages {

    private static final String ALL = "/duty-lists";

    private final DutyLists lists;
    private final DutyTable table;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    DutyListPages(
            DutyLists lists, DutyTable table, Organization organization, CaseClock clock, MessageSource messages) {
        this.lists = lists;
        this.table = table;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/duty-lists")
    ModelAndView all(Actor actor) {
        var today = clock.today();
        var versions = lists.versions(actor);
        var inForce = lists.inForce(today);
        var townships = lists.townships(today).entrySet().stream()
                .map(unit -> new DutyListsPage.Township(
                        unit.getValue(), inForce.of(unit.getKey()).orElse(null)))
                .toList();
        var names = organization.names(
                versions.stream()
                        .map(DutyList::unit)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                today);
        return new ModelAndView(
                "dutylist/lists", "page", new DutyListsPage(versions, townships, names, DutyLists.mayKeep(actor)));
    }

    @GetMapping("/duty-lists/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Locale locale) {
        var list = find(id, actor);
        var wanted = ListAddress.constant(DutySort.class, sort);
        var all = lists.duties(id);
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("sort", wanted);
        parts.put("area", area.isEmpty() ? null : area);
        parts.put("text", text.isBlank() ? null : text.strip());
        var texts = new Texts(messages, locale);
        return new ModelAndView(
                "dutylist/list",
                "page",
                new DutyListPage(
                        list,
                        of(list),
                        shown(all, wanted, area, text),
                        wanted,
                        area,
                        text.strip(),
                        Choice.of(DutySort.class, texts),
                        all.stream()
                                .map(Duty::area)
                                .filter(one -> !one.isEmpty())
                                .distinct()
                                .map(one -> new Choice(one, one))
                                .toList(),
                        ListAddress.of(parts),
                        DutyLists.mayKeep(actor)));
    }

    /** What is shown is what is taken out. */
    private static List<Duty> shown(List<Duty> all, @Nullable DutySort sort, String area, String text) {
        String looked = text.strip();
        return all.stream()
                .filter(one -> sort == null || one.sort() == sort)
                .filter(one -> area.isEmpty() || one.area().equals(area))
                .filter(one -> looked.isEmpty()
                        || String.join("\n", one.name(), one.department(), one.departmentDuty(), one.townshipDuty())
                                .contains(looked))
                .toList();
    }

    @GetMapping("/duty-lists/{id}/items.xlsx")
    void export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var list = find(id, actor);
        var texts = new Texts(messages, locale);
        var rows = shown(lists.duties(id), ListAddress.constant(DutySort.class, sort), area, text).stream()
                .map(one -> List.of(
                        texts.name(one.sort()),
                        one.area(),
                        one.name(),
                        one.department(),
                        one.departmentDuty(),
                        one.townshipDuty()))
                .toList();
        new TableExport(list.document(), heads(texts), rows).sendXlsx(response);
    }

    private static List<String> heads(Texts texts) {
        return Arrays.stream(DutyColumn.values()).map(texts::name).toList();
    }

    @GetMapping("/duty-lists/template.xlsx")
    void template(Locale locale, HttpServletResponse response) throws IOException {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (DutySort sort : DutySort.values()) {
            rows.add(Arrays.stream(DutyColumn.values())
                    .map(column -> column == DutyColumn.SORT
                            ? texts.name(sort)
                            : texts.known("dutylist.example." + sort.name() + "." + column.name()))
                    .toList());
        }
        new TableExport(texts.t("dutylist.template"), heads(texts), rows).sendXlsx(response);
    }

    @GetMapping("/duty-lists/import")
    ModelAndView form() {
        return show("", "", "", clock.today().toString(), List.of(), null);
    }

    /** The trial: with a problem in one row nothing is taken in, and every such row is named. */
    @PostMapping("/duty-lists/import")
    ModelAndView tryOut(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            Actor actor)
            throws IOException {
        var content = file == null ? new byte[0] : file.getBytes();
        var read = table.read(content);
        var problems = read.isDone() ? read.orThrow().problems() : List.<RowProblem>of();
        if (!problems.isEmpty()) {
            return again(unit, document, number, day, problems, null);
        }
        var outcome = read.then(list -> dayOf(day).then(from -> {
            var id = ListAddress.id(unit);
            return lists.tryOut(
                    new NewDutyList(id == null ? null : new UnitId(id), document, number, from, list.items()),
                    clock.now(),
                    actor);
        }));
        return outcome instanceof Outcome.Refused<UUID> refused
                ? again(unit, document, number, day, List.of(), refused.refusal())
                : new ModelAndView("redirect:" + ALL + "/" + outcome.orThrow());
    }

    private static Outcome<LocalDate> dayOf(String typed) {
        try {
            return Outcome.done(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Outcome.refused("dutylist.refused.day", "L9");
        }
    }

    @PostMapping("/duty-lists/{id}/adoption")
    ModelAndView adopt(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        find(id, actor);
        var outcome = lists.adopt(id, clock.now(), actor);
        return Answer.on(
                ALL + "/" + id,
                Notice.of(outcome, list -> Notice.done("dutylist.done.adopted", list.inForce())),
                after);
    }

    @PostMapping("/duty-lists/{id}/discarding")
    ModelAndView discard(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        find(id, actor);
        var outcome = lists.discard(id, clock.now(), actor);
        return Answer.on(
                outcome.isDone() ? ALL : ALL + "/" + id,
                Notice.of(outcome, list -> Notice.done("dutylist.done.discarded")),
                after);
    }

    private DutyList find(UUID id, Actor actor) {
        return lists.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String of(DutyList list) {
        var unit = list.unit();
        return unit == null
                ? ""
                : organization.names(List.of(unit), clock.today()).getOrDefault(unit, "");
    }

    private ModelAndView again(
            String unit,
            String document,
            String number,
            String day,
            List<RowProblem> problems,
            @Nullable Refusal refusal) {
        var view = show(unit, document, number, day, problems, refusal);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(
            String unit,
            String document,
            String number,
            String day,
            List<RowProblem> problems,
            @Nullable Refusal refusal) {
        var townships = lists.townships(clock.today()).entrySet().stream()
                .map(one -> new Choice(one.getKey().value().toString(), one.getValue()))
                .toList();
        return new ModelAndView(
                "dutylist/import",
                "page",
                new DutyListImportPage(townships, unit, document, number, day, problems, refusal));
    }
}
