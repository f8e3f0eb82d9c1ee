-- How many days calls and files that were never taken in are kept.
CREATE TABLE exchange.rule (
    key    text PRIMARY KEY,
    value  int NOT NULL CHECK (value > 0),
    source text NOT NULL
);
INSERT INTO exchange.rule (key, value, source) VALUES
    ('calls.days', 1100, 'L16: records of data provided are kept for at least three years, logs for six months'),
    ('offers.days', 30, 'L17: what is not needed is not kept');
CREATE INDEX call_by_age ON exchange.call (at);
