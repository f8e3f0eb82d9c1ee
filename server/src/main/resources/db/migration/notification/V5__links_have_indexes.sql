-- Who has read a line, from the line.
CREATE INDEX reading_by_message ON notification.reading (message_id);
