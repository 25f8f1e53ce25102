-- Signing in: one-time links, remembered devices, and people who have registered themselves.

-- How many links an address has asked for, whether it is known or not; address_hash is SHA-256 of the address.
CREATE TABLE sign_in_allowance (
  address_hash VARBINARY(32) NOT NULL,
  window_until DATETIME(6)   NOT NULL,
  asked        INT           NOT NULL,
  PRIMARY KEY (address_hash),
  KEY sign_in_allowance_window (window_until)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What somebody wrote about herself; becomes a person when the link in the mail proves the address.
CREATE TABLE registration (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  email         VARCHAR(190) NOT NULL,
  given_name    VARCHAR(60)  NOT NULL,
  family_name   VARCHAR(60)  NOT NULL,
  profession_id BIGINT       NOT NULL,
  workplace_id  BIGINT       NOT NULL,
  language      VARCHAR(2)   NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY registration_age (created_at),
  CONSTRAINT registration_profession FOREIGN KEY (profession_id) REFERENCES profession (id),
  CONSTRAINT registration_workplace FOREIGN KEY (workplace_id) REFERENCES workplace (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- token_hash is SHA-256 of what the mail carries. Neither person nor registration: asked for by an unknown address,
-- stored so that known and unknown cost the same. wanted: where in the portal the reader was going.
CREATE TABLE sign_in_link (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  token_hash      VARBINARY(32) NOT NULL,
  person_id       BIGINT        NULL,
  registration_id BIGINT        NULL,
  wanted          VARCHAR(500)  NOT NULL DEFAULT '',
  created_at      DATETIME(6)   NOT NULL,
  valid_until     DATETIME(6)   NOT NULL,
  used_at         DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sign_in_link_token (token_hash),
  KEY sign_in_link_age (valid_until),
  CONSTRAINT sign_in_link_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT sign_in_link_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- A device that stays signed in. The cookie carries series and a token that changes at each use; the one before it
-- is honoured for a minute, for tabs that open at the same time. An older one means that the cookie was copied.
CREATE TABLE remembered_device (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  person_id     BIGINT        NOT NULL,
  series        VARBINARY(16) NOT NULL,
  token_hash    VARBINARY(32) NOT NULL,
  previous_hash VARBINARY(32) NULL,
  rotated_at    DATETIME(6)   NOT NULL,
  browser       VARCHAR(40)   NOT NULL,
  platform      VARCHAR(40)   NOT NULL,
  created_at    DATETIME(6)   NOT NULL,
  last_used_at  DATETIME(6)   NOT NULL,
  valid_until   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY remembered_device_series (series),
  KEY remembered_device_person (person_id, last_used_at),
  CONSTRAINT remembered_device_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Login sessions that began before this have ended, on whatever machine they live.
CREATE TABLE sessions_ended (
  person_id BIGINT      NOT NULL,
  ended_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT sessions_ended_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
