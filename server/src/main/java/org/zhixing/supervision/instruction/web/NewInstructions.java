package org.zhixing.supervision.instruction.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Carrier;
import org.zhixing.attachment.Uploads;
import org.zhixing.organization.Appointment;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionOffers;
import org.zhixing.supervision.NewInstruction;
import org.zhixing.supervision.instruction.InstructionSight;
import org.zhixing.supervision.instruction.Offices;
import org.zhixing.supervision.instruction.web.NewInstructionPage.Offered;

/** An instruction is registered, with its image, by an officer or by the leader's named secretary. */
@Controller
class NewInstructions {

    private final Entry entry;
    private final InstructionSight sight;
    private final Offices offices;
    private final Uploads uploads;
    private final ObjectProvider<InstructionOffers> offers;
    private final CaseClock clock;
    private final MessageSource messages;

    NewInstructions(
            Entry entry,
            InstructionSight sight,
            Offices offices,
            Uploads uploads,
            ObjectProvider<InstructionOffers> offers,
            CaseClock clock,
            MessageSource messages) {
        this.entry = entry;
        this.sight = sight;
        this.offices = offices;
        this.uploads = uploads;
        this.offers = offers;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/instructions/new")
    ModelAndView form(@RequestParam(required = false) @Nullable UUID offer, Actor actor, Locale locale) {
        var empty = NewInstructionForm.empty(clock.today().toString());
        if (offer == null) {
            return show(null, null, Offered.NONE, empty, actor, locale);
        }
        var offered = waiting(offer, actor);
        if (offered == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var named = offices.leaders(clock.today()).stream()
                .filter(held -> held.personName().equals(offered.leader()))
                .toList();
        return show(
                null,
                offered,
                new Offered(offer.toString(), offered.digest()),
                empty.from(
                        offered, named.size() == 1 ? named.get(0).post().value().toString() : ""),
                actor,
                locale);
    }

    /** What another system hands over and still waits; null where none was named or somebody was faster. */
    private InstructionOffers.@Nullable Offer waiting(@Nullable UUID offer, Actor actor) {
        return offer == null
                ? null
                : offers.stream()
                        .flatMap(one -> one.waiting(offer, actor).stream())
                        .findFirst()
                        .orElse(null);
    }

    @PostMapping("/instructions")
    ModelAndView register(
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String givenOn,
            @RequestParam(defaultValue = "PAPER") Carrier form,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "class", defaultValue = "FOR_ACTION_AND_REPLY") InstructionClass instructionClass,
            @RequestParam(defaultValue = "false") boolean replyRequired,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "1") String copies,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID offer,
            @RequestParam(defaultValue = "") String offered,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        var typed = new NewInstructionForm(
                leader,
                givenOn,
                form,
                text.strip(),
                instructionClass,
                replyRequired,
                title.strip(),
                from.strip(),
                number.strip(),
                receipt.strip(),
                copies.strip());
        var outcome = read(typed);
        if (outcome instanceof Outcome.Done<NewInstruction> done) {
            outcome = entry.register(
                            done.value(), offer, offered, files == null ? List.of() : files, clock.now(), actor)
                    .then(id -> Outcome.done(done.value()));
        }
        if (outcome instanceof Outcome.Refused<NewInstruction> refused) {
            return Answer.again(
                    show(
                            refused.refusal(),
                            waiting(offer, actor),
                            offer == null ? Offered.NONE : new Offered(offer.toString(), offered),
                            typed,
                            actor,
                            locale),
                    refused.refusal());
        }
        return Answer.on(outcome.orThrow().id().href(), Notice.done("supervision.instruction.registered"), after);
    }

    private static Outcome<NewInstruction> read(NewInstructionForm form) {
        PostId leader;
        LocalDate givenOn;
        int copies;
        try {
            leader = new PostId(UUID.fromString(form.leader()));
        } catch (IllegalArgumentException nobody) {
            return Outcome.refused("supervision.instruction.refused.no-leader", "practice 2");
        }
        try {
            givenOn = LocalDate.parse(form.givenOn());
        } catch (DateTimeParseException noDay) {
            return Outcome.refused("supervision.instruction.refused.no-day", "practice 2");
        }
        try {
            copies = Integer.parseInt(form.copies());
        } catch (NumberFormatException noNumber) {
            return Outcome.refused("supervision.instruction.refused.no-copy", "practice 2");
        }
        return Outcome.done(new NewInstruction(
                InstructionId.next(),
                leader,
                givenOn,
                form.form(),
                form.text(),
                form.instructionClass(),
                form.replyRequired(),
                new NewInstruction.Paper(form.title(), form.from(), form.number(), form.receipt(), copies),
                List.of()));
    }

    private ModelAndView show(
            @Nullable Refusal refusal,
            InstructionOffers.@Nullable Offer offer,
            Offered offered,
            NewInstructionForm form,
            Actor actor,
            Locale locale) {
        var texts = new Texts(messages, locale);
        boolean office = InstructionSight.isOffice(actor);
        List<Appointment> leaders = office ? offices.leaders(clock.today()) : sight.servedBy(actor, clock.today());
        var page = new NewInstructionPage(
                refusal,
                offer,
                offered,
                form,
                leaders.stream()
                        .map(held ->
                                new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                        .toList(),
                Arrays.stream(Carrier.values())
                        .filter(one -> !office || one == Carrier.PAPER)
                        .map(one -> new Choice(one.name(), texts.name(one)))
                        .toList(),
                Choice.of(InstructionClass.class, texts),
                !office,
                uploads.rule());
        return new ModelAndView("supervision/instruction-new", "page", page);
    }
}
