package org.zhixing.intake.check;

import java.util.List;

/**
 * What is to be said of a cell: what is wrong and what to do, or what was made of it.
 *
 * @param field whose value it is
 * @param address of the cell, as the spreadsheet counts: {@code F12}; of a row without such a column its number
 * @param wrong whether it keeps the row from being taken in
 * @param key message key
 */
public record Finding(Field field, String address, boolean wrong, String key, List<Object> args) {

    public Finding {
        args = List.copyOf(args);
    }
}
