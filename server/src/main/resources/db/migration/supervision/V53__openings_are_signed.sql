-- Who wrote a docket down, who checked it and why it is opened beside a similar one, until it is signed and opened; the
-- names stand on its green notice (practice 7).
ALTER TABLE supervision.docket
    ADD COLUMN drafter uuid,
    ADD COLUMN drafted_by text,
    ADD COLUMN checker uuid,
    ADD COLUMN checked_by text,
    ADD COLUMN although text;
