-- By this column rows are found from what they hang on.
CREATE INDEX offer_by_system ON exchange.offer (system);
