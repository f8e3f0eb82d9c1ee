-- Papers to units in the month that runs, for the burden meter (R052).
CREATE INDEX paper_by_issue ON paperwork.paper (issued_at) WHERE issued_at IS NOT NULL;
