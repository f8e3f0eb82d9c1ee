package org.zhixing.supervision.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.ListAddress;
import org.zhixing.supervision.BoardColumn;
import org.zhixing.supervision.listing.DocketBoard;
import org.zhixing.supervision.listing.DocketFilter.InHand;

/**
 * What everybody has in hand, on one of three levels, in official order (R156).
 *
 * @param unit whose sections or posts are shown, null on the first level
 * @param unitName its name, empty on the first level
 * @param section whose posts are shown, {@link InHand#NONE} for the unit itself, null above
 * @param sectionName its name, empty for the unit itself
 * @param all the rows together
 */
public record DocketBoardPage(
        DocketBoard.By level,
        @Nullable UUID unit,
        String unitName,
        @Nullable UUID section,
        String sectionName,
        List<Row> rows,
        Row all) {

    /** Where the board is. */
    public static final String HREF = "/dockets/board";

    /**
     * One of them.
     *
     * @param name empty for what has been given to nobody
     */
    public record Row(
            String name,
            @Nullable UUID unit,
            @Nullable UUID section,
            @Nullable UUID person,
            Map<BoardColumn, Integer> figures) {

        public int of(BoardColumn column) {
            return figures.getOrDefault(column, 0);
        }

        /** The dockets behind a figure. */
        public String dockets(BoardColumn column) {
            var parts = place();
            parts.put("in-hand", "yes");
            parts.put("time", column == BoardColumn.SOON ? "SOON" : column == BoardColumn.LATE ? "LATE" : null);
            parts.put("reported", column == BoardColumn.REPORTED_LATE ? "LATE" : null);
            parts.put(
                    "course", column == BoardColumn.BEHIND || column == BoardColumn.FAR_BEHIND ? column.name() : null);
            return "/dockets?" + ListAddress.of(parts);
        }

        /** One level down. */
        public String down() {
            return HREF + "?" + ListAddress.of(place());
        }

        private LinkedHashMap<String, @Nullable Object> place() {
            var parts = new LinkedHashMap<String, @Nullable Object>();
            parts.put("unit", unit);
            parts.put("section", section);
            parts.put("person", person);
            return parts;
        }
    }

    public boolean opens() {
        return level != DocketBoard.By.PERSON;
    }

    /** The same as a spreadsheet. */
    public String export() {
        return HREF + ".xlsx?" + here();
    }

    /** Where the sections of the unit are. */
    public String unitHref() {
        return HREF + "?unit=" + unit;
    }

    private String here() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("unit", unit);
        parts.put("section", section);
        return ListAddress.of(parts);
    }
}
