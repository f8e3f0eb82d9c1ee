package org.zhixing.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file carries: matters, proposals, or both. */
public record Parcel(List<Offered> matters, List<OfferedProposal> proposals) {

    public Parcel {
        matters = present(matters);
        proposals = present(proposals);
    }

    public static Parcel of(List<Offered> matters) {
        return new Parcel(matters, List.of());
    }

    public int size() {
        return matters.size() + proposals.size();
    }

    /** Titles in the order of the rows: matters first. */
    public List<String> titles() {
        return Stream.concat(
                        matters.stream().map(Offered::title), proposals.stream().map(OfferedProposal::title))
                .toList();
    }

    private static <T> List<T> present(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
