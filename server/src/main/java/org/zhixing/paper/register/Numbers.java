package org.zhixing.paper.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps (architecture rule 9): one update per code and year takes as many as are needed; the row stays
 * locked until the transaction ends, so whoever fails gives his numbers back. Codes are taken in sorted order, so two
 * batches never wait for each other.
 */
@Repository
class Numbers {

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    /** One number for each code given, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DocumentNumber> take(List<String> codes, int year) {
        var wanted = new TreeMap<String, Integer>();
        codes.forEach(code -> wanted.merge(code, 1, Integer::sum));
        Map<String, Integer> next = new HashMap<>();
        wanted.forEach((code, count) -> next.put(code, first(code, year, count)));
        var taken = new ArrayList<DocumentNumber>(codes.size());
        for (String code : codes) {
            int serial = next.merge(code, 1, Integer::sum) - 1;
            taken.add(new DocumentNumber(code, year, serial));
        }
        return taken;
    }

    private int first(String code, int year, int count) {
        var first = update(code, year, count);
        if (first.isEmpty()) {
            db.sql("INSERT INTO paper.number_sequence (code, year, next) VALUES (?, ?, 1) ON CONFLICT DO NOTHING")
                    .params(code, year)
                    .update();
            first = update(code, year, count);
        }
        return first.get(0);
    }

    private List<Integer> update(String code, int year, int count) {
        return db.sql("UPDATE paper.number_sequence SET next = next + ? WHERE code = ? AND year = ? RETURNING next - ?")
                .params(count, code, year, count)
                .query(Integer.class)
                .list();
    }
}
