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
