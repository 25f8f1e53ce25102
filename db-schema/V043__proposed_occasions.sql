-- What a host has proposed instead of what somebody asked for: each occasion once, and not without end.
CREATE TABLE proposed_occasion (
  approval_id BIGINT      NOT NULL,
  occasion_id BIGINT      NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (approval_id, occasion_id),
  CONSTRAINT proposed_occasion_approval FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE,
  CONSTRAINT proposed_occasion_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

INSERT INTO proposed_occasion (approval_id, occasion_id, proposed_at)
SELECT id, proposed_occasion_id, asked_at FROM approval WHERE proposed_occasion_id IS NOT NULL;
