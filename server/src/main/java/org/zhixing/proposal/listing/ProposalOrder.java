package org.zhixing.proposal.listing;

/** In which order the register is read; a closed set (architecture rule 11). */
public enum ProposalOrder {
    /** The newest first. */
    NEWEST("p.filed_on", "DESC"),
    /** What is due first, first; what has no limit running, last. */
    DUE("COALESCE(w.due_at, 'infinity')", "ASC"),
    /** By sitting and number. */
    NUMBER("p.body || ' ' || lpad(regexp_replace(p.number, '\\D', '', 'g'), 12, '0') || p.number", "ASC");

    final String expression;
    final String direction;

    ProposalOrder(String expression, String direction) {
        this.expression = expression;
        this.direction = direction;
    }
}
