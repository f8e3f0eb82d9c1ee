package org.zhixing.plan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.zhixing.planreader.Span;

/** Cuts the document's text into pieces, each marked with the task and the field that were read from it. */
public final class Highlights {

    private Highlights() {}

    /**
     * A piece of text.
     *
     * @param anchor number of the task on the page, 0 for plain text
     * @param field text, unit or due; empty for plain text
     * @param first whether the task's evidence begins here
     */
    public record Piece(String words, int anchor, String field, boolean unsure, boolean first) {}

    private record Mark(Span span, int anchor, String field, boolean unsure) {}

    /** Every character once, in order; where evidence overlaps, the narrower field shows. */
    public static List<Piece> cut(String text, List<DraftTask> tasks) {
        var marks = new ArrayList<Mark>();
        int number = 0;
        for (DraftTask task : tasks) {
            number++;
            TaskContent content = task.content();
            for (Span span : content.spans()) {
                marks.add(new Mark(span, number, "text", doubted(content, "text")));
            }
            for (var part : content.leads()) {
                for (Span span : part.spans()) {
                    marks.add(new Mark(span, number, "unit", doubted(content, "leads")));
                }
            }
            for (var part : content.supports()) {
                for (Span span : part.spans()) {
                    marks.add(new Mark(span, number, "unit", doubted(content, "supports")));
                }
            }
            var due = content.due();
            if (due != null) {
                for (Span span : due.spans()) {
                    marks.add(new Mark(span, number, "due", doubted(content, "due")));
                }
            }
        }
        return sweep(text, marks);
    }

    private static List<Piece> sweep(String text, List<Mark> marks) {
        var cuts = new TreeSet<Integer>();
        cuts.add(0);
        cuts.add(text.length());
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
        for (Mark mark : marks) {
            cuts.add(mark.span().start());
            cuts.add(Math.min(mark.span().end(), text.length()));
        }
        var pieces = new ArrayList<Piece>();
        var open = new ArrayList<Mark>();
        int next = 0;
        int lastAnchor = 0;
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && from < to) {
                int start = from;
                open.removeIf(mark -> mark.span().end() <= start);
                while (next < marks.size() && marks.get(next).span().start() <= start) {
                    open.add(marks.get(next++));
                }
                open.removeIf(mark -> mark.span().end() <= start);
                Mark narrowest = open.stream()
                        .min(Comparator.comparingInt(
                                mark -> mark.span().end() - mark.span().start()))
                        .orElse(null);
                String words = text.substring(from, to);
                if (narrowest == null) {
                    pieces.add(new Piece(words, 0, "", false, false));
                } else {
                    boolean first = narrowest.anchor() > lastAnchor;
                    lastAnchor = Math.max(lastAnchor, narrowest.anchor());
                    pieces.add(new Piece(words, narrowest.anchor(), narrowest.field(), narrowest.unsure(), first));
                }
            }
            from = to;
        }
        return pieces;
    }

    private static boolean doubted(TaskContent content, String field) {
        return content.doubts().stream().anyMatch(doubt -> doubt.field().equals(field));
    }
}
