-- What the full rules of booking need. Instants (…_at, …_until) are DATETIME(6) in UTC.

-- release_days, acceptance_days: working days that a manager or host has to answer. allotted_first, first_timers_first:
-- who goes before others in the queue. no_show_limit: from so many absences in a year the organiser has to agree; NULL: never.
ALTER TABLE offer
  ADD COLUMN release_days       INT        NOT NULL DEFAULT 3,
  ADD COLUMN acceptance_days    INT        NOT NULL DEFAULT 3,
  ADD COLUMN allotted_first     TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN first_timers_first TINYINT(1) NOT NULL DEFAULT 0,
  ADD COLUMN no_show_limit      INT        NULL,
  ADD CONSTRAINT offer_answer_days CHECK (release_days BETWEEN 1 AND 30 AND acceptance_days BETWEEN 1 AND 30),
  ADD CONSTRAINT offer_no_show_limit CHECK (no_show_limit IS NULL OR no_show_limit BETWEEN 1 AND 10);

-- Who an offer is for and how strictly. A kind without a row blocks. The values of PROFESSION stand in offer_profession
-- and of LICENSED in offer.licensed_only.
CREATE TABLE target_rule (
  offer_id BIGINT      NOT NULL,
  kind     VARCHAR(16) NOT NULL,
  effect   VARCHAR(12) NOT NULL,
  PRIMARY KEY (offer_id, kind),
  CONSTRAINT target_rule_kind CHECK (kind IN ('PROFESSION', 'LICENSED', 'ORGANISATION', 'AREA', 'ATTENDED')),
  CONSTRAINT target_rule_effect CHECK (effect IN ('BLOCK', 'QUEUE_ONLY', 'WARN')),
  CONSTRAINT target_rule_offer FOREIGN KEY (offer_id) REFERENCES offer (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE offer_organisation (
  offer_id        BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  PRIMARY KEY (offer_id, organisation_id),
  CONSTRAINT offer_organisation_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_organisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The areas that the offer is for people of; offer_area says what it is about.
CREATE TABLE offer_target_area (
  offer_id BIGINT NOT NULL,
  area_id  BIGINT NOT NULL,
  PRIMARY KEY (offer_id, area_id),
  CONSTRAINT offer_target_area_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_target_area_area FOREIGN KEY (area_id) REFERENCES area (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Having attended any one of these is enough.
CREATE TABLE offer_required (
  offer_id          BIGINT NOT NULL,
  required_offer_id BIGINT NOT NULL,
  PRIMARY KEY (offer_id, required_offer_id),
  CONSTRAINT offer_required_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_required_required FOREIGN KEY (required_offer_id) REFERENCES offer (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The areas that a person works in.
CREATE TABLE person_area (
  person_id BIGINT NOT NULL,
  area_id   BIGINT NOT NULL,
  PRIMARY KEY (person_id, area_id),
  CONSTRAINT person_area_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_area_area FOREIGN KEY (area_id) REFERENCES area (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- minimum: as few as it takes to be held, looked at on minimum_decided_on. opens_before, closes_before: how long before the
-- first meeting (ISO 8601 such as P14D or PT36H) where the window is relative; booking_opens_at and booking_closes_at then
-- repeat what that comes to. hold_hours: how long a place is offered to somebody in the queue. queue_closes_at NULL: at the
-- start. held counts allotted places that nobody has filled.
ALTER TABLE occasion
  ADD COLUMN minimum            INT         NULL,
  ADD COLUMN minimum_decided_on DATE        NULL,
  ADD COLUMN minimum_told_at    DATETIME(6) NULL,
  ADD COLUMN opens_before       VARCHAR(12) NULL,
  ADD COLUMN closes_before      VARCHAR(12) NULL,
  ADD COLUMN hold_hours         INT         NOT NULL DEFAULT 24,
  ADD COLUMN queue_closes_at    DATETIME(6) NULL,
  ADD COLUMN held               INT         NOT NULL DEFAULT 0,
  ADD CONSTRAINT occasion_minimum CHECK (minimum IS NULL OR minimum BETWEEN 1 AND 10000),
  ADD CONSTRAINT occasion_hold_hours CHECK (hold_hours BETWEEN 2 AND 336);
ALTER TABLE occasion DROP CONSTRAINT occasion_never_overbooked;
ALTER TABLE occasion ADD CONSTRAINT occasion_never_overbooked
  CHECK (taken >= 0 AND held >= 0 AND (capacity IS NULL OR taken + held <= capacity));
ALTER TABLE occasion ADD KEY occasion_minimum_due (minimum_told_at, minimum_decided_on);

-- Places held for one or several organisations until release_at; what they have not filled then goes to next_id, or to
-- everybody. Once released, places is what they had filled.
CREATE TABLE allotment (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  occasion_id BIGINT      NOT NULL,
  places      INT         NOT NULL,
  release_at  DATETIME(6) NOT NULL,
  next_id     BIGINT      NULL,
  released_at DATETIME(6) NULL,
  given_on    INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY allotment_of_occasion (occasion_id, release_at, id),
  KEY allotment_due (released_at, release_at),
  CONSTRAINT allotment_places CHECK (places BETWEEN 0 AND 10000),
  CONSTRAINT allotment_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT allotment_next FOREIGN KEY (next_id) REFERENCES allotment (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE allotment_organisation (
  allotment_id    BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  PRIMARY KEY (allotment_id, organisation_id),
  CONSTRAINT allotment_organisation_allotment FOREIGN KEY (allotment_id) REFERENCES allotment (id),
  CONSTRAINT allotment_organisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- priority: lower goes first in the queue. offered_until is set while OFFERED. replaces_id: the booking that ends when this
-- one is confirmed. substitutes_id: the booking that this person took over. free_to_leave_at: since when she may cancel
-- without regard to the deadline, because the organiser moved the occasion into another booking of hers.
ALTER TABLE booking
  ADD COLUMN priority         INT         NOT NULL DEFAULT 0,
  ADD COLUMN offered_until    DATETIME(6) NULL,
  ADD COLUMN replaces_id      BIGINT      NULL,
  ADD COLUMN substitutes_id   BIGINT      NULL,
  ADD COLUMN free_to_leave_at DATETIME(6) NULL,
  ADD KEY booking_in_line (occasion_id, state, priority, queued_at, id),
  ADD KEY booking_offer_ends (offered_until),
  ADD CONSTRAINT booking_replaces FOREIGN KEY (replaces_id) REFERENCES booking (id),
  ADD CONSTRAINT booking_substitutes FOREIGN KEY (substitutes_id) REFERENCES booking (id);
ALTER TABLE booking DROP KEY booking_queue;

-- A yes or no that a booking waits for. pending is 1 until it has been answered or has lapsed, then NULL.
-- RELEASE: by the person's manager; ACCEPTANCE: by the host; ORGANISER: for somebody who has stayed away before.
-- over_guard: as many as the unit allows are away on one of the days already.
CREATE TABLE approval (
  id                   BIGINT       NOT NULL AUTO_INCREMENT,
  booking_id           BIGINT       NOT NULL,
  kind                 VARCHAR(12)  NOT NULL,
  pending              TINYINT(1)   NULL,
  over_guard           TINYINT(1)   NOT NULL DEFAULT 0,
  asked_at             DATETIME(6)  NOT NULL,
  due_at               DATETIME(6)  NOT NULL,
  escalates_at         DATETIME(6)  NULL,
  escalated_at         DATETIME(6)  NULL,
  answer               VARCHAR(8)   NULL,
  answered_by          BIGINT       NULL,
  answered_at          DATETIME(6)  NULL,
  reason               VARCHAR(500) NOT NULL DEFAULT '',
  proposed_occasion_id BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY approval_one_pending (booking_id, kind, pending),
  KEY approval_due (pending, due_at),
  KEY approval_escalates (pending, escalated_at, escalates_at),
  CONSTRAINT approval_kind CHECK (kind IN ('RELEASE', 'ACCEPTANCE', 'ORGANISER')),
  CONSTRAINT approval_answer CHECK (answer IS NULL OR answer IN ('YES', 'NO', 'LAPSED', 'NEEDLESS')),
  CONSTRAINT approval_pending CHECK ((pending = 1 AND answer IS NULL) OR (pending IS NULL AND answer IS NOT NULL)),
  CONSTRAINT approval_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT approval_answered_by FOREIGN KEY (answered_by) REFERENCES person (id),
  CONSTRAINT approval_proposed FOREIGN KEY (proposed_occasion_id) REFERENCES occasion (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- A link in a mail by which its receiver answers for one booking without signing in; only the hash is kept.
CREATE TABLE answer_link (
  token_hash VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  booking_id BIGINT      NOT NULL,
  person_id  BIGINT      NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash),
  KEY answer_link_expires (expires_at),
  CONSTRAINT answer_link_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT answer_link_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- At most so many of a unit are away on one day without their manager's explicit yes; NULL: no limit.
ALTER TABLE workplace
  ADD COLUMN most_away INT NULL,
  ADD CONSTRAINT workplace_most_away CHECK (most_away IS NULL OR most_away BETWEEN 1 AND 1000);

-- The row that is written by whoever wants to be away from a unit with a limit on that day, so that two cannot both be the
-- last. It holds nothing else.
CREATE TABLE unit_day (
  workplace_id BIGINT NOT NULL,
  day_away     DATE   NOT NULL,
  version      INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (workplace_id, day_away),
  CONSTRAINT unit_day_workplace FOREIGN KEY (workplace_id) REFERENCES workplace (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE attendance (
  booking_id BIGINT      NOT NULL,
  presence   VARCHAR(8)  NOT NULL,
  marked_by  BIGINT      NOT NULL,
  marked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (booking_id),
  CONSTRAINT attendance_presence CHECK (presence IN ('PRESENT', 'PARTLY', 'ABSENT', 'EXCUSED')),
  CONSTRAINT attendance_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT attendance_marked_by FOREIGN KEY (marked_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Who wants to be told when booking opens. sent_at NULL: not told yet.
CREATE TABLE opening_reminder (
  occasion_id BIGINT      NOT NULL,
  person_id   BIGINT      NOT NULL,
  asked_at    DATETIME(6) NOT NULL,
  sent_at     DATETIME(6) NULL,
  PRIMARY KEY (occasion_id, person_id),
  KEY opening_reminder_waiting (sent_at, occasion_id),
  CONSTRAINT opening_reminder_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT opening_reminder_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
