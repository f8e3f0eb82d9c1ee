-- Confirmations asked for in the month that runs, for the burden meter (R052).
CREATE INDEX inquiry_by_moment ON brief.inquiry (asked_at);
