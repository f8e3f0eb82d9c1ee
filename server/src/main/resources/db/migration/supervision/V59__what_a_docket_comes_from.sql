-- From what a docket comes, each in a row: the docket above it, its campaign, the document, meeting or promise it was
-- opened with, the instructions behind it. What is internal there is internal here (practice 10).
CREATE INDEX docket_by_source ON supervision.docket (source_ref) WHERE source_ref IS NOT NULL;

CREATE VIEW supervision.docket_origin AS
SELECT d.id AS docket, d.parent AS origin FROM supervision.docket d WHERE d.parent IS NOT NULL
UNION ALL
SELECT d.id, d.campaign FROM supervision.docket d WHERE d.campaign IS NOT NULL
UNION ALL
SELECT d.id, d.source_ref FROM supervision.docket d WHERE d.source_ref IS NOT NULL
UNION ALL
SELECT m.docket, m.instruction FROM supervision.instruction_docket m WHERE m.docket IS NOT NULL;
