-- The record of a visit, signed by both inspectors (practice 7).
INSERT INTO paper.number_code (form, colour, code, source) VALUES ('INSPECTION_RECORD', 'WHITE', '督记', 'practice 7');
