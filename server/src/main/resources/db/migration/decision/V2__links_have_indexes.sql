-- By this column rows are found from what they hang on.
CREATE INDEX earlier_docket_by_item ON decision.earlier_docket (item);
