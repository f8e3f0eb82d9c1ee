package org.zhixing.proposal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.shell.Texts;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.Period;

/** Classes of matter, classes of reply and figures: data of the city with their source (architecture rule 12). */
@Repository
public class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class of matter; the name is the city's. */
    public record MatterClass(String code, String name) {

        /** In the reader's language where we know it, else as the city wrote it. */
        public String label(Texts texts) {
            String known = texts.known("proposal.matter-class." + code);
            return known.isEmpty() ? name : known;
        }
    }

    /**
     * A class of reply.
     *
     * @param promises whether it must say what is promised until when
     * @param source where the class comes from
     * @param certainty how far it was checked
     */
    public record Grade(String code, String name, boolean promises, String source, Certainty certainty) {

        /** Whether a legal officer should still confirm it. */
        public boolean toBeConfirmed() {
            return certainty != Certainty.STATUTE;
        }

        /** The letter and what it means. */
        public String label(Texts texts) {
            String known = texts.known("proposal.grade." + code);
            return texts.t("proposal.graded", code, known.isEmpty() ? name : known);
        }
    }

    public List<MatterClass> matterClasses() {
        return jdbc.sql("SELECT code, name FROM proposal.matter_class ORDER BY place")
                .query((row, number) -> new MatterClass(row.getString("code"), row.getString("name")))
                .list();
    }

    public List<Grade> grades() {
        return jdbc.sql("SELECT * FROM proposal.grade ORDER BY place")
                .query((row, number) -> new Grade(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("promises"),
                        row.getString("source"),
                        Certainty.valueOf(row.getString("certainty"))))
                .list();
    }

    public Optional<Grade> grade(String code) {
        return grades().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Labels of all classes of matter by their code. */
    public Map<String, String> matterLabels(Texts texts) {
        return matterClasses().stream().collect(Collectors.toMap(MatterClass::code, one -> one.label(texts)));
    }

    /** Labels of all classes of reply by their code. */
    public Map<String, String> gradeLabels(Texts texts) {
        return grades().stream().collect(Collectors.toMap(Grade::code, one -> one.label(texts)));
    }

    public String word(String key) {
        return jdbc.sql("SELECT value FROM proposal.setting WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query(String.class)
                .single();
    }

    List<Integer> numbers(String key) {
        return Arrays.stream(word(key).split(",")).map(Integer::valueOf).toList();
    }

    Period period(String key) {
        return Period.parse(word(key)).orElseThrow();
    }
}
