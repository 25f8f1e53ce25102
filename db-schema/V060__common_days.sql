-- Common hospitation days: rounds, what is offered and wished for in them, and how they are matched.
-- Instants (…_at) are DATETIME(6) in UTC; day_on and away_on are days in Europe/Stockholm.

-- A round of common days. The …_at are when each phase begins; GR may move them until they have passed. seed is drawn with the
-- round and published: the solver's and that of the lots. most_from_one: how many visitors of one organisation a unit receives in
-- the round; NULL: any number. confirmed_at: since when the match is booked. called_off_at: GR has called the round off.
CREATE TABLE common_round (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  name              VARCHAR(120)  NOT NULL,
  introduction      VARCHAR(2000) NOT NULL DEFAULT '',
  call_at           DATETIME(6)   NOT NULL,
  published_at      DATETIME(6)   NOT NULL,
  wishes_open_at    DATETIME(6)   NOT NULL,
  wishes_close_at   DATETIME(6)   NOT NULL,
  match_at          DATETIME(6)   NOT NULL,
  leftovers_open_at DATETIME(6)   NOT NULL,
  evaluation_at     DATETIME(6)   NOT NULL,
  closes_at         DATETIME(6)   NOT NULL,
  own_excluded      TINYINT(1)    NOT NULL DEFAULT 1,
  most_from_one     INT           NULL,
  most_days         INT           NOT NULL DEFAULT 1,
  seed              INT           NOT NULL,
  confirmed_run_id  BIGINT        NULL,
  confirmed_at      DATETIME(6)   NULL,
  called_off_at     DATETIME(6)   NULL,
  created_by        BIGINT        NOT NULL,
  created_at        DATETIME(6)   NOT NULL,
  version           INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY common_round_closes (closes_at),
  CONSTRAINT common_round_order CHECK (call_at <= published_at AND published_at <= wishes_open_at
    AND wishes_open_at < wishes_close_at AND wishes_close_at <= match_at AND match_at <= leftovers_open_at
    AND evaluation_at <= closes_at),
  CONSTRAINT common_round_most_from_one CHECK (most_from_one IS NULL OR most_from_one BETWEEN 1 AND 1000),
  CONSTRAINT common_round_most_days CHECK (most_days BETWEEN 1 AND 10),
  CONSTRAINT common_round_created_by FOREIGN KEY (created_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE common_round_day (
  round_id BIGINT NOT NULL,
  day_on   DATE   NOT NULL,
  PRIMARY KEY (round_id, day_on),
  CONSTRAINT common_round_day_round FOREIGN KEY (round_id) REFERENCES common_round (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The professions that may wish; no rows: all that are licensed.
CREATE TABLE common_round_profession (
  round_id      BIGINT NOT NULL,
  profession_id BIGINT NOT NULL,
  PRIMARY KEY (round_id, profession_id),
  CONSTRAINT common_round_profession_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT common_round_profession_profession FOREIGN KEY (profession_id) REFERENCES profession (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The organisations that are asked for places and whose people may wish. declined_…: it has said that it gives none this time.
CREATE TABLE common_round_organisation (
  round_id        BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  called_at       DATETIME(6)  NULL,
  reminded_at     DATETIME(6)  NULL,
  declined_at     DATETIME(6)  NULL,
  declined_by     BIGINT       NULL,
  declined_reason VARCHAR(500) NOT NULL DEFAULT '',
  PRIMARY KEY (round_id, organisation_id),
  CONSTRAINT common_round_organisation_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT common_round_organisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT common_round_organisation_declined_by FOREIGN KEY (declined_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What somebody would like to see offered in the round.
CREATE TABLE common_round_demand (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  round_id        BIGINT       NOT NULL,
  person_id       BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  area_id         BIGINT       NULL,
  words           VARCHAR(500) NOT NULL,
  asked_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY common_round_demand_of_round (round_id, id),
  CONSTRAINT common_round_demand_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT common_round_demand_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT common_round_demand_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT common_round_demand_area FOREIGN KEY (area_id) REFERENCES area (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What a visitor must have settled before she comes: samples for MRSA and TB, say, and what she undertakes about secrecy.
CREATE TABLE hosting_terms (
  offer_id            BIGINT        NOT NULL,
  health_requirements VARCHAR(1000) NOT NULL DEFAULT '',
  confidentiality     VARCHAR(2000) NOT NULL DEFAULT '',
  PRIMARY KEY (offer_id),
  CONSTRAINT hosting_terms_offer FOREIGN KEY (offer_id) REFERENCES offer (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- A place of a round is an occasion; its booking_opens_at is when the round's leftovers open.
ALTER TABLE occasion
  ADD COLUMN round_id BIGINT NULL,
  ADD KEY occasion_of_round (round_id, status),
  ADD CONSTRAINT occasion_round FOREIGN KEY (round_id) REFERENCES common_round (id);

-- The days on which a person's manager has let her go beforehand, for the occasions of one round: matched places and leftovers
-- then ask for no release.
CREATE TABLE release_ahead (
  round_id  BIGINT      NOT NULL,
  person_id BIGINT      NOT NULL,
  away_on   DATE        NOT NULL,
  given_by  BIGINT      NOT NULL,
  given_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, round_id, away_on),
  KEY release_ahead_of_round (round_id),
  CONSTRAINT release_ahead_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT release_ahead_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT release_ahead_given_by FOREIGN KEY (given_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What one person wishes in a round. sent_at NULL: a draft, which takes part in no match. release_…: what her manager has
-- answered for the round (the days stand in release_ahead); released_days: how many of them at most.
CREATE TABLE wish_list (
  id                BIGINT        NOT NULL AUTO_INCREMENT,
  round_id          BIGINT        NOT NULL,
  person_id         BIGINT        NOT NULL,
  organisation_id   BIGINT        NOT NULL,
  most_days         INT           NOT NULL DEFAULT 1,
  goals             VARCHAR(1000) NOT NULL DEFAULT '',
  sent_at           DATETIME(6)   NULL,
  changed_at        DATETIME(6)   NOT NULL,
  release_asked_at  DATETIME(6)   NULL,
  release_answer    VARCHAR(4)    NULL,
  release_by        BIGINT        NULL,
  release_at        DATETIME(6)   NULL,
  release_reason    VARCHAR(500)  NOT NULL DEFAULT '',
  released_days     INT           NULL,
  version           INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY wish_list_once (round_id, person_id),
  CONSTRAINT wish_list_most_days CHECK (most_days BETWEEN 1 AND 10),
  CONSTRAINT wish_list_release CHECK (release_answer IS NULL OR release_answer IN ('YES', 'NO')),
  CONSTRAINT wish_list_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT wish_list_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT wish_list_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT wish_list_release_by FOREIGN KEY (release_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- place_order: 1 is the dearest. together_with: a colleague she wishes to go there with; it counts once she has named her too.
CREATE TABLE wish (
  wish_list_id    BIGINT     NOT NULL,
  occasion_id     BIGINT     NOT NULL,
  place_order     INT        NOT NULL,
  together_with   BIGINT     NULL,
  both_or_neither TINYINT(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (wish_list_id, occasion_id),
  KEY wish_of_occasion (occasion_id),
  KEY wish_together (together_with),
  CONSTRAINT wish_order CHECK (place_order BETWEEN 1 AND 50),
  CONSTRAINT wish_wish_list FOREIGN KEY (wish_list_id) REFERENCES wish_list (id),
  CONSTRAINT wish_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT wish_together_with FOREIGN KEY (together_with) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- What GR has settled (PIN) or ruled out (FORBID) before matching.
CREATE TABLE match_decision (
  round_id    BIGINT       NOT NULL,
  person_id   BIGINT       NOT NULL,
  occasion_id BIGINT       NOT NULL,
  kind        VARCHAR(6)   NOT NULL,
  reason      VARCHAR(300) NOT NULL DEFAULT '',
  decided_by  BIGINT       NOT NULL,
  decided_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (round_id, person_id, occasion_id),
  CONSTRAINT match_decision_kind CHECK (kind IN ('PIN', 'FORBID')),
  CONSTRAINT match_decision_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT match_decision_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT match_decision_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT match_decision_by FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- One run of the match. input, figures and costs (JSON) hold what went in, what came out, and what each rule costs, so that a
-- run can be shown and computed again although wishes have changed since. proven: no better match exists.
CREATE TABLE match_run (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  round_id     BIGINT       NOT NULL,
  run_number   INT          NOT NULL,
  status       VARCHAR(10)  NOT NULL,
  input        MEDIUMTEXT   NOT NULL,
  figures      MEDIUMTEXT   NULL,
  costs        MEDIUMTEXT   NULL,
  proven       TINYINT(1)   NULL,
  problem      VARCHAR(24)  NULL,
  asked_by     BIGINT       NOT NULL,
  asked_at     DATETIME(6)  NOT NULL,
  begun_at     DATETIME(6)  NULL,
  ended_at     DATETIME(6)  NULL,
  explained_at DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY match_run_number (round_id, run_number),
  KEY match_run_status (status, id),
  CONSTRAINT match_run_status CHECK (status IN ('ASKED', 'RUNNING', 'DONE', 'FAILED')),
  CONSTRAINT match_run_round FOREIGN KEY (round_id) REFERENCES common_round (id),
  CONSTRAINT match_run_asked_by FOREIGN KEY (asked_by) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

ALTER TABLE common_round ADD CONSTRAINT common_round_confirmed_run FOREIGN KEY (confirmed_run_id) REFERENCES match_run (id);

-- Who a run places where. booking_id and outcome once it has been booked, or could not be.
CREATE TABLE match_placement (
  run_id      BIGINT       NOT NULL,
  person_id   BIGINT       NOT NULL,
  occasion_id BIGINT       NOT NULL,
  place_order INT          NOT NULL,
  booking_id  BIGINT       NULL,
  outcome     VARCHAR(24)  NULL,
  PRIMARY KEY (run_id, person_id, occasion_id),
  KEY match_placement_to_book (run_id, outcome),
  CONSTRAINT match_placement_run FOREIGN KEY (run_id) REFERENCES match_run (id),
  CONSTRAINT match_placement_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT match_placement_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id),
  CONSTRAINT match_placement_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- Why a person did not get a place that she wished more: what would have become worse had she got it (JSON).
CREATE TABLE match_reason (
  run_id      BIGINT     NOT NULL,
  person_id   BIGINT     NOT NULL,
  occasion_id BIGINT     NOT NULL,
  reason      MEDIUMTEXT NOT NULL,
  PRIMARY KEY (run_id, person_id, occasion_id),
  CONSTRAINT match_reason_run FOREIGN KEY (run_id) REFERENCES match_run (id),
  CONSTRAINT match_reason_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT match_reason_occasion FOREIGN KEY (occasion_id) REFERENCES occasion (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
