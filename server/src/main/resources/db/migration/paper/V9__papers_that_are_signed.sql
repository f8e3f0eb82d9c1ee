-- Papers that are checked and signed on their way out (practice 7).
INSERT INTO paper.number_code (form, colour, code, source) VALUES
    ('ASSIGNMENT_NOTICE', 'WHITE', '督交', 'practice 7'),
    ('EXTENSION_FORM', 'WHITE', '督延', 'practice 7'),
    ('SUBMISSION_SLIP', 'WHITE', '督请', 'practice 7'),
    ('FORWARDING_LETTER', 'WHITE', '督转', 'practice 7'),
    ('TALK_RECORD', 'WHITE', '督谈', 'practice 7');
