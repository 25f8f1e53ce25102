-- Mail addresses and mail domains are compared letter by letter: to the Swedish collation ê is e, so that a look-alike would
-- pass for an organisation's own domain, or for somebody's address. They are stored in small letters, which the checks hold.

-- A registration under an address with other letters than ASCII; nobody new can make one.
DELETE FROM registration WHERE CHAR_LENGTH(email) <> LENGTH(email);

ALTER TABLE registration MODIFY email VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
UPDATE registration SET email = LOWER(email) WHERE email <> LOWER(email);
ALTER TABLE registration ADD CONSTRAINT registration_email_small CHECK (email = LOWER(email));

ALTER TABLE person MODIFY email VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
UPDATE person SET email = LOWER(email) WHERE email <> LOWER(email);
ALTER TABLE person ADD CONSTRAINT person_email_small CHECK (email = LOWER(email));

ALTER TABLE organisation MODIFY mail_domain VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
UPDATE organisation SET mail_domain = LOWER(mail_domain) WHERE mail_domain <> LOWER(mail_domain);
ALTER TABLE organisation ADD CONSTRAINT organisation_mail_domain_small CHECK (mail_domain = LOWER(mail_domain));
