package org.zhixing.project;

import java.time.Instant;
import java.time.LocalDate;

/** An entry of a project's journal. */
public record Note(NoteKind kind, LocalDate day, String words, String by, Instant at) {}
