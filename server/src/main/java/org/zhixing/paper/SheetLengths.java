package org.zhixing.paper;

import java.util.List;
import org.springframework.stereotype.Component;

/** Measures texts by the rule in force (R172). */
@Component
public class SheetLengths {

    private final SheetRules rules;

    SheetLengths(SheetRules rules) {
        this.rules = rules;
    }

    public SheetLength of(List<Block> body, SheetLength.Sort sort) {
        var rule = rules.rule("length", sort);
        return new SheetLength(SheetLength.count(body), rule.number(), rule.source(), rule.cite());
    }
}
