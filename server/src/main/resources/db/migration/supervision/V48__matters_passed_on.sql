-- A matter that is passed from unit to unit is seen with its facts; a person may cite it (R166).
CREATE TABLE supervision.handover (
    id        uuid PRIMARY KEY,
    docket    uuid NOT NULL REFERENCES supervision.docket (id),
    from_unit uuid NOT NULL,
    to_unit   uuid NOT NULL,
    reason    text NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   text NOT NULL
);
CREATE INDEX handover_by_docket ON supervision.handover (docket, made_at);

-- What a person says of it for the brief of its period; the latest word counts, an empty form takes it back.
CREATE TABLE supervision.citation (
    id       uuid PRIMARY KEY,
    docket   uuid NOT NULL REFERENCES supervision.docket (id),
    form     text NOT NULL CHECK (form IN ('CIRCULAR', 'EXAMPLE', 'NONE')),
    words    text NOT NULL CHECK (words <> ''),
    cited_at timestamptz NOT NULL,
    cited_by text NOT NULL
);
CREATE INDEX citation_by_docket ON supervision.citation (docket, cited_at);

CREATE VIEW supervision.docket_cited AS
SELECT DISTINCT ON (c.docket) c.docket, c.form, c.words, c.cited_at FROM supervision.citation c
 ORDER BY c.docket, c.cited_at DESC, c.id DESC;

-- How often a docket was handed on, or refused by its lead without being handed on.
CREATE VIEW supervision.docket_passed AS
SELECT p.docket, count(*)::int AS times, max(p.at) AS last_at FROM (
    SELECT h.docket, h.made_at AS at FROM supervision.handover h
    UNION ALL
    SELECT o.docket, o.made_at FROM supervision.objection o WHERE o.state <> 'UPHELD') p
 GROUP BY p.docket;

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('passed-on.times', 1, '2', '督查督办惯例：不随意上交矛盾', '转办或者提出异议达到几次，列入多次转办事项');
