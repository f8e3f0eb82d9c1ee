-- For who asks what colour a docket had at an instant: each notice that was ever issued, from when to when it was in force.
CREATE VIEW supervision.notice_in_time AS
SELECT n.docket, n.colour, n.issued_at, n.ended_at FROM supervision.notice n WHERE n.issued_at IS NOT NULL;
