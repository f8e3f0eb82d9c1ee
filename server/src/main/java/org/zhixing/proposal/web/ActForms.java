package org.zhixing.proposal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.HandlingId;
import org.zhixing.proposal.MeetingWay;
import org.zhixing.proposal.PromiseId;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.PublicationScope;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.desk.Handling;
import org.zhixing.proposal.desk.Promise;

/** Turns what was typed into commands. */
final class ActForms {

    /** So many promises one reply holds. */
    static final int MOST = 20;

    private ActForms() {}

    static Outcome<ProposalCommand> command(
            ProposalAct act,
            ProposalId id,
            int version,
            @Nullable Handling part,
            @Nullable Promise promise,
            Map<String, List<String>> typed) {
        try {
            return Outcome.done(
                    part == null
                            ? onWhole(act, id, version, typed)
                            : onPart(act, id, version, part.id(), promise == null ? null : promise.id(), typed));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Outcome.refused("proposal.refused.incomplete", "interface 7");
        }
    }

    private static ProposalCommand onWhole(
            ProposalAct act, ProposalId id, int version, Map<String, List<String>> typed) {
        return switch (act) {
            case ASSIGN -> {
                boolean separate = text(typed, "handling").equals("SEPARATE");
                yield new ProposalCommand.Assign(
                        id,
                        version,
                        separate ? null : new UnitId(UUID.fromString(text(typed, "lead"))),
                        separate ? List.of() : units(typed, "assistants"),
                        separate ? units(typed, "separate") : List.of());
            }
            case WITHDRAW -> new ProposalCommand.Withdraw(id, version, text(typed, "words"));
            default -> throw new IllegalArgumentException("not about the whole: " + act);
        };
    }

    private static ProposalCommand onPart(
            ProposalAct act,
            ProposalId id,
            int version,
            HandlingId part,
            @Nullable PromiseId promise,
            Map<String, List<String>> typed) {
        String words = text(typed, "words");
        return switch (act) {
            case ACCEPT -> new ProposalCommand.Accept(id, version, part);
            case OBJECT -> new ProposalCommand.ObjectTo(id, version, part, unit(typed, "unit"), words);
            case UPHOLD -> new ProposalCommand.Uphold(id, version, part, words);
            case REASSIGN ->
                new ProposalCommand.Reassign(
                        id, version, part, new UnitId(UUID.fromString(text(typed, "unit"))), words);
            case ASK_EXTENSION -> new ProposalCommand.AskExtension(id, version, part, words);
            case GIVE_OPINION -> new ProposalCommand.GiveOpinion(id, version, part, words);
            case RECORD_MEETING ->
                new ProposalCommand.RecordMeeting(
                        id,
                        version,
                        part,
                        MeetingWay.valueOf(text(typed, "way")),
                        LocalDate.parse(text(typed, "heldOn")),
                        text(typed, "persons"),
                        words);
            case SUBMIT_REPLY ->
                new ProposalCommand.SubmitReply(
                        id, version, part, text(typed, "grade"), words, text(typed, "copies"), promises(typed));
            case RECORD_FORM ->
                new ProposalCommand.RecordForm(
                        id,
                        version,
                        part,
                        Integer.parseInt(text(typed, "signer")),
                        Satisfaction.valueOf(text(typed, "satisfaction")),
                        words,
                        LocalDate.parse(text(typed, "returnedOn")));
            case HANDLE_AGAIN -> new ProposalCommand.HandleAgain(id, version, part, words);
            case CONCLUDE -> new ProposalCommand.Conclude(id, version, part, words);
            case PUBLISH ->
                new ProposalCommand.Publish(
                        id,
                        version,
                        part,
                        PublicationScope.valueOf(text(typed, "scope")),
                        text(typed, "summary"),
                        words);
            case FULFIL_PROMISE -> new ProposalCommand.FulfilPromise(id, version, part, needed(promise), words);
            case PUT_OFF_PROMISE ->
                new ProposalCommand.PutOffPromise(
                        id, version, part, needed(promise), LocalDate.parse(text(typed, "due")), words);
            case GIVE_UP_PROMISE -> new ProposalCommand.GiveUpPromise(id, version, part, needed(promise), words);
            case OPEN_DOCKET -> new ProposalCommand.OpenPromiseDocket(id, version, part, needed(promise));
            case REGISTER, ASSIGN, WITHDRAW, SIGN, SEND_BACK, SUCCEED ->
                throw new IllegalArgumentException("not about a part: " + act);
        };
    }

    private static PromiseId needed(@Nullable PromiseId promise) {
        if (promise == null) {
            throw new IllegalArgumentException("no promise named");
        }
        return promise;
    }

    private static @Nullable UnitId unit(Map<String, List<String>> typed, String name) {
        String id = text(typed, name);
        return id.isEmpty() ? null : new UnitId(UUID.fromString(id));
    }

    private static List<UnitId> units(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(unit -> !unit.isBlank())
                .map(unit -> new UnitId(UUID.fromString(unit)))
                .toList();
    }

    /** Rows left wholly empty promise nothing; one half filled in is incomplete. */
    private static List<ProposalCommand.Promised> promises(Map<String, List<String>> typed) {
        var all = new ArrayList<ProposalCommand.Promised>();
        for (int i = 1; i <= rows(typed); i++) {
            String what = text(typed, "promise" + i);
            String due = text(typed, "due" + i);
            if (!what.isEmpty() || !due.isEmpty()) {
                all.add(new ProposalCommand.Promised(what, LocalDate.parse(due)));
            }
        }
        return all;
    }

    static int rows(Map<String, List<String>> typed) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(text(typed, "count"))));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    static String text(Map<String, List<String>> typed, String name) {
        var all = typed.get(name);
        return all == null || all.isEmpty()
                ? ""
                : Objects.requireNonNullElse(all.get(0), "").strip();
    }
}
