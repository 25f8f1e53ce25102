-- Bookings. active is 1 while the booking may still hold or get a place and NULL once it has ended, so that the unique
-- key holds one active booking per person and occasion and any number of ended ones.
CREATE TABLE booking (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  occasion_id     BIGINT        NOT NULL,
  person_id       BIGINT        NOT NULL,
  organisation_id BIGINT        NOT NULL,
  state           VARCHAR(16)   NOT NULL,
  active          TINYINT(1)    NULL,
  goals           VARCHAR(1000) NOT NULL DEFAULT '',
  end_reason      VARCHAR(500)  NOT NULL DEFAULT '',
  booked_by       BIGINT        NOT NULL,
  booked_at       DATETIME(6)   NOT NULL,
  state_at        DATETIME(6)   NOT NULL,
  queued_at       DATETIME(6)   NULL,
  reply_token     VARCHAR(32)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version         INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY booking_one_active (occasion_id, person_id, active),
  UNIQUE KEY booking_reply_token (reply_token),
  KEY booking_queue (occasion_id, state, queued_at, id),
  KEY booking_of_person (person_id, active, state),
  CONSTRAINT booking_state CHECK (state IN
    ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'REFUSED', 'EXPIRED', 'DECLINED', 'CANCELLED')),
  CONSTRAINT booking_active CHECK (
    (active = 1 AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED'))
    OR (active IS NULL AND state IN ('REFUSED', 'EXPIRED', 'DECLINED', 'CANCELLED'))),
  CONSTRAINT booking_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT booking_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT booking_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT booking_booked_by FOREIGN KEY (booked_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- One row per booking and meeting once a REQUEST has gone out (RFC 5545: uid, sequence; RFC 5546: method). fingerprint
-- is of everything in the event but DTSTAMP: only another fingerprint raises sequence. event is what was last sent (JSON):
-- it is taken back as it was sent, also when the meeting has been removed.
CREATE TABLE invitation (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  booking_id  BIGINT       NOT NULL,
  meeting_id  BIGINT       NULL,
  uid         VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sequence    INT          NOT NULL DEFAULT 0,
  method      VARCHAR(10)  NOT NULL,
  fingerprint VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  event       MEDIUMTEXT   NOT NULL,
  revised_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invitation_uid (uid),
  UNIQUE KEY invitation_of_booking (booking_id, meeting_id),
  CONSTRAINT invitation_method CHECK (method IN ('REQUEST', 'CANCEL')),
  CONSTRAINT invitation_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
