-- What has been typed into a draft, also where it is not complete enough for the columns (JSON); NULL once published.
ALTER TABLE offer ADD COLUMN typed MEDIUMTEXT NULL;
