-- The workbench asks which quantified work still lacks its planned values; without it all open dockets of an office were read.
CREATE INDEX docket_without_course ON supervision.docket (opener, state) WHERE kind = 'QUANTIFIED' AND course IS NULL;
