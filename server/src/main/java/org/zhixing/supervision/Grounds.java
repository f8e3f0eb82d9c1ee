package org.zhixing.supervision;

/**
 * Why a unit is asked for something (domain law L9 b).
 *
 * @param basis the law, document or decision on which the request rests
 * @param owner who asks and answers for it
 * @param why why what the house holds already does not suffice
 */
public record Grounds(String basis, String owner, String why) {

    /** Of a request whose sort is prescribed: the rules say them, nobody types the same sentence again. */
    public static final Grounds PRESCRIBED = new Grounds("", "", "");

    public Grounds {
        basis = basis.strip();
        owner = owner.strip();
        why = why.strip();
    }

    /** As typed in a form; whoever asks is its owner, and known. */
    public static Grounds typed(String basis, String why) {
        return new Grounds(basis, "", why);
    }

    public Grounds ownedBy(String name) {
        return new Grounds(basis, name, why);
    }

    public boolean isWhole() {
        return !basis.isEmpty() && !owner.isEmpty() && !why.isEmpty();
    }
}
