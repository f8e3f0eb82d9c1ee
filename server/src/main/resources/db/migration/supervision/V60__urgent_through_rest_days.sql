-- Urgent items run through rest days, when the officer on duty receives them (practice 9): two hours of the clock, not of
-- the office. A city that has given this rule a value of its own keeps it.
INSERT INTO supervision.rule (key, version, value, source, reason)
SELECT 'acknowledge.URGENT', 2, '120min', '督查督办惯例', '急件两小时内签收，休息日不停，由值班人员接收'
 WHERE NOT EXISTS (SELECT FROM supervision.rule r WHERE r.key = 'acknowledge.URGENT' AND r.version > 1);
