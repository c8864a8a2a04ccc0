-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0

Include "common.cfg.lua"
interfaces = { "127.0.0.3" }

VirtualHost "elhada.example"
