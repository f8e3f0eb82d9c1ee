package org.zhixing.identity.signin;

/** Where somebody stands between the password and the first page. Each step but the last leads to a page of its own. */
public enum Step {
    /** The password was right; now the code of the second factor. */
    SECOND_FACTOR("/sign-in/second-factor"),
    /** The password came from somebody else and must be replaced. */
    NEW_PASSWORD("/sign-in/new-password"),
    /** A second factor is compulsory and not set up yet. */
    FACTOR_SET_UP("/sign-in/second-factor/set-up"),
    DONE("/");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
