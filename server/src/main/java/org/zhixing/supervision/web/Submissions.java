package org.zhixing.supervision.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.Uploads;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.UnitReportId;

/** A form with its files: stored and done in one transaction, or neither. */
@Component
class Submissions {

    private final Dockets dockets;
    private final Uploads uploads;

    Submissions(Dockets dockets, Uploads uploads) {
        this.dockets = dockets;
        this.uploads = uploads;
    }

    /** Does all of the commands or, with the first refusal, none. Null when done. */
    @Transactional
    public @Nullable Refusal docket(
            DocketId docket,
            Map<String, List<String>> typed,
            List<MultipartFile> files,
            BiFunction<Typed, List<UUID>, List<DocketCommand>> commands,
            Instant at,
            Actor actor)
            throws IOException {
        var stored = uploads.store(docket.subject(), files, at, actor);
        if (stored instanceof Outcome.Refused<List<Stored>> refused) {
            return back(refused.refusal());
        }
        List<UUID> evidence = stored.orThrow().stream().map(Stored::id).toList();
        try {
            for (var outcome : dockets.perform(commands.apply(new Typed(typed), evidence), at, actor)) {
                if (!outcome.isDone()) {
                    return refusalOf(outcome);
                }
            }
            return null;
        } catch (Typed.Unreadable unreadable) {
            return back(unreadable.refusal("supervision"));
        }
    }

    /** A report that goes through its unit first: its files are its own until it is sent. Null when done. */
    @Transactional
    public @Nullable Refusal report(
            UnitReportId report,
            Map<String, List<String>> typed,
            List<MultipartFile> files,
            BiFunction<Typed, List<UUID>, Outcome<UnitReportId>> act,
            Instant at,
            Actor actor)
            throws IOException {
        var stored = uploads.store(report.subject(), files, at, actor);
        if (stored instanceof Outcome.Refused<List<Stored>> refused) {
            return back(refused.refusal());
        }
        List<UUID> evidence = stored.orThrow().stream().map(Stored::id).toList();
        try {
            return refusalOf(act.apply(new Typed(typed), evidence));
        } catch (Typed.Unreadable unreadable) {
            return back(unreadable.refusal("supervision"));
        }
    }

    static @Nullable Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal() : null;
    }

    /** Null when done. */
    @Transactional
    public @Nullable Refusal notice(
            Map<String, List<String>> typed, Function<Typed, NoticeCommand> command, Instant at, Actor actor) {
        try {
            return refusalOf(dockets.perform(command.apply(new Typed(typed)), at, actor));
        } catch (Typed.Unreadable unreadable) {
            return back(unreadable.refusal("supervision"));
        }
    }

    private static @Nullable Refusal refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? back(refused.refusal()) : null;
    }

    private static Refusal back(Refusal refusal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refusal;
    }
}
