-- By this column rows are found from what they hang on.
CREATE INDEX scheduled_by_brief ON brief.scheduled (brief) WHERE brief IS NOT NULL;
