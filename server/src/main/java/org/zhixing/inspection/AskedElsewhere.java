package org.zhixing.inspection;

/**
 * A view in which a module above this one publishes what it asks of units, for the burden meter (R052); the module
 * contributes a bean of this type.
 *
 * @param view with schema, as in {@code practice.asked_of_unit}; its columns are those of {@code inspection.asked_of_unit}
 */
public record AskedElsewhere(String view) {

    public AskedElsewhere {
        if (!view.matches("[a-z]+\\.asked_of_unit")) {
            throw new IllegalArgumentException(view);
        }
    }
}
