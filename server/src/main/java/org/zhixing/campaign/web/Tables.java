package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.zhixing.shell.TableExport;

/** Sends a table as a spreadsheet. */
final class Tables {

    private Tables() {}

    static void send(TableExport table, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(table.title() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        table.xlsx(response.getOutputStream());
    }
}
