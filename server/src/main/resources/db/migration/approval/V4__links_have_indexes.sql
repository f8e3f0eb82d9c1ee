-- All questions about a case, answered ones too.
CREATE INDEX question_by_subject ON approval.question (subject_id);
