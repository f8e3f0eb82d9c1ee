-- What a calendar revision did to a limit is derived from its story, and said in the ledger of its case.
DROP TABLE timelimit.recalculation;
