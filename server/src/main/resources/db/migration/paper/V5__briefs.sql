-- Briefs, counted in issues (第×期) and not in documents (practice 7).
ALTER TABLE paper.number_code ADD COLUMN counted text NOT NULL DEFAULT 'DOCUMENT' CHECK (counted IN ('DOCUMENT', 'ISSUE'));

INSERT INTO paper.number_code (form, colour, code, source, counted) VALUES
    ('WEEKLY_BRIEF', 'WHITE', '督周', 'practice 7', 'ISSUE'),
    ('MONTHLY_BRIEF', 'WHITE', '督月', 'practice 7', 'ISSUE'),
    ('QUARTERLY_BRIEF', 'WHITE', '督季', 'practice 7', 'ISSUE'),
    ('SPECIAL_REPORT', 'WHITE', '督专', 'practice 7', 'ISSUE'),
    ('CIRCULAR', 'WHITE', '督通', 'practice 7', 'DOCUMENT');
