-- How each notice in force stands, for whoever rests something on it: in dispute until the office has ruled, whatever else
-- hinders its docket (R042, R043).
CREATE VIEW supervision.notice_standing AS
SELECT n.docket, n.colour, n.issued_at, n.state = 'DISPUTED' AS disputed
  FROM supervision.notice n WHERE n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED');
