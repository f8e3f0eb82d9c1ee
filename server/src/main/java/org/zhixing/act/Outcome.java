package org.zhixing.act;

import java.util.function.Function;

/** Either done, with a value, or refused, with a reason. Exceptions are for bugs and broken infrastructure only. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(String key, String rule, Object... args) {
        return new Refused<>(Refusal.of(key, rule, args));
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return refused(((Refused<T>) this).refusal());
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The value of what must have been done; a refusal here is a bug of the caller. */
    default T orThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("refused: " + ((Refused<T>) this).refusal());
    }
}
