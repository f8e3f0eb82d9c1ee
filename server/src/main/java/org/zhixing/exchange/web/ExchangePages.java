package org.zhixing.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.Chosen;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.FileOffers;
import org.zhixing.exchange.Matters;
import org.zhixing.exchange.OfferedInstructions;
import org.zhixing.exchange.OfferedProposals;
import org.zhixing.exchange.Operation;
import org.zhixing.exchange.Outgoing;
import org.zhixing.exchange.OutgoingProposals;
import org.zhixing.exchange.Progress;
import org.zhixing.exchange.ProposalProgress;
import org.zhixing.exchange.Systems;
import org.zhixing.exchange.Taken;
import org.zhixing.exchange.file.MatterFiles;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.proposal.Proposals;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** What came in, what is to be opened, what went out; files where no line leads. */
@Controller
class ExchangePages {

    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final int CALLS = 50;
    private static final int PAGE = 1_000;

    private final Systems systems;
    private final Matters matters;
    private final OfferedInstructions instructions;
    private final OfferedProposals offeredProposals;
    private final OutgoingProposals outgoingProposals;
    private final Proposals proposals;
    private final FileOffers offers;
    private final MatterFiles files;
    private final Outgoing outgoing;
    private final Calls calls;
    private final Organization organization;
    private final DutyGate duties;
    private final CaseClock clock;

    ExchangePages(
            Systems systems,
            Matters matters,
            OfferedInstructions instructions,
            OfferedProposals offeredProposals,
            OutgoingProposals outgoingProposals,
            Proposals proposals,
            FileOffers offers,
            MatterFiles files,
            Outgoing outgoing,
            Calls calls,
            Organization organization,
            DutyGate duties,
            CaseClock clock) {
        this.duties = duties;
        this.systems = systems;
        this.matters = matters;
        this.instructions = instructions;
        this.offeredProposals = offeredProposals;
        this.outgoingProposals = outgoingProposals;
        this.proposals = proposals;
        this.offers = offers;
        this.files = files;
        this.outgoing = outgoing;
        this.calls = calls;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/exchange")
    ModelAndView overview(Actor actor) {
        return overview(actor, DutyGround.UNSAID, null);
    }

    private ModelAndView overview(Actor actor, DutyGround duty, @Nullable Refusal refusal) {
        return overview(actor, duty, ExchangePage.Said.NOTHING, refusal);
    }

    private ModelAndView overview(Actor actor, DutyGround duty, ExchangePage.Said said, @Nullable Refusal refusal) {
        var own = systems.of(actor);
        var waiting = matters.waiting(actor);
        var problems = matters.problems(waiting, clock.now());
        var names = Matters.unknownUnits(problems);
        var units = names.isEmpty()
                ? List.<Choice>of()
                : organization.units(clock.today()).stream()
                        .filter(unit -> unit.type() != UnitType.SECTION)
                        .map(Unit::choice)
                        .toList();
        var view = new ModelAndView(
                "exchange/overview",
                "page",
                new ExchangePage(
                        own,
                        own.stream()
                                .filter(one -> one.endedAt() == null)
                                .map(one -> new Choice(one.id().toString(), one.name()))
                                .toList(),
                        waiting,
                        instructions.waiting(actor),
                        offeredProposals.waiting(actor),
                        offeredProposals.countWaiting(actor),
                        said,
                        proposals.matterClasses(),
                        problems,
                        names,
                        units,
                        matters.decided(actor),
                        calls.of(actor, CALLS),
                        Matters.MOST,
                        duties.choices(
                                waiting.stream()
                                        .map(one -> one.offered().title())
                                        .collect(Collectors.joining(" ")),
                                clock.today(),
                                LocaleContextHolder.getLocale()),
                        duty,
                        refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/exchange/matters/" + ID)
    ModelAndView matter(@PathVariable UUID id, Actor actor) {
        return matter(id, DutyGround.UNSAID, "", null, actor);
    }

    private ModelAndView matter(UUID id, DutyGround duty, String reason, @Nullable Refusal refusal, Actor actor) {
        var matter = matters.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var problems = matters.problems(List.of(matter), clock.now());
        var members = matters.members(matter, clock.now());
        var names = organization.names(members, clock.today());
        var view = new ModelAndView(
                "exchange/matter",
                "page",
                new MatterPage(
                        matter,
                        problems.getOrDefault(id, List.of()),
                        members.stream()
                                .map(unit -> names.getOrDefault(unit, ""))
                                .toList(),
                        duties.choices(
                                matter.offered().title() + " "
                                        + matter.offered().requirement(),
                                clock.today(),
                                LocaleContextHolder.getLocale()),
                        duty,
                        reason,
                        refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** Opens or declines what was chosen; what is refused on a matter's own page is told there. */
    @PostMapping("/exchange/matters")
    ModelAndView decide(
            @RequestParam(required = false) @Nullable List<UUID> matter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String dutyItem,
            @RequestParam(defaultValue = "") String dutyAdmission,
            @RequestParam(defaultValue = "") String dutyAdmittedOn,
            @RequestParam(defaultValue = "false") boolean alone,
            Actor actor,
            RedirectAttributes flash) {
        List<UUID> ids = matter == null ? List.of() : matter;
        boolean ownPage =
                alone && ids.size() == 1 && matters.find(ids.get(0), actor).isPresent();
        var duty = DutyGround.typed(dutyItem, dutyAdmission, dutyAdmittedOn);
        if (decision.equals("decline")) {
            var declined = matters.decline(ids, reason, clock.now(), actor);
            return ownPage && declined instanceof Outcome.Refused<Integer> refused
                    ? matter(ids.get(0), duty, reason, refused.refusal(), actor)
                    : back(declined, "exchange.done.declined", flash);
        }
        var outcome = matters.open(ids, reason, duty, clock.now(), actor);
        if (outcome instanceof Outcome.Done<Matters.Opened> done) {
            var refused = done.value().refused();
            if (refused != null && ownPage) {
                return matter(ids.get(0), duty, reason, refused, actor);
            }
            if (refused != null && done.value().opened() == 0 && refused.key().startsWith("dutylist.")) {
                return overview(actor, duty, refused);
            }
            return Answer.on(
                    "/exchange",
                    refused == null
                            ? Notice.done("exchange.done.opened", done.value().opened())
                            : Notice.refused(refused),
                    flash);
        }
        return back(outcome, "exchange.done.opened", flash);
    }

    /** An instruction is registered on its own form; here the office says no. */
    @PostMapping("/exchange/instructions")
    ModelAndView decline(
            @RequestParam(required = false) @Nullable List<UUID> instruction,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        return back(
                instructions.decline(instruction == null ? List.of() : instruction, reason, clock.now(), actor),
                "exchange.done.declined",
                flash);
    }

    /** Takes proposals into the register, or says why not; whatever is left waits on with what was ticked and typed. */
    @PostMapping("/exchange/proposals")
    ModelAndView register(
            @RequestParam(required = false) @Nullable List<Chosen> proposal,
            @RequestParam(defaultValue = "") String matterClass,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String decision,
            Actor actor,
            RedirectAttributes flash) {
        Set<Chosen> ticked = proposal == null ? Set.of() : Set.copyOf(proposal);
        boolean no = decision.equals("decline");
        var outcome = no
                ? offeredProposals.decline(ticked, reason, clock.now(), actor)
                : offeredProposals.register(ticked, matterClass, clock.now(), actor);
        var done = outcome instanceof Outcome.Refused<OfferedProposals.Decided> refused
                ? new OfferedProposals.Decided(0, 0, refused.refusal())
                : outcome.orThrow();
        if (done.refused() != null) {
            var said = new ExchangePage.Said(ticked, matterClass, reason, done.decided(), done.left(), done.refused());
            return Answer.again(overview(actor, DutyGround.UNSAID, said, null), done.refused());
        }
        return Answer.on(
                "/exchange",
                Notice.done(no ? "exchange.done.declined" : "exchange.done.registered", done.decided()),
                flash);
    }

    @PostMapping("/exchange/try-again")
    ModelAndView tryAgain(Actor actor, RedirectAttributes flash) {
        return back(matters.tryAgain(clock.now(), actor), "exchange.done.tried", flash);
    }

    @PostMapping("/exchange/names")
    ModelAndView name(@RequestParam String written, @RequestParam UUID unit, Actor actor, RedirectAttributes flash) {
        return back(matters.name(written, new UnitId(unit), clock.now(), actor), "exchange.done.named", flash);
    }

    private static ModelAndView back(Outcome<?> outcome, String done, RedirectAttributes flash) {
        return Answer.on("/exchange", Notice.of(outcome, value -> Notice.done(done, value.toString())), flash);
    }

    @PostMapping("/exchange/files")
    ModelAndView offer(
            @RequestParam UUID system,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Outcome<UUID> kept = files.parcel(file == null ? new byte[0] : file.getBytes())
                .then(parcel -> offers.keep(system, name, parcel, clock.now(), actor));
        return kept instanceof Outcome.Refused<UUID> refused
                ? overview(actor, DutyGround.UNSAID, refused.refusal())
                : new ModelAndView("redirect:/exchange/files/" + kept.orThrow());
    }

    @GetMapping("/exchange/files/" + ID)
    ModelAndView report(@PathVariable UUID id, Actor actor) {
        var offer = offers.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("exchange/file", "page", new FilePage(offer, offers.tryOut(offer, clock.now())));
    }

    @PostMapping("/exchange/files/" + ID)
    ModelAndView take(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var outcome = offers.take(id, clock.now(), actor);
        if (outcome instanceof Outcome.Done<List<Taken>> done) {
            long in = done.value().stream().filter(one -> !one.refused()).count();
            return Answer.on("/exchange", Notice.done("exchange.done.taken", in), flash);
        }
        return back(outcome, "exchange.done.taken", flash);
    }

    @GetMapping("/exchange/template.xlsx")
    void template(Locale locale, HttpServletResponse response) throws IOException {
        var table = files.template(locale);
        table.sendXlsx(response);
    }

    @GetMapping("/exchange/progress.xlsx")
    void workbook(@RequestParam UUID system, Locale locale, Actor actor, HttpServletResponse response)
            throws IOException {
        var own = own(system, actor);
        var dockets = dockets(own);
        gone(own, dockets.size(), actor);
        files.progress(dockets, locale).sendXlsx(response);
    }

    @GetMapping("/exchange/progress.json")
    void json(@RequestParam UUID system, Locale locale, Actor actor, HttpServletResponse response) throws IOException {
        var own = own(system, actor);
        var dockets = dockets(own);
        var handled =
                whole(after -> outgoingProposals.page(own, null, after, PAGE, clock.today()), ProposalProgress::id);
        gone(own, dockets.size() + handled.size(), actor);
        response.setContentType("application/json");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment(files.progress(List.of(), locale).title() + ".json"));
        response.getOutputStream().write(files.json(dockets, handled));
    }

    private ConnectedSystem own(UUID id, Actor actor) {
        return systems.of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Progress> dockets(ConnectedSystem system) {
        return whole(after -> outgoing.page(system, after, PAGE, clock.today()), Progress::id);
    }

    /** All pages behind each other. */
    private static <T> List<T> whole(Function<@Nullable UUID, List<T>> pages, Function<T, UUID> id) {
        var all = new ArrayList<T>();
        var page = pages.apply(null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : pages.apply(id.apply(page.get(page.size() - 1)));
        }
        return all;
    }

    private void gone(ConnectedSystem system, int items, Actor actor) {
        calls.keep(system, clock.now(), Operation.FILE_OUT, actor.personName(), 200, items, 0, "");
        systems.exported(system, items, clock.now(), actor);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
