package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.attachment.Uploads;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.shell.Field;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.DocketMoves;

/**
 * The same act on many dockets of a list: shown first, done together, and what could not be done stays with its reason
 * (interface rule 6). What is asked is asked once.
 */
@Controller
class BatchActs {

    /** What makes sense for many at once, for the unit, for the office and for its chief. */
    private static final List<DocketAct> OF_THE_UNIT = List.of(DocketAct.ACKNOWLEDGE, DocketAct.ASSIGN);

    private static final List<DocketAct> OF_THE_OFFICE = List.of(
            DocketAct.CHECK_DRAFT,
            DocketAct.OPEN,
            DocketAct.TAKE_UP,
            DocketAct.ACCEPT,
            DocketAct.CLOSE,
            DocketAct.TRANSFER,
            DocketAct.CARRY_OVER);

    private static final List<DocketAct> OF_THE_CHIEF =
            List.of(DocketAct.SUSPEND, DocketAct.RESUME, DocketAct.WITHDRAW);

    private static final int MOST = 200;

    private final Stage stage;
    private final Fields fields;
    private final Dockets dockets;
    private final Uploads uploads;
    private final CaseClock clock;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    BatchActs(
            Stage stage,
            Fields fields,
            Dockets dockets,
            Uploads uploads,
            CaseClock clock,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.stage = stage;
        this.fields = fields;
        this.dockets = dockets;
        this.uploads = uploads;
        this.clock = clock;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** The acts that are offered to the actor below a list; whether each may be done is seen docket by docket. */
    static List<DocketAct> offeredTo(Actor actor) {
        var acts = new ArrayList<DocketAct>();
        if (actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD)) {
            acts.addAll(OF_THE_UNIT);
        }
        if (actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            acts.addAll(OF_THE_OFFICE);
        }
        if (actor.hasAny(Role.SUPERVISION_CHIEF)) {
            acts.addAll(OF_THE_CHIEF);
        }
        return acts;
    }

    @GetMapping("/dockets/batch")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String act,
            @RequestParam @Nullable List<UUID> docket,
            @RequestParam(defaultValue = "") String list,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        DocketAct chosen = act(act, actor);
        if (docket == null || docket.isEmpty() || docket.size() > MOST) {
            after.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("supervision.batch.choose", "interface 6", MOST)));
            return back(list);
        }
        var ids = docket.stream().map(DocketId::new).toList();
        return show(page(chosen, list, ids, Map.of(), Map.of(), null, clock.now(), actor, locale));
    }

    @PostMapping("/dockets/batch")
    ModelAndView perform(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String list,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        DocketAct chosen = act(act, actor);
        Instant at = clock.now();
        Map<DocketId, Integer> seen = seen(sent.get("docket"));
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        typed.keySet().removeAll(Set.of("act", "docket", "list"));
        typed.keySet().removeIf(name -> name.startsWith("_"));
        if (seen.isEmpty() || seen.size() > MOST) {
            after.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("supervision.batch.choose", "interface 6", MOST)));
            return back(list);
        }
        List<DocketCommand> commands;
        try {
            var form = new Typed(typed);
            commands = seen.entrySet().stream()
                    .map(one -> Commands.of(chosen, one.getKey(), one.getValue(), form, List.of()))
                    .toList();
        } catch (Typed.Unreadable unreadable) {
            Refusal refusal = Refusal.of("supervision.refused.incomplete", "interface 7");
            return again(page(chosen, list, List.copyOf(seen.keySet()), Map.of(), typed, refusal, at, actor, locale));
        }
        var admission = new Typed(typed).text(DutyGround.ADMISSION);
        if (!admission.isEmpty() && seen.size() > 1) {
            var refusal = Refusal.of("dutylist.refused.one-matter", "L9", admission);
            return again(page(chosen, list, List.copyOf(seen.keySet()), Map.of(), typed, refusal, at, actor, locale));
        }
        List<Outcome<DocketId>> outcomes = transaction.execute(status -> dockets.perform(commands, at, actor));
        var refused = new LinkedHashMap<DocketId, Refusal>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<DocketId> no) {
                refused.put(commands.get(i).docket(), no.refusal());
            }
        }
        int done = commands.size() - refused.size();
        var notice = Notice.done("supervision.batch.done", new Texts(messages, locale).name(chosen), done);
        if (refused.isEmpty()) {
            after.addFlashAttribute(Notice.ATTRIBUTE, notice);
            return back(list);
        }
        var ids = List.copyOf(refused.keySet());
        var view = again(page(chosen, list, ids, refused, typed, null, clock.now(), actor, locale));
        if (done > 0) {
            view.addObject(Notice.ATTRIBUTE, notice);
        }
        return view;
    }

    private BatchPage page(
            DocketAct act,
            String list,
            List<DocketId> ids,
            Map<DocketId, Refusal> refused,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            Instant at,
            Actor actor,
            Locale locale) {
        Map<DocketId, Scene> scenes = stage.look(ids, stage.batch(at, actor));
        List<Scene> found = ids.stream()
                .distinct()
                .map(scenes::get)
                .filter(Objects::nonNull)
                .toList();
        Scene first =
                found.stream().filter(scene -> may(scene, act)).findFirst().orElse(null);
        Map<Boolean, List<BatchPage.Row>> rows = found.stream()
                .map(scene -> new BatchPage.Row(
                        scene.docket(),
                        scene.batch().nameOf(scene.docket().lead()),
                        refused.getOrDefault(scene.docket().id(), against(scene, first, act))))
                .collect(Collectors.partitioningBy(row ->
                        row.why() == null || refused.containsKey(row.docket().id())));
        List<Field> asked = first == null ? List.of() : fields.of(act, first, new Texts(messages, locale));
        return new BatchPage(
                act,
                list,
                Objects.requireNonNull(rows.get(true)),
                Objects.requireNonNull(rows.get(false)),
                new Typed(typed).in(asked),
                refusal,
                uploads.rule());
    }

    /** People and sections are named out of one unit, so those of other units wait for a batch of their own. */
    private static @Nullable Refusal against(Scene scene, @Nullable Scene first, DocketAct act) {
        if (!may(scene, act)) {
            return Refusal.of("supervision.batch.not-now", "interface 6");
        }
        boolean otherUnit =
                first != null && !first.docket().lead().equals(scene.docket().lead());
        return OF_THE_UNIT.contains(act) && otherUnit
                ? Refusal.of("supervision.batch.other-unit", "interface 6")
                : null;
    }

    private static boolean may(Scene scene, DocketAct act) {
        return DocketMoves.isOpenTo(scene, act);
    }

    private static DocketAct act(String slug, Actor actor) {
        return offeredTo(actor).stream()
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is not as the page sent it was not sent by the page. */
    private static Map<DocketId, Integer> seen(@Nullable List<String> sent) {
        var seen = new LinkedHashMap<DocketId, Integer>();
        for (String one : Objects.requireNonNullElse(sent, List.<String>of())) {
            var parts = one.split(":", 2);
            try {
                seen.put(new DocketId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, Arrays.toString(parts), forged);
            }
        }
        return seen;
    }

    /** To the list as it was, with what is told on the way; nothing of the model goes into the address. */
    private static ModelAndView back(String list) {
        var view = new RedirectView(BatchPage.backTo(list), false, false, false);
        return new ModelAndView(view);
    }

    private static ModelAndView show(BatchPage page) {
        return new ModelAndView("supervision/batch", "page", page);
    }

    private static ModelAndView again(BatchPage page) {
        var view = show(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
