-- By these columns rows are found from what they hang on; without an index each look at a docket read whole tables.
CREATE INDEX docket_by_course ON supervision.docket (course) WHERE course IS NOT NULL;
CREATE INDEX extension_by_docket ON supervision.extension (docket);
CREATE INDEX objection_by_docket ON supervision.objection (docket);
CREATE INDEX round_answer_by_docket ON supervision.round_answer (docket);
