-- The order of sending, the receiving hosts and what a reader of the queue needs, in the row of each mail.
-- topic is what the mail is about; urgency follows from it: 0 now, 1 soon, 2 when quiet. receiving_domain: after the @.
-- put_offs: how often the receiving side has said "later"; only that counts towards giving up.
-- attempted_at: when the latest attempt began. fault: why it failed, as a kind; last_error has the server's words.
-- has_body: whether content (and raw) are still there; retention takes them away and leaves the row as a trace.
ALTER TABLE outgoing_mail
  ADD COLUMN topic            VARCHAR(20)  NOT NULL DEFAULT 'BOOKING',
  ADD COLUMN urgency          SMALLINT     NOT NULL DEFAULT 1,
  ADD COLUMN receiving_domain VARCHAR(190) NOT NULL DEFAULT '',
  ADD COLUMN put_offs         INT          NOT NULL DEFAULT 0,
  ADD COLUMN attempted_at     DATETIME(6)  NULL,
  ADD COLUMN failed_at        DATETIME(6)  NULL,
  ADD COLUMN fault            VARCHAR(20)  NULL,
  ADD COLUMN has_body         TINYINT(1)   NOT NULL DEFAULT 1,
  DROP KEY outgoing_mail_due,
  ADD KEY outgoing_mail_due (status, urgency, next_attempt_at, id, receiving_domain),
  ADD KEY outgoing_mail_waiting (status, urgency, put_offs, created_at),
  ADD KEY outgoing_mail_attempted (attempted_at, receiving_domain),
  ADD KEY outgoing_mail_sent (status, sent_at),
  ADD KEY outgoing_mail_failed (status, failed_at),
  ADD KEY outgoing_mail_bodies (has_body, status, created_at),
  ADD KEY outgoing_mail_created (created_at);

UPDATE outgoing_mail SET receiving_domain = LOWER(SUBSTRING_INDEX(recipient, '@', -1));
UPDATE outgoing_mail SET has_body = 0 WHERE content = '' AND raw IS NULL;
UPDATE outgoing_mail SET failed_at = created_at, fault = 'REFUSED' WHERE status = 'FAILED';

-- One row per receiving host: locked while a mail to it is taken on, so that the cap holds over all nodes. troubles: how
-- many attempts in a row have hung there; paused_until: nothing is begun there before. looks: written to hold the lock, nothing more.
CREATE TABLE mail_domain (
  domain       VARCHAR(190) NOT NULL,
  looks        BIGINT       NOT NULL DEFAULT 0,
  troubles     INT          NOT NULL DEFAULT 0,
  paused_until DATETIME(6)  NULL,
  PRIMARY KEY (domain)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
