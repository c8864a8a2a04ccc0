-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What all Prosody servers of the sandbox have in common. ENV_… is the environment, set by tests/sandbox/server.

local folder = ENV_VERBUND_SANDBOX .. "/" .. ENV_VERBUND_SERVER
data_path = folder .. "/data"
admin_socket = folder .. "/shell"
log = { info = folder .. "/log" }

-- Uid 0 of the sandbox's own user namespace, which is nobody special outside.
run_as_root = true

-- libunbound does not ask a server on loopback by itself, and the sandbox's DNS signs nothing.
unbound = {
	resolvconf = true;
	hoststxt = false;
	options = { ["do-not-query-localhost:"] = "no"; ["module-config:"] = "iterator"; };
}

interfaces = { "127.0.0.1" } -- each server sets its own
c2s_ports = { 5222 }
c2s_direct_tls_ports = { 5223 }
s2s_ports = { 5269 }

modules_enabled = {
	"roster", "saslauth", "tls", "disco", "carbons", "pep", "mam", "smacks", "csi", "blocklist", "ping", "version",
	"time", "uptime", "vcard4", "vcard_legacy", "admin_shell",
}

-- Federation: TLS and SASL EXTERNAL only; no dialback.
s2s_secure_auth = true
s2s_require_encryption = true
c2s_require_encryption = true
certificates = ENV_VERBUND_SANDBOX .. "/certificates" -- DOMAIN.crt and DOMAIN.key
ssl = { cafile = ENV_VERBUND_SANDBOX .. "/certificates/ca.pem"; }

-- Plain storage of throw-away passwords offers SCRAM-SHA-256 and SCRAM-SHA-1, hashed storage only the one it hashed for.
authentication = "internal_plain"
allow_registration = false

default_storage = "internal"
storage = { archive = "sql"; offline = "sql"; }
sql = { driver = "SQLite3"; database = folder .. "/data/archive.sqlite"; }
default_archive_policy = true
archive_expires_after = "never"
max_archive_query_results = 250

-- Tests send thousands of stanzas and some of a megabyte: no limit of the server may hide a fault of the client.
c2s_stanza_size_limit = 8 * 1024 * 1024
s2s_stanza_size_limit = 8 * 1024 * 1024
smacks_max_queue_size = 100000
smacks_hibernation_time = 300
