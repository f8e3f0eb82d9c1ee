-- Instructions that another system has registered (practice 2 and 6), once for each of its numbers; content is what it
-- sent, word for word. An officer registers each of them here.
CREATE TABLE exchange.instruction (
    id          uuid PRIMARY KEY,
    system      uuid NOT NULL REFERENCES exchange.system (id),
    number      text NOT NULL,
    state       text NOT NULL,
    title       text NOT NULL,
    content     jsonb NOT NULL,
    digest      text NOT NULL,
    received_at timestamptz NOT NULL,
    instruction uuid UNIQUE,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    UNIQUE (system, number),
    CHECK ((state = 'REGISTERED') = (instruction IS NOT NULL)),
    CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
CREATE INDEX instruction_waiting ON exchange.instruction (system, received_at, id) WHERE state = 'WAITING';
