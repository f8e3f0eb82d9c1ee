package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs only where the shared real documents lie beside the checkout. */
class TheRealCampaignGivesItsFourteenTasksTests {
    private static final Path DOCUMENT = Path.of("../../shared/seeds/001_78fb92bbff97b539.txt");

    @Test
    void theSevenActivitiesOfStageTwoGiveFourteenTasks() throws IOException {
        Path document = Files.exists(DOCUMENT)
                ? DOCUMENT
                : Path.of("../../../shared/seeds").resolve(DOCUMENT.getFileName());
        Assumptions.assumeTrue(Files.exists(document), "no shared documents");
        Reading reading = Reading.of(Files.readString(document));
        List<PlanTask> tasks = reading.plan().tasks().stream()
                .filter(t -> t.stage() != null
                        && t.stage().value().startsWith("第二阶段")
                        && t.section().size() > 2)
                .toList();
        assertThat(tasks).hasSize(14);
        assertThat(tasks.get(0).leads()).extracting(Field::value).containsExactly("市司法局", "市政府法制办", "市公务员局");
        assertThat(tasks.get(0).leads()).allMatch(Field::inherited);
        assertThat(reading.line("加快建设运转")).isEqualTo("市监察局、市政府法制办、市公务员局、市行政服务中心 |  | 2010-07-01..2010-12-31");
        assertThat(reading.line("各单位通过")).isEqualTo("各单位 |  | 2010-10-01..2011-03-31");
        assertThat(reading.line("开展鄂州市第三届")).isEqualTo("市政府办、市公务员局 |  | 2010-10-11..2010-12-10");
    }
}
