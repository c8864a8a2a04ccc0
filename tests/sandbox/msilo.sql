-- SPDX-FileCopyrightText: The Verbund authors
-- SPDX-License-Identifier: Apache-2.0
--
-- msilo notes CPIM as text/plain. Mended in the same statement: a client that comes back in between must not be given
-- the wrapper as text.
CREATE TRIGGER silo_cpim AFTER INSERT ON silo WHEN instr(CAST(NEW.body AS TEXT), 'imdn.Message-ID: ') > 0
BEGIN
    UPDATE silo SET ctype = 'message/cpim' WHERE id = NEW.id;
END;
