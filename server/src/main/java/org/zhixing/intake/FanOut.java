package org.zhixing.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zhixing.intake.check.Checked;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.LateEntry;
import org.zhixing.supervision.OpenDocket;

/**
 * The rows of a register as dockets: a row for a class of units becomes the docket of whoever sums up, with one of each
 * member of the class below it (practice 5).
 */
final class FanOut {

    private FanOut() {}

    static List<LateEntry> of(Register register, List<Checked> taken) {
        Set<String> numbers = new HashSet<>();
        return taken.stream()
                .flatMap(row -> entries(register, Objects.requireNonNull(row.item()), numbers))
                .toList();
    }

    private static Stream<LateEntry> entries(Register register, Checked.Item item, Set<String> numbers) {
        var whole = entry(register, item, numbers);
        return Stream.concat(
                Stream.of(whole),
                whole.docket()
                        .below(item.members(), whole.docket().id())
                        .map(docket -> new LateEntry(docket, item.openedOn(), null, List.of(), "", "")));
    }

    /** A number stands on one docket only; what was served on paper stands with whoever sums up. */
    private static LateEntry entry(Register register, Checked.Item item, Set<String> numbers) {
        var docket = docket(register, item);
        String number = item.number();
        var notices = new ArrayList<LateEntry.PaperNotice>();
        if (item.hasYellow()) {
            notices.add(new LateEntry.PaperNotice(Colour.YELLOW, item.yellow(), item.yellowOn()));
        }
        if (item.hasRed()) {
            notices.add(new LateEntry.PaperNotice(Colour.RED, item.red(), item.redOn()));
        }
        return new LateEntry(
                docket,
                item.openedOn(),
                number != null && numbers.add(number) ? number : null,
                notices,
                item.person(),
                item.progress());
    }

    private static OpenDocket docket(Register register, Checked.Item item) {
        return OpenDocket.of(
                        new OpenDocket.Source(item.sourceKind(), register.id(), item.source(), item.authority()),
                        item.title(),
                        item.requirement(),
                        item.lead())
                .withKind(item.kind())
                .withUrgency(item.urgency())
                .assistedBy(item.assistants())
                .withDue(item.due())
                .withPastDueReason(item.due() == null ? null : register.name());
    }
}
