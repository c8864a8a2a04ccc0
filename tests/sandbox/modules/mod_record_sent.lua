-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Writes a line for each stanza that a client of this server sends, "NAME TYPE FROM TO": so a test can count what left a
-- client. What the server itself answers is not in it.

local file = assert(io.open(module:get_option_string("sent_file"), "a"));
file:setvbuf("line");

local function note(event)
	local stanza, from = event.stanza, event.origin.full_jid;
	if from then
		file:write(stanza.name, " ", stanza.attr.type or "-", " ", from, " ", stanza.attr.to or "-", "\n");
	end
end

for _, name in ipairs { "message", "presence", "iq" } do
	for _, kind in ipairs { "bare", "full", "host" } do
		module:hook("pre-" .. name .. "/" .. kind, note, 1000);
	end
end
