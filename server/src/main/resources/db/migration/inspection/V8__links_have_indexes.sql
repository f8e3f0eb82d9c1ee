-- By these columns rows are found from what they hang on.
CREATE INDEX look_back_by_draw ON inspection.look_back (draw);
CREATE INDEX look_back_by_rectification ON inspection.look_back (rectification) WHERE rectification IS NOT NULL;
CREATE INDEX plan_by_designation ON inspection.plan (designation) WHERE designation IS NOT NULL;
CREATE INDEX record_by_visit ON inspection.record (visit);
CREATE INDEX visit_by_what_it_was_merged_into ON inspection.visit (merged_into) WHERE merged_into IS NOT NULL;
