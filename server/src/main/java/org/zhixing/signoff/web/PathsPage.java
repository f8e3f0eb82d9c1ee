package org.zhixing.signoff.web;

import java.util.List;
import org.zhixing.signoff.Path;

/**
 * The steps of every kind of paper.
 *
 * @param mayChange whether the reader sets them
 */
public record PathsPage(List<Named> paths, boolean mayChange) {

    /** A path with the name of its kind. */
    public record Named(String nameKey, Path path) {}
}
