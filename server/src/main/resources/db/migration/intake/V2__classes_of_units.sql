-- A row of a class of units becomes several dockets: that of the unit that sums up and one of each of the class.
ALTER TABLE intake.item DROP CONSTRAINT item_pkey, ADD PRIMARY KEY (register, number, docket);
