-- The one page on which the result of an instruction goes back to the leader who gave it (practice 2).
INSERT INTO paper.number_code (form, colour, code, source) VALUES ('LEADER_REPORT', 'WHITE', '督呈', 'practice 2');
