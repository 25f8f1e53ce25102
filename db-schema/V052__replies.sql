-- Mail that comes in. Instants (…_at, …_until) are DATETIME(6) in UTC.

-- The node that reads the mailbox; one row.
CREATE TABLE inbound_lease (
  id         INT         NOT NULL,
  holder     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  held_until DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
INSERT INTO inbound_lease (id, holder, held_until) VALUES (1, '', '2000-01-01 00:00:00');

-- Every mail is stored as it came before anything is made of it. content_hash: so that the same mail taken twice is one.
-- size is what the server said; raw is only its beginning where that is too much. TAKEN: nothing has been made of it yet;
-- DONE: the portal knew what to do; WAITING: a person has to decide; SETTLED: one has. outcome says what became of it, or why
-- a person has to decide.
CREATE TABLE incoming_mail (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  content_hash VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  taken_at     DATETIME(6)   NOT NULL,
  size         INT           NOT NULL,
  raw          MEDIUMBLOB    NOT NULL,
  status       VARCHAR(8)    NOT NULL DEFAULT 'TAKEN',
  attempts     INT           NOT NULL DEFAULT 0,
  message_id   VARCHAR(250)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  sender       VARCHAR(250)  NOT NULL DEFAULT '',
  subject      VARCHAR(300)  NOT NULL DEFAULT '',
  booking_id   BIGINT        NULL,
  answer       VARCHAR(10)   NULL,
  outcome      VARCHAR(24)   NOT NULL DEFAULT '',
  handled_at   DATETIME(6)   NULL,
  settled_by   BIGINT        NULL,
  decision     VARCHAR(10)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY incoming_mail_once (content_hash),
  KEY incoming_mail_status (status, id),
  KEY incoming_mail_handled (handled_at),
  KEY incoming_mail_message (message_id),
  CONSTRAINT incoming_mail_known CHECK (status IN ('TAKEN', 'DONE', 'WAITING', 'SETTLED')),
  CONSTRAINT incoming_mail_decision CHECK (decision IS NULL OR decision IN ('CANCELLED', 'NOTHING')),
  CONSTRAINT incoming_mail_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT incoming_mail_settled_by FOREIGN KEY (settled_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What the calendar of a booked person has answered (RFC 5546). The same answer comes twice in one mail, and again when a
-- mail server delivers it again: it is one. stands: whether it says something about the event as it is; the latest by
-- stamped_at counts.
CREATE TABLE calendar_answer (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  booking_id BIGINT       NOT NULL,
  meeting_id BIGINT       NULL,
  uid        VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  attendee   VARCHAR(190) NOT NULL,
  stamped_at DATETIME(6)  NOT NULL,
  answer     VARCHAR(10)  NOT NULL,
  sequence   INT          NOT NULL,
  stands     TINYINT(1)   NOT NULL,
  outcome    VARCHAR(24)  NOT NULL,
  noted_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_answer_once (uid, attendee, stamped_at, answer),
  KEY calendar_answer_of_booking (booking_id, meeting_id, stamped_at),
  CONSTRAINT calendar_answer_word CHECK (answer IN ('YES', 'MAYBE', 'NO', 'COUNTER', 'DELEGATED')),
  CONSTRAINT calendar_answer_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- A mail server has said that it cannot deliver to this address; it says nothing of another address of the person.
CREATE TABLE unreachable_address (
  person_id BIGINT       NOT NULL,
  address   VARCHAR(190) NOT NULL,
  since_at  DATETIME(6)  NOT NULL,
  reason    VARCHAR(300) NOT NULL DEFAULT '',
  PRIMARY KEY (person_id),
  CONSTRAINT unreachable_address_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
