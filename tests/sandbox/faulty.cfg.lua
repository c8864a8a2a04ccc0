-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Domains whose certificate or address has a fault. All have an account, so that only the fault can refuse a sign-in.

Include "common.cfg.lua"
interfaces = { "127.0.0.21", "127.0.0.22", "127.0.0.23", "127.0.0.25" }

VirtualHost "wrongname.example"
VirtualHost "expired.example"
VirtualHost "unknownca.example"
VirtualHost "dead-first.example"

-- Federation without encryption, and with dialback alone.
VirtualHost "xmpp-plain.example"
modules_disabled = { "tls" }
modules_enabled = { "dialback" }
s2s_require_encryption = false
s2s_secure_auth = false
