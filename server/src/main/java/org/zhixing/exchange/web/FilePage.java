package org.zhixing.exchange.web;

import java.util.List;
import org.zhixing.exchange.FileOffers.FileOffer;
import org.zhixing.exchange.Taken;

/** The dry run of a file, row by row, in the order of the file. */
public record FilePage(FileOffer offer, List<Taken> rows) {

    /** Of each row; a file that was taken in is not kept. */
    public List<String> titles() {
        return offer.parcel().titles();
    }

    public long count(Taken.Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }

    public long inQuestion() {
        return rows.stream()
                .filter(row -> !row.refused() && !row.problems().isEmpty())
                .count();
    }

    public boolean isUseful() {
        return offer.takenAt() == null && rows.stream().anyMatch(row -> !row.refused());
    }
}
