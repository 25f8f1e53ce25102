-- Organisations, workplaces, people and their roles, and the vocabulary that GR maintains.
-- Instants (…_at, …_until) are DATETIME(6) in UTC; other DATETIMEs are times on the wall in Europe/Stockholm.

CREATE TABLE organisation (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  code           VARCHAR(8)   NOT NULL,
  kind           VARCHAR(16)  NOT NULL,
  name           VARCHAR(100) NOT NULL,
  short_name     VARCHAR(40)  NOT NULL,
  care_region_id BIGINT       NULL,
  mail_domain    VARCHAR(100) NULL,
  contact_id     BIGINT       NULL,
  version        INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY organisation_code (code),
  KEY organisation_mail_domain (mail_domain),
  CONSTRAINT organisation_kind CHECK (kind IN ('MUNICIPALITY', 'ASSOCIATION', 'REGION')),
  CONSTRAINT organisation_care_region FOREIGN KEY (care_region_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE workplace (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT       NOT NULL,
  name            VARCHAR(120) NOT NULL,
  address         VARCHAR(200) NOT NULL DEFAULT '',
  municipality_id BIGINT       NULL,
  active          TINYINT(1)   NOT NULL DEFAULT 1,
  version         INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY workplace_name (organisation_id, name),
  CONSTRAINT workplace_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT workplace_municipality FOREIGN KEY (municipality_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE profession (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  code     VARCHAR(12) NOT NULL,
  name     VARCHAR(60) NOT NULL,
  name_en  VARCHAR(60) NOT NULL,
  licensed TINYINT(1)  NOT NULL,
  active   TINYINT(1)  NOT NULL DEFAULT 1,
  version  INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY profession_code (code)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE area (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  code    VARCHAR(12) NOT NULL,
  name    VARCHAR(60) NOT NULL,
  name_en VARCHAR(60) NOT NULL,
  active  TINYINT(1)  NOT NULL DEFAULT 1,
  version INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY area_code (code)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE TABLE travel_time (
  from_municipality_id BIGINT NOT NULL,
  to_municipality_id   BIGINT NOT NULL,
  minutes              INT    NOT NULL,
  PRIMARY KEY (from_municipality_id, to_municipality_id),
  CONSTRAINT travel_time_from FOREIGN KEY (from_municipality_id) REFERENCES organisation (id),
  CONSTRAINT travel_time_to FOREIGN KEY (to_municipality_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- alias: the name shown everywhere but in the person's own record (protected identity).
-- manager_id: the next above, for those who lead their own workplace or whose workplace nobody leads.
CREATE TABLE person (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  given_name    VARCHAR(60)  NOT NULL,
  family_name   VARCHAR(60)  NOT NULL,
  alias         VARCHAR(120) NULL,
  email         VARCHAR(190) NOT NULL,
  phone         VARCHAR(40)  NULL,
  profession_id BIGINT       NULL,
  workplace_id  BIGINT       NULL,
  manager_id    BIGINT       NULL,
  language      VARCHAR(2)   NOT NULL DEFAULT 'sv',
  status        VARCHAR(20)  NOT NULL DEFAULT 'ACTIVE',
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY person_email (email),
  KEY person_name (family_name, given_name),
  CONSTRAINT person_status CHECK (status IN ('ACTIVE', 'AWAITING_MANAGER', 'INACTIVE')),
  CONSTRAINT person_language CHECK (language IN ('sv', 'en')),
  CONSTRAINT person_profession FOREIGN KEY (profession_id) REFERENCES profession (id),
  CONSTRAINT person_workplace FOREIGN KEY (workplace_id) REFERENCES workplace (id),
  CONSTRAINT person_manager FOREIGN KEY (manager_id) REFERENCES person (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;

ALTER TABLE organisation ADD CONSTRAINT organisation_contact FOREIGN KEY (contact_id) REFERENCES person (id);

-- UNIT_MANAGER and HOST are for a workplace, ORGANISER for an organisation, GR_ADMINISTRATOR for neither.
-- scope carries the uniqueness where one of the two is null: 'W12', 'O3' or '*'.
CREATE TABLE role_grant (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  person_id       BIGINT      NOT NULL,
  role            VARCHAR(20) NOT NULL,
  workplace_id    BIGINT      NULL,
  organisation_id BIGINT      NULL,
  scope           VARCHAR(24) NOT NULL,
  granted_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY role_grant_once (person_id, role, scope),
  KEY role_grant_workplace (workplace_id, role),
  KEY role_grant_organisation (organisation_id, role),
  CONSTRAINT role_grant_role CHECK (role IN ('UNIT_MANAGER', 'HOST', 'ORGANISER', 'GR_ADMINISTRATOR')),
  CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT role_grant_to_workplace FOREIGN KEY (workplace_id) REFERENCES workplace (id),
  CONSTRAINT role_grant_to_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
