-- A module whose questions are asked by another from now on hands them over, open and answered ones: no question stays
-- without somebody to hear its answer. Returns how many there were.
CREATE FUNCTION approval.hand_over(from_kind text, to_kind text) RETURNS bigint LANGUAGE sql AS $$
    WITH handed AS (UPDATE approval.question SET kind = to_kind WHERE kind = from_kind RETURNING 1)
    SELECT count(*) FROM handed
$$;

-- The posts of a question, for modules that know it.
CREATE VIEW approval.asked_of AS SELECT question_id, post_id FROM approval.question_post;
