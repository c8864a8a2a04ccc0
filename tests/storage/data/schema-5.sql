-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
-- A database of version 4 with rows in it. Never to be changed: it stands for the files of people.
CREATE TABLE conversations (
  id INTEGER PRIMARY KEY,
  peer TEXT NOT NULL UNIQUE,
  last_message INTEGER NOT NULL DEFAULT 0,
  read_until INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX conversations_by_last ON conversations (last_message);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (id),
  outgoing INTEGER NOT NULL,
  body TEXT NOT NULL,
  time INTEGER NOT NULL,
  carrier INTEGER NOT NULL,
  state INTEGER NOT NULL,
  failure_kind TEXT,
  failure_subject TEXT,
  origin_id TEXT,
  archive_id TEXT,
  stanza_id TEXT,
  wants_receipt INTEGER NOT NULL
, read_receipt INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation);
CREATE UNIQUE INDEX messages_by_archive ON messages (archive_id, carrier) WHERE archive_id IS NOT NULL;
CREATE UNIQUE INDEX messages_by_origin ON messages (origin_id, conversation, outgoing) WHERE origin_id IS NOT NULL;
CREATE INDEX messages_by_stanza ON messages (stanza_id) WHERE stanza_id IS NOT NULL;
CREATE INDEX messages_by_read_receipt ON messages (conversation) WHERE read_receipt = 1;
CREATE VIRTUAL TABLE message_search USING fts5 (
  body, content='', columnsize=0, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,
  message INTEGER REFERENCES messages (id),
  address TEXT,
  name TEXT,
  groups TEXT,
  attempted INTEGER NOT NULL DEFAULT 0,
  again INTEGER NOT NULL DEFAULT 0
, carrier INTEGER NOT NULL DEFAULT 0, exact_user TEXT, level INTEGER, origin INTEGER, since INTEGER, until INTEGER, told INTEGER) STRICT;
CREATE INDEX outbox_by_message ON outbox (message) WHERE message IS NOT NULL;
CREATE INDEX outbox_by_picture ON outbox (name) WHERE kind = 10;
CREATE INDEX outbox_by_address ON outbox (address) WHERE address IS NOT NULL;

CREATE TABLE "contacts" (
  address TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  name TEXT NOT NULL,
  groups TEXT NOT NULL,
  sees_him INTEGER NOT NULL,
  sees_me INTEGER NOT NULL,
  asked INTEGER NOT NULL, exact_user TEXT,
  PRIMARY KEY (address, carrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
  address TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  time INTEGER NOT NULL,
  asks_presence INTEGER NOT NULL,
  wrote INTEGER NOT NULL,
  state INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE positions (
  carrier INTEGER PRIMARY KEY,
  position TEXT NOT NULL
) STRICT;

CREATE TABLE named_values (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE routes (
  address TEXT PRIMARY KEY,
  carrier INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cards (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  organisation TEXT,
  office_mail TEXT,
  private_mail TEXT,
  other_mail TEXT,
  xmpp_address TEXT,
  sip_address TEXT,
  web_site TEXT,
  phones TEXT,
  note TEXT,
  groups TEXT,
  favourite INTEGER NOT NULL,
  pin INTEGER NOT NULL,
  picture TEXT,
  address TEXT,
  addresses TEXT,
  carriers INTEGER NOT NULL
) STRICT;
CREATE INDEX cards_by_picture ON cards (picture) WHERE picture IS NOT NULL;

CREATE TABLE pictures (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE shown_pictures (
  address TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (address, carrier)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_pictures_by_hash ON shown_pictures (hash);

CREATE TABLE unclaimed_pictures (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE domains (
  domain TEXT PRIMARY KEY,
  carriers INTEGER NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
  address TEXT PRIMARY KEY,
  level INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  since INTEGER,
  until INTEGER,
  told INTEGER NOT NULL,
  settled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE partners (
  domain TEXT PRIMARY KEY,
  more_domains TEXT NOT NULL,
  description TEXT NOT NULL,
  type INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blocked_domains (
  domain TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  PRIMARY KEY (domain, carrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejections (
  address TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (address, carrier)
) STRICT, WITHOUT ROWID;

INSERT INTO named_values VALUES ('store.created', 1750000000000);
INSERT INTO conversations VALUES (1, 'liza@elhada.example', 4096000001024000, 0, 1);
INSERT INTO messages VALUES (4096000000000000, 1, 0, 'Hello', 4000000000000, 1, 0, NULL, NULL, 'o1', NULL, NULL, 1, 1);
INSERT INTO messages VALUES (4096000001024000, 1, 1, 'Grüße', 4000000001000, 1, 1, NULL, NULL, 'o2', NULL, NULL, 0, 0);
INSERT INTO message_search (rowid, body) SELECT id, CASE body WHEN 'Hello' THEN 'hello' ELSE 'gruße' END FROM messages;
INSERT INTO outbox (kind, message, carrier) VALUES (0, 4096000001024000, 1);
INSERT INTO contacts VALUES ('bert@zahnfee.example', 0, 'Bert', '["Praxis"]', 1, 1, 0, NULL);
INSERT INTO contacts VALUES ('bert@zahnfee.example', 1, 'Bert', '["Praxis"]', 1, 1, 0, 'BERT');
INSERT INTO requests VALUES ('liza@elhada.example', 'Liza', 'Hello', 4000000000000, 3, 2, 1);
INSERT INTO positions VALUES (0, 'A1');
INSERT INTO routes VALUES ('liza@elhada.example', 1);
INSERT INTO cards VALUES (7, 'Liza', 'Elfenhaus', 'Liza@elhada.example', NULL, NULL, NULL, NULL, NULL, '["+49 711 1"]', NULL,
  '["Praxis"]', 1, 3, 'a9993e364706816aba3e25717850c26c9cd0d89d', 'liza@elhada.example', NULL, 3);
INSERT INTO pictures VALUES ('a9993e364706816aba3e25717850c26c9cd0d89d', 'image/png', x'616263');
INSERT INTO shown_pictures VALUES ('liza@elhada.example', 0, 'a9993e364706816aba3e25717850c26c9cd0d89d');
INSERT INTO domains VALUES ('elhada.example', 3, 4000000000000);
INSERT INTO relations VALUES ('liza@elhada.example', 3, 0, 3999999000, 4000100000, 0, 2);
INSERT INTO partners VALUES ('elhada.example', '["elhada.test.example"]', 'Freelancers', 2);
INSERT INTO blocked_domains VALUES ('promo.example', 0);
INSERT INTO rejections VALUES ('liza@elhada.example', 0, 'Forbidden');
PRAGMA application_id = 1449291364;
PRAGMA user_version = 5;
