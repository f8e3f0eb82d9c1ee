-- Sheets of field work (practice 7).
INSERT INTO paper.number_code (form, colour, code, source) VALUES
    ('SUPERVISION_PLAN', 'WHITE', '督方', 'practice 7'),
    ('SUPERVISION_CONCLUSION', 'WHITE', '督结', 'practice 7'),
    ('REVIEW_DECISION', 'WHITE', '督复', 'practice 7'),
    ('RECTIFICATION_CLEARANCE', 'WHITE', '督销', 'practice 7');
