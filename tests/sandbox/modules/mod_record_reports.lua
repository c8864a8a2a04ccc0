-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Takes reports that come with a block (XEP-0377) and writes them down, a line each: who, whom, why.

local jid_prep = require "prosody.util.jid".prep;

module:depends("blocklist");
module:add_feature("urn:xmpp:reporting:1");

local path = module:get_option_string("reports_file");

module:hook("iq-set/self/urn:xmpp:blocking:block", function (event)
	for item in event.stanza.tags[1]:childtags("item") do
		local report = item:get_child("report", "urn:xmpp:reporting:1");
		if report then
			local file = assert(io.open(path, "a"));
			file:write(event.origin.username, "@", module.host, " ", jid_prep(item.attr.jid) or "?", " ",
				report.attr.reason or "?", "\n");
			file:close();
		end
	end
end, 1);
