package org.zhixing.planreader.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item or section of the document: its number, its own words, and the items under it. */
public final class Node {
    private final @Nullable Marker marker;
    private final @Nullable Node parent;
    private final int start;
    private final List<Node> children = new ArrayList<>();
    private int end;

    Node(@Nullable Marker marker, @Nullable Node parent, int start) {
        this.marker = marker;
        this.parent = parent;
        this.start = start;
        this.end = start;
    }

    void close(int position) {
        end = position;
    }

    void add(Node child) {
        children.add(child);
    }

    /** The number it opens with; none for the document itself and for what stands outside all numbers. */
    public @Nullable Marker marker() {
        return marker;
    }

    /** How it is numbered, none for the document itself. */
    public @Nullable MarkerKind kind() {
        return marker == null ? null : marker.kind();
    }

    /** The item it stands in. */
    public @Nullable Node parent() {
        return parent;
    }

    /** The items in it, in order. */
    public List<Node> children() {
        return children;
    }

    /** Whether nothing stands under it. */
    public boolean leaf() {
        return children.isEmpty();
    }

    /** First of its own words, behind the number. */
    public int start() {
        return start;
    }

    /** Where its own words end and its first item begins. */
    public int ownEnd() {
        return children.isEmpty() ? end : children.get(0).opening();
    }

    /** Where it ends with all its items. */
    public int end() {
        return end;
    }

    /** Where its number stands, or its words if it has none. */
    public int opening() {
        return marker == null ? start : marker.start();
    }
}
