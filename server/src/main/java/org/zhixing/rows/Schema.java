package org.zhixing.rows;

/** The schema of a module bears its name (architecture rule 13). */
final class Schema {

    private static final int MODULE = 2;

    private Schema() {}

    static String of(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[MODULE];
    }
}
