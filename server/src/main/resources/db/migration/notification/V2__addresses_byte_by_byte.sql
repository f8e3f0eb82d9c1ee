CREATE SCHEMA IF NOT EXISTS notification;

-- Addresses are made by the program and compared byte by byte, not in the order of Chinese words.
ALTER TABLE notification.message ALTER COLUMN recipient TYPE text COLLATE "C";
