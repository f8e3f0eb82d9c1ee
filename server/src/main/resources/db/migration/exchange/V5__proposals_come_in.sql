-- Proposals of deputies and members that another system has (practice 6, R087), once for each of its numbers; content is
-- what it sent, word for word, until somebody has decided: then those who signed stand in the register alone.
CREATE TABLE exchange.proposal (
    id          uuid PRIMARY KEY,
    system      uuid NOT NULL REFERENCES exchange.system (id),
    number      text NOT NULL,
    state       text NOT NULL,
    title       text NOT NULL,
    content     jsonb NOT NULL,
    digest      text NOT NULL,
    received_at timestamptz NOT NULL,
    proposal    uuid UNIQUE,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    UNIQUE (system, number),
    CHECK ((state = 'REGISTERED') = (proposal IS NOT NULL)),
    CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
CREATE INDEX proposal_waiting ON exchange.proposal (system, received_at, id) WHERE state = 'WAITING';

-- A file may hold matters and proposals.
UPDATE exchange.offer SET content = jsonb_build_object('matters', content);
