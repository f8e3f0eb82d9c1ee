-- The report on a campaign at its end (R154).
INSERT INTO paper.number_code (form, colour, code, source) VALUES ('EVALUATION_REPORT', 'WHITE', '专评', 'R154');
