-- What is offered, its occasions and their meetings.

-- goals, preparation and bring hold one item per line. cancel_days: booked places can be cancelled by the person until
-- the end of the day that many days before the first meeting.
CREATE TABLE offer (
  id               BIGINT        NOT NULL AUTO_INCREMENT,
  organisation_id  BIGINT        NOT NULL,
  workplace_id     BIGINT        NULL,
  kind             VARCHAR(16)   NOT NULL,
  title            VARCHAR(150)  NOT NULL,
  summary          VARCHAR(300)  NOT NULL,
  description      VARCHAR(8000) NOT NULL DEFAULT '',
  goals            VARCHAR(4000) NOT NULL DEFAULT '',
  bring            VARCHAR(2000) NOT NULL DEFAULT '',
  level            VARCHAR(16)   NOT NULL,
  licensed_only    TINYINT(1)    NOT NULL DEFAULT 0,
  release_needed   TINYINT(1)    NOT NULL DEFAULT 0,
  host_acceptance  TINYINT(1)    NOT NULL DEFAULT 0,
  contact_name     VARCHAR(120)  NOT NULL DEFAULT '',
  contact_email    VARCHAR(190)  NOT NULL DEFAULT '',
  contact_phone    VARCHAR(40)   NOT NULL DEFAULT '',
  host_id          BIGINT        NULL,
  cancel_days      INT           NOT NULL DEFAULT 7,
  status           VARCHAR(16)   NOT NULL DEFAULT 'DRAFT',
  created_by       BIGINT        NULL,
  created_at       DATETIME(6)   NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  published_at     DATETIME(6)   NULL,
  version          INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY offer_organisation (organisation_id, status),
  CONSTRAINT offer_kind CHECK (kind IN ('COURSE', 'SUPERVISION', 'HOSPITATION', 'NETWORK')),
  CONSTRAINT offer_level CHECK (level IN ('BASE', 'DEEPENING', 'EXPERT')),
  CONSTRAINT offer_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  CONSTRAINT offer_cancel_days CHECK (cancel_days BETWEEN 0 AND 90),
  CONSTRAINT offer_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT offer_at_workplace FOREIGN KEY (workplace_id) REFERENCES workplace (id),
  CONSTRAINT offer_host FOREIGN KEY (host_id) REFERENCES person (id),
  CONSTRAINT offer_created_by FOREIGN KEY (created_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The target group; no rows: open to every profession.
CREATE TABLE offer_profession (
  offer_id      BIGINT NOT NULL,
  profession_id BIGINT NOT NULL,
  PRIMARY KEY (offer_id, profession_id),
  CONSTRAINT offer_profession_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_profession_profession FOREIGN KEY (profession_id) REFERENCES profession (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE offer_area (
  offer_id BIGINT NOT NULL,
  area_id  BIGINT NOT NULL,
  PRIMARY KEY (offer_id, area_id),
  CONSTRAINT offer_area_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_area_area FOREIGN KEY (area_id) REFERENCES area (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- capacity NULL: unlimited. taken and waiting are counters kept in the transaction of each booking; taken counts
-- REQUESTED, OFFERED and CONFIRMED, waiting counts WAITLISTED. first_start, last_end and meeting_count repeat what the
-- meetings say, so that the catalogue needs no join. changed_at is the database's own time: the catalogue reads what
-- changed since it last looked.
CREATE TABLE occasion (
  id                BIGINT       NOT NULL AUTO_INCREMENT,
  offer_id          BIGINT       NOT NULL,
  status            VARCHAR(16)  NOT NULL DEFAULT 'DRAFT',
  form              VARCHAR(16)  NOT NULL,
  address           VARCHAR(200) NOT NULL DEFAULT '',
  municipality_id   BIGINT       NULL,
  digital_link      VARCHAR(500) NOT NULL DEFAULT '',
  capacity          INT          NULL,
  taken             INT          NOT NULL DEFAULT 0,
  waiting           INT          NOT NULL DEFAULT 0,
  booking_opens_at  DATETIME(6)  NULL,
  booking_closes_at DATETIME(6)  NOT NULL,
  first_start       DATETIME     NOT NULL,
  last_end          DATETIME     NOT NULL,
  meeting_count     INT          NOT NULL DEFAULT 1,
  cancel_message    VARCHAR(1000) NOT NULL DEFAULT '',
  changed_at        DATETIME(6)  NOT NULL,
  version           INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY occasion_of_offer (offer_id, first_start),
  KEY occasion_upcoming (status, first_start),
  KEY occasion_changed (changed_at),
  CONSTRAINT occasion_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  CONSTRAINT occasion_form CHECK (form IN ('ON_SITE', 'DIGITAL', 'HYBRID')),
  CONSTRAINT occasion_capacity CHECK (capacity IS NULL OR capacity BETWEEN 1 AND 10000),
  CONSTRAINT occasion_never_overbooked CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity)),
  CONSTRAINT occasion_waiting CHECK (waiting >= 0),
  CONSTRAINT occasion_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT occasion_municipality FOREIGN KEY (municipality_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- starts and ends are times on the wall in zone.
CREATE TABLE meeting (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  occasion_id BIGINT      NOT NULL,
  starts      DATETIME    NOT NULL,
  ends        DATETIME    NOT NULL,
  zone        VARCHAR(40) NOT NULL DEFAULT 'Europe/Stockholm',
  PRIMARY KEY (id),
  KEY meeting_of_occasion (occasion_id, starts),
  CONSTRAINT meeting_order CHECK (starts < ends),
  CONSTRAINT meeting_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
