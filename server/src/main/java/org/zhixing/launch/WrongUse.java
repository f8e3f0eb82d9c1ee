package org.zhixing.launch;

/** A command line that cannot be understood; the process ends with exit code 2. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String why) {
        super(why);
    }
}
