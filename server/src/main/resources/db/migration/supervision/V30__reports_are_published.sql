-- What units have submitted, for modules that hand it on.
CREATE VIEW supervision.report_given AS
SELECT p.docket, p.reported_at AS at, 'PROGRESS' AS kind, p.words, p.percent, p.amount FROM supervision.progress p
UNION ALL
SELECT c.docket, c.submitted_at, 'COMPLETION', c.words, NULL, NULL FROM supervision.completion c;
