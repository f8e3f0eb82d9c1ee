CREATE SCHEMA IF NOT EXISTS duty;

-- Who is on duty on a day: for one body and its sections, or, without a unit, for the whole city.
CREATE TABLE duty.shift (
    id          uuid PRIMARY KEY,
    day         date NOT NULL,
    unit        uuid,
    unit_name   text NOT NULL,
    person      uuid NOT NULL,
    person_name text NOT NULL,
    phone       text NOT NULL
);
CREATE UNIQUE INDEX shift_once ON duty.shift (day, person, unit) NULLS NOT DISTINCT;
