-- Units that each get a docket below that of the lead, which sums up (practice 5).
ALTER TABLE decision.item ADD COLUMN members uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE decision.item ALTER COLUMN members DROP DEFAULT;
