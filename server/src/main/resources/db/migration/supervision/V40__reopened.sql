-- What a look-back found undone is worked on again (practice 8); when it was accepted first stays in its ledger and limits.
ALTER TABLE supervision.docket ADD COLUMN reopened_at timestamptz;

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('look-back.again', 1, '20wd', '督查督办惯例：回头看', '回头看发现未办结的重新办理期限（建议值，发现人可以另定）');
