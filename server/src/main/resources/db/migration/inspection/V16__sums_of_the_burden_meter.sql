-- Forms and requests of months that are over, summed up once a night: whoever opens the public burden page reads these and
-- not a year's acts (R052).
CREATE TABLE inspection.burden_month (
    month date PRIMARY KEY CHECK (extract(day FROM month) = 1)
);
CREATE TABLE inspection.burden_sum (
    month date NOT NULL REFERENCES inspection.burden_month (month) ON DELETE CASCADE,
    unit  uuid NOT NULL,
    kind  text NOT NULL,
    what  text NOT NULL,
    asked int NOT NULL CHECK (asked > 0),
    PRIMARY KEY (month, unit, kind, what)
);
CREATE INDEX burden_sum_by_unit ON inspection.burden_sum (unit);

-- The month that runs is counted from its acts, found by when they were done.
CREATE INDEX rectification_by_opening ON inspection.rectification (opened_at);
CREATE INDEX rectification_by_report ON inspection.rectification (reported_at) WHERE reported_at IS NOT NULL;
CREATE INDEX look_back_by_question ON inspection.look_back (asked_at) WHERE asked_at IS NOT NULL;
CREATE INDEX recommendation_by_hearing ON inspection.recommendation (told_at) WHERE told_at IS NOT NULL;
