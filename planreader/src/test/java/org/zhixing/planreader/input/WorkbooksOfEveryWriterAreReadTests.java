package org.zhixing.planreader.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;
import org.zhixing.planreader.input.Extraction.Extracted;
import org.zhixing.planreader.input.Extraction.Refused;

class WorkbooksOfEveryWriterAreReadTests {
    private final Documents documents = new Documents(Limits.usual());

    @Test
    void entriesThatTellTheirSizesOnlyBehindTheirBytes() throws IOException {
        Extraction extraction = documents.read(workbook());
        assertThat(extraction).isInstanceOf(Extracted.class);
        Plan plan = new PlanReader().read(((Extracted) extraction).document(), ReadingOptions.none());
        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.tasks().get(1).leads()).extracting(f -> f.value()).containsExactly("市教育局");
        assertThat(plan.tasks().get(1).leads().get(0).inherited()).isTrue();
    }

    @Test
    void anArchiveCutShortIsDamaged() throws IOException {
        byte[] whole = workbook();
        assertThat(documents.read(Arrays.copyOf(whole, whole.length - 30)))
                .isEqualTo(new Refused(Unreadable.DAMAGED, "application/zip"));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("分解表");
            String[][] cells = {{"任务", "牵头单位", "时限"}, {"改造学校6所", "市教育局", "2024年8月底前"}, {"新增学位900个", "", "2024年9月底前"}};
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    sheet.value(r, c, cells[r][c]);
                }
            }
            sheet.range(1, 1, 2, 1).merge();
        }
        return out.toByteArray();
    }
}
