package org.zhixing.attachment.check;

/** What a file is by its content, as far as we care. */
enum Kind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    DOC("application/msword"),
    XLS("application/vnd.ms-excel"),
    TEXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Comma-separated values are text too; no content tells one from the other. */
    boolean is(String other) {
        return mediaType.equals(other) || (this == TEXT && other.equals("text/csv"));
    }
}
