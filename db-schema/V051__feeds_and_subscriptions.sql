-- Calendars beside the booked person's own mail: hosts and organisers who follow their occasions, and feeds.

-- Somebody who receives, supervises or organises and wants invites of an occasion of hers. The row stays when she no longer
-- follows it: DECLINED by herself, so that it does not come back by itself; ENDED with the occasion or her role.
-- automatic: came with calendar_follower, not by a choice of this occasion.
CREATE TABLE calendar_subscription (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  person_id   BIGINT      NOT NULL,
  occasion_id BIGINT      NOT NULL,
  reply_token VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state       VARCHAR(12) NOT NULL,
  automatic   TINYINT(1)  NOT NULL,
  changed_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_subscription_once (person_id, occasion_id),
  UNIQUE KEY calendar_subscription_reply_token (reply_token),
  KEY calendar_subscription_of_occasion (occasion_id, state),
  CONSTRAINT calendar_subscription_state CHECK (state IN ('ACTIVE', 'DECLINED', 'ENDED')),
  CONSTRAINT calendar_subscription_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT calendar_subscription_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Wants invites of all her own occasions, also of those that come.
CREATE TABLE calendar_follower (
  person_id BIGINT      NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT calendar_follower_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- An event belongs to a booking or to a subscription. standing is 1 until it is taken back: one person may be invited anew to
-- the same meeting (another address, a subscription taken up again), under another uid.
ALTER TABLE invitation
  MODIFY COLUMN booking_id BIGINT NULL,
  ADD COLUMN subscription_id BIGINT NULL AFTER booking_id,
  ADD COLUMN standing TINYINT(1) NULL AFTER method;

UPDATE invitation SET standing = 1 WHERE method = 'REQUEST';

ALTER TABLE invitation
  ADD UNIQUE KEY invitation_standing_of_booking (booking_id, meeting_id, standing),
  ADD UNIQUE KEY invitation_standing_of_subscription (subscription_id, meeting_id, standing),
  ADD CONSTRAINT invitation_subscription FOREIGN KEY (subscription_id) REFERENCES calendar_subscription (id),
  ADD CONSTRAINT invitation_of_one CHECK ((booking_id IS NULL) <> (subscription_id IS NULL)),
  ADD CONSTRAINT invitation_stands CHECK (
    (standing = 1 AND method = 'REQUEST') OR (standing IS NULL AND method = 'CANCEL'));

ALTER TABLE invitation DROP KEY invitation_of_booking;

-- Addresses under which calendars fetch a person's occasions: one for each program she gave one to. Of the secret in the
-- address there is only the SHA-256; a row that is gone opens nothing. fetched_at: to the hour.
CREATE TABLE calendar_feed (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  person_id  BIGINT      NOT NULL,
  token_hash BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  fetched_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_feed_token (token_hash),
  KEY calendar_feed_of_person (person_id),
  CONSTRAINT calendar_feed_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
