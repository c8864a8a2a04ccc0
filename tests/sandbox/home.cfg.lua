-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0

Include "common.cfg.lua"
interfaces = { "127.0.0.2" }

plugin_paths = { ENV_VERBUND_MODULES }
reports_file = ENV_VERBUND_SANDBOX .. "/home/reports"
sent_file = ENV_VERBUND_SANDBOX .. "/home/sent"

VirtualHost "zahnfee.example"
	modules_enabled = { "record_reports", "record_sent" }
