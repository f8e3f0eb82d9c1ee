CREATE SCHEMA IF NOT EXISTS dutylist;

-- A version of a duty list: of one township, or, without a unit, of all townships of the city. It is tried first and counts
-- from its day on once it is adopted; what is adopted is never changed, a later version takes its place (L9 h).
CREATE TABLE dutylist.list (
    id         uuid PRIMARY KEY,
    unit       uuid,
    document   text NOT NULL,
    number     text NOT NULL,
    in_force   date NOT NULL,
    tried_at   timestamptz NOT NULL,
    tried_by   text NOT NULL,
    adopted_at timestamptz,
    adopted_by text,
    CHECK ((adopted_at IS NULL) = (adopted_by IS NULL))
);
CREATE INDEX list_by_unit ON dutylist.list (unit);
CREATE UNIQUE INDEX list_once ON dutylist.list (unit, in_force) NULLS NOT DISTINCT WHERE adopted_at IS NOT NULL;

-- Its items; the key is the name without blanks, by which the same item is found in the list of another township, and the
-- pairs of its characters tell which items the words of a task may mean.
CREATE TABLE dutylist.item (
    id              uuid PRIMARY KEY,
    list            uuid NOT NULL REFERENCES dutylist.list ON DELETE CASCADE,
    sort            text NOT NULL CHECK (sort IN ('BASIC', 'ASSISTING', 'TAKEN_BACK')),
    number          int NOT NULL,
    area            text NOT NULL,
    name            text NOT NULL,
    key             text NOT NULL,
    pairs           text[] NOT NULL,
    department      text NOT NULL,
    department_duty text NOT NULL,
    township_duty   text NOT NULL,
    UNIQUE (list, key),
    UNIQUE (list, sort, number)
);
CREATE INDEX item_by_pairs ON dutylist.item USING gin (pairs);
