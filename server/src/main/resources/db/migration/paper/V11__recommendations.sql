-- What is recommended to the competent body after an inspection (domain law L1 articles 18 to 21).
INSERT INTO paper.number_code (form, colour, code, source) VALUES ('RECOMMENDATION', 'WHITE', '督建', 'practice 7');
