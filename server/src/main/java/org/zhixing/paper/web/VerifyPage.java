package org.zhixing.paper.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The public check of a document.
 *
 * @param asked whether a code was given
 * @param found null when nothing was asked or no document has this code
 */
public record VerifyPage(String typed, boolean asked, @Nullable Found found) {

    /** All the public is told. */
    public record Found(String number, String issuer, LocalDate date, boolean inForce, String digest) {}
}
