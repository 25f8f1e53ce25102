-- Mail waiting to go out, written in the business transaction. content is what the kind's renderer needs (JSON);
-- raw is the finished message, made once just before the first attempt, so that a retry is byte-identical.
-- order_key and order_number keep strict order per calendar event (the UID and its SEQUENCE). next_attempt_at is, while
-- the mail is SENDING, when another node may take it over. may_have_arrived: an attempt ended without a clear answer.
CREATE TABLE outgoing_mail (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  kind            VARCHAR(40)   NOT NULL,
  message_id      VARCHAR(190)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  recipient_id    BIGINT        NULL,
  recipient       VARCHAR(190)  NOT NULL,
  booking_id      BIGINT        NULL,
  order_key       VARCHAR(120)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  order_number    INT           NULL,
  content         MEDIUMTEXT    NOT NULL,
  subject         VARCHAR(300)  NOT NULL DEFAULT '',
  envelope_sender VARCHAR(190)  NOT NULL DEFAULT '',
  raw             MEDIUMBLOB    NULL,
  status          VARCHAR(12)   NOT NULL DEFAULT 'PENDING',
  attempts        INT           NOT NULL DEFAULT 0,
  may_have_arrived TINYINT(1)   NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6)   NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  sent_at         DATETIME(6)   NULL,
  last_error      VARCHAR(1000) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY outgoing_mail_message_id (message_id),
  KEY outgoing_mail_due (status, next_attempt_at, id),
  KEY outgoing_mail_order (order_key, order_number),
  KEY outgoing_mail_recipient (recipient_id, id),
  KEY outgoing_mail_booking (booking_id),
  CONSTRAINT outgoing_mail_status CHECK (status IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'SUPERSEDED'))
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Who did what to which booking, offer or person, and when. Only ever added to. actor_id NULL: the portal itself.
CREATE TABLE audit_event (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  happened_at     DATETIME(6)   NOT NULL,
  actor_id        BIGINT        NULL,
  action          VARCHAR(40)   NOT NULL,
  subject_kind    VARCHAR(20)   NOT NULL,
  subject_id      BIGINT        NOT NULL,
  person_id       BIGINT        NULL,
  organisation_id BIGINT        NULL,
  detail          VARCHAR(1000) NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  KEY audit_event_subject (subject_kind, subject_id, id),
  KEY audit_event_person (person_id, id),
  KEY audit_event_actor (actor_id, id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- db-scheduler's own table, as its documentation gives it for MySQL and MariaDB.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  INDEX execution_time_idx (execution_time),
  INDEX last_heartbeat_idx (last_heartbeat),
  INDEX priority_execution_time_idx (priority DESC, execution_time ASC)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_bin;
