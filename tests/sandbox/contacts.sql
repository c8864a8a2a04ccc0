-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- A thousand people at zahnfee.example whose presence is published and who let everybody see it.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
INSERT INTO subscriber (username, domain, password)
SELECT printf('contact-%04d', i), 'zahnfee.example', '@PASSWORD@' FROM n;

INSERT INTO presentity (username, domain, event, etag, expires, received_time, body, sender, priority, ruid)
SELECT username, domain, 'presence', 'sandbox.' || username || '.1.1.0', unixepoch() + 86400, unixepoch(),
    '<?xml version="1.0" encoding="UTF-8"?><presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:' || username || '@' || domain
    || '"><tuple id="t1"><status><basic>open</basic></status></tuple><note>This is ' || username || '</note></presence>',
    '', 0, 'sandbox-' || username
FROM subscriber WHERE username LIKE 'contact-%';

INSERT INTO xcap (username, domain, doc, doc_type, etag, source, doc_uri, port)
SELECT username, domain,
    '<?xml version="1.0" encoding="UTF-8"?><ruleset xmlns="urn:ietf:params:xml:ns:common-policy"><rule id="all"><conditions><identity><many/></identity></conditions><actions><sub-handling xmlns="urn:ietf:params:xml:ns:pres-rules">allow</sub-handling></actions><transformations/></rule></ruleset>',
    2, 'sandbox-' || username, 0, '/xcap-root/pres-rules/users/sip:' || username || '@' || domain || '/index', 0
FROM subscriber WHERE username LIKE 'contact-%';
