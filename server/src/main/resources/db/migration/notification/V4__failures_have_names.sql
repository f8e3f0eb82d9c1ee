-- What failed is told by a name that has words in both languages; older ones were sentences in English.
UPDATE notification.letter SET failure = 'earlier' WHERE failure !~ '^([a-z-]+$|HTTP)';
