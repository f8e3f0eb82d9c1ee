package org.zhixing.intake.check;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a row.
 *
 * @param values other values for fields
 * @param taken whether it is to be taken in, null where nothing was said
 */
public record Said(Map<Field, String> values, @Nullable Boolean taken) {

    public static final Said NOTHING = new Said(Map.of(), null);

    public Said with(Field field, String value) {
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(values);
        all.put(field, value);
        return new Said(all, taken);
    }

    public Said take(boolean in) {
        return new Said(values, in);
    }
}
