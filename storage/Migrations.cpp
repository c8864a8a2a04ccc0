// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Migrations.h"

#include "storage/Database.h"

#include <algorithm>
#include <array>

namespace verbund {

namespace {

// Ids of messages rise with their time (see MessageTable): one key orders conversations, paging and search.
// stanza_id is NULL where it equals origin_id, which is the rule: an index entry saved per message.
// message_search holds the words as folded() makes them, for SQLite itself folds only Latin. columnsize=0:
// nobody ranks. prefix: one to three letters are answered from an own list, newest first, without merging.
constexpr const char *version1 = R"(
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
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation);
CREATE UNIQUE INDEX messages_by_archive ON messages (archive_id, carrier) WHERE archive_id IS NOT NULL;
CREATE UNIQUE INDEX messages_by_origin ON messages (origin_id, conversation, outgoing) WHERE origin_id IS NOT NULL;
CREATE INDEX messages_by_stanza ON messages (stanza_id) WHERE stanza_id IS NOT NULL;
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
) STRICT;
CREATE INDEX outbox_by_message ON outbox (message) WHERE message IS NOT NULL;

CREATE TABLE contacts (
  address TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  groups TEXT NOT NULL,
  sees_him INTEGER NOT NULL,
  sees_me INTEGER NOT NULL,
  asked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
  address TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  time INTEGER NOT NULL,
  carrier INTEGER NOT NULL,
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
INSERT INTO named_values VALUES ('store.created', unixepoch() * 1000);
)";

// Two protocols: a contact list, an outbox for each; asks_presence and wrote become sets of them (Carriers).
constexpr const char *version2 = R"(
CREATE TABLE contacts_by_carrier (
  address TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  name TEXT NOT NULL,
  groups TEXT NOT NULL,
  sees_him INTEGER NOT NULL,
  sees_me INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (address, carrier)
) STRICT, WITHOUT ROWID;
INSERT INTO contacts_by_carrier SELECT address, 0, name, groups, sees_him, sees_me, asked FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_by_carrier RENAME TO contacts;

UPDATE requests SET asks_presence = asks_presence << carrier, wrote = wrote << carrier;
ALTER TABLE requests DROP COLUMN carrier;

ALTER TABLE outbox ADD COLUMN carrier INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET carrier = coalesce((SELECT carrier FROM messages AS m WHERE m.id = outbox.message), 0);

ALTER TABLE messages ADD COLUMN read_receipt INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messages_by_read_receipt ON messages (conversation) WHERE read_receipt = 1;

CREATE TABLE routes (
  address TEXT PRIMARY KEY,
  carrier INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)";

// Cards, pictures, what DNS said; a contact's user part as its SIP server writes it. In cards NULL is the
// empty text or list, and for addresses: only the address itself, if any. AUTOINCREMENT: a card that is put
// back after its removal finds its id free. unclaimed_pictures: bytes that came before anything referred to
// them, oldest first.
constexpr const char *version3 = R"(
ALTER TABLE contacts ADD COLUMN exact_user TEXT;
ALTER TABLE outbox ADD COLUMN exact_user TEXT;
CREATE INDEX outbox_by_picture ON outbox (name) WHERE kind = 10;

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
)";

// Relations, with the servers that have them so (Carriers); 0, 1, 2, 3 are Blocked, Stranger, Unknown,
// External. What was refused or kept private stays so; who was accepted is on a list, which says it. What
// waits becomes the last of it: 2, 3, 7, 8 were Approve, Refuse, Block, Unblock.
constexpr const char *version4 = R"(
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

ALTER TABLE outbox ADD COLUMN level INTEGER;
ALTER TABLE outbox ADD COLUMN origin INTEGER;
ALTER TABLE outbox ADD COLUMN since INTEGER;
ALTER TABLE outbox ADD COLUMN until INTEGER;
ALTER TABLE outbox ADD COLUMN told INTEGER;
CREATE INDEX outbox_by_address ON outbox (address) WHERE address IS NOT NULL;

INSERT INTO relations SELECT address, CASE state WHEN 2 THEN 2 WHEN 3 THEN 1 ELSE 0 END, 0, NULL, NULL, 0, 0
  FROM requests WHERE state IN (2, 3, 4);
DELETE FROM outbox WHERE kind IN (2, 3, 7, 8) AND EXISTS (SELECT 1 FROM outbox AS o WHERE o.id > outbox.id
  AND o.address = outbox.address AND o.carrier = outbox.carrier AND o.kind IN (2, 3, 7, 8));
INSERT OR IGNORE INTO relations SELECT address, CASE kind WHEN 2 THEN 3 WHEN 7 THEN 0 ELSE 1 END, 0, NULL,
  NULL, 0, 0 FROM outbox WHERE kind IN (2, 3, 7);
UPDATE outbox SET kind = 11, told = 0, origin = 0,
  level = (SELECT level FROM relations AS r WHERE r.address = outbox.address) WHERE kind IN (2, 3, 7);
UPDATE outbox SET kind = 12 WHERE kind = 8;
)";

// What a home server does not take of relations, and why (Error::Kind); the relation itself holds here.
constexpr const char *version5 = R"(
CREATE TABLE rejections (
  address TEXT NOT NULL,
  carrier INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (address, carrier)
) STRICT, WITHOUT ROWID;
)";

constexpr std::array steps{
    Migration{1, version1},
    Migration{2, version2},
    Migration{3, version3},
    Migration{4, version4},
    Migration{5, version5},
};
static_assert(std::ranges::adjacent_find(steps, [](const Migration &a, const Migration &b) {
    return b.version != a.version + 1;
}) == steps.end());

} // namespace

std::span<const Migration> migrations() { return steps; }

int newestVersion() { return steps.back().version; }

void migrate(Database &database)
{
    const qint64 version = database.number("PRAGMA user_version");
    if (version == newestVersion() || database.failed())
        return;
    database.execute("BEGIN IMMEDIATE");
    for (const Migration &step : steps) {
        if (step.version > version)
            database.execute(step.sql);
    }
    const auto numbers = QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;");
    database.execute(numbers.arg(applicationId).arg(newestVersion()).toLatin1().constData());
    database.execute("COMMIT");
    if (const Error error = database.error(); database.failed() && database.inTransaction()) {
        database.takeError();
        database.execute("ROLLBACK");
        database.takeError();
        database.fail(error);
    }
}

} // namespace verbund
