-- By these columns rows are found from what they hang on.
CREATE INDEX edit_undone_or_not_by_document ON plan.edit (document_id);
CREATE INDEX scan_by_document ON plan.scan (document);
