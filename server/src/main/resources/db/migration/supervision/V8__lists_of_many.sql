-- The newest first, page by page, and what is open of an office, however many have been closed.
CREATE INDEX docket_by_drafting ON supervision.docket (drafted_at DESC, id DESC);
CREATE INDEX docket_by_opener ON supervision.docket (opener, state);
