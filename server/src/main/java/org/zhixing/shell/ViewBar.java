package org.zhixing.shell;

import java.util.List;

/**
 * What the fragment {@code shell/views.jte} shows above a list.
 *
 * @param query the filter as it stands now, empty for none
 * @param offered views that everybody has: value is a filter, label a message key
 * @param saved the reader's own views
 */
public record ViewBar(FilteredList list, String query, List<Choice> offered, List<SavedView> saved) {

    public ViewBar {
        offered = List.copyOf(offered);
        saved = List.copyOf(saved);
    }

    /** Where a filter is seen. */
    public String href(String filter) {
        return filter.isEmpty() ? list.path() : list.path() + "?" + filter;
    }

    /** Whether what is shown is none of the views yet, so that it may be kept. */
    public boolean isNew() {
        return !query.isEmpty()
                && offered.stream().noneMatch(view -> view.value().equals(query))
                && saved.stream().noneMatch(view -> view.query().equals(query));
    }
}
