-- A question for more time names the day; whoever says yes may grant an earlier one (practice 8).
ALTER TABLE approval.question ADD COLUMN until date;
ALTER TABLE approval.answer ADD COLUMN until date;
