-- Reminders, notices and what people choose of them. Instants (…_at, …_until) are DATETIME(6) in UTC.

-- Whether those booked are reminded a week and a day before the first meeting.
ALTER TABLE offer
  ADD COLUMN remind_week TINYINT(1) NOT NULL DEFAULT 1,
  ADD COLUMN remind_day  TINYINT(1) NOT NULL DEFAULT 1;

-- What a person has chosen of the mail that she may do without; no row: as the portal does it by itself.
CREATE TABLE mail_choice (
  person_id BIGINT      NOT NULL,
  topic     VARCHAR(16) NOT NULL,
  wanted    TINYINT(1)  NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, topic),
  KEY mail_choice_topic (topic, wanted),
  CONSTRAINT mail_choice_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- A reminder that has been put in the outbox. first_day is the day that it told of: moved to another, she is reminded anew.
CREATE TABLE reminder (
  booking_id BIGINT      NOT NULL,
  kind       VARCHAR(8)  NOT NULL,
  first_day  DATE        NOT NULL,
  sent_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (booking_id, kind, first_day),
  CONSTRAINT reminder_kind CHECK (kind IN ('WEEK', 'DAY')),
  CONSTRAINT reminder_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
