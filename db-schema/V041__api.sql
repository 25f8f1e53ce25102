-- The REST API: personal tokens, and the answers given under an idempotency key. Instants (…_at) are DATETIME(6) in UTC.

-- token_hash is SHA-256 of what the program presents; the token itself is shown once and stored nowhere. BOOK includes READ.
CREATE TABLE api_token (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  person_id    BIGINT        NOT NULL,
  name         VARCHAR(60)   NOT NULL,
  token_hash   VARBINARY(32) NOT NULL,
  scope        VARCHAR(8)    NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  expires_at   DATETIME(6)   NOT NULL,
  revoked_at   DATETIME(6)   NULL,
  last_used_at DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_token_hash (token_hash),
  KEY api_token_of_person (person_id, revoked_at, expires_at),
  KEY api_token_age (expires_at),
  CONSTRAINT api_token_scope CHECK (scope IN ('READ', 'BOOK')),
  CONSTRAINT api_token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Written in the transaction of the booking itself: a row that can be seen has its answer, and the booking was made with it
-- or not at all. request_hash is SHA-256 of what was asked for. No foreign key to the token: it would hold the token's row as
-- long as the booking takes, and whoever uses or revokes the token meanwhile would wait. Rows go after a day, tokens later.
CREATE TABLE idempotency_key (
  token_id     BIGINT        NOT NULL,
  client_key   VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_hash VARBINARY(32) NOT NULL,
  status       INT           NULL,
  location     VARCHAR(500)  NULL,
  content_type VARCHAR(100)  NULL,
  body         MEDIUMTEXT    NULL,
  created_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (token_id, client_key),
  KEY idempotency_key_age (created_at)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
