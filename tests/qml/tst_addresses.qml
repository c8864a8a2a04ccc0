// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client

Item {
    id: root

    width: 1280
    height: 800

    ShellCase {
        id: test

        name: "AddressSettings"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
            test.open();
            test.item.show(Shell.Settings);
        }

        function cleanup(): void {
            test.close();
        }

        function addRule(pattern: string, replacement: string): void {
            test.press("Add rule");
            const row = test.desk.rulesForm.rowCount();
            tryVerify(() => test.see("Pattern of rule " + row).activeFocus);
            test.type(pattern);
            test.fill("What rule " + row + " makes of it", replacement);
        }

        function test_theOrderIsMovedByKeyboardAndTheFocusFollows(): void {
            const button = test.see("Move XMPP address up");
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            test.see("1. XMPP address");
            test.see("2. SIP address");
            verify(test.desk.rulesForm.edited);
            // The first cannot go further up: the way down has the focus.
            tryVerify(() => test.see("Move XMPP address down").activeFocus);
            keyClick(Qt.Key_Space);
            test.see("1. SIP address");
        }

        function test_whatWouldHappenIsSaidWhileTheRuleIsTyped(): void {
            test.addRule("\\+497123(\\d+)", "sip:user.\\1@pbx.example");
            test.fill("What would happen with", "+49712322");
            test.see("becomes sip:user.22@pbx.example");
            test.see("applies to the sample");
            test.fill("What would happen with", "");
            test.miss("becomes ");
        }

        function test_aRuleThatIsNoneCannotBeSaved(): void {
            test.addRule("\\+49(", "sip:x@pbx.example");
            test.see("Rule 1 cannot be understood.");
            verify(!test.desk.rulesForm.canSave);
            test.press("Remove rule 1");
            test.miss("Rule 1 cannot be understood.");
        }

        function test_rulesAreMovedAndForgotten(): void {
            test.addRule("a", "a@pbx.example");
            test.addRule("b", "b@pbx.example");
            test.press("Move rule 2 up");
            tryVerify(() => test.see("Pattern of rule 1").text === "b");
            test.desk.rulesForm.reset();
            test.miss("Pattern of rule 1");
        }

        function test_aSavedRuleFindsTheAddressOfANumber(): void {
            test.addRule("\\+497123(\\d+)", "user.\\1@toothfairy.example");
            test.desk.rulesForm.save();
            test.desk.create("+49712322");
            test.item.show(Shell.Contacts);
            test.see("IM address: user.22@toothfairy.example");
            test.see("The first in the order that can be used. Mapping rule 1 makes");
        }

        function test_aDirectoryThatIsNoAddressIsSaidInWords(): void {
            test.fill("Server", "directory");
            test.desk.directoryForm.save();
            test.see("The server should look like ldaps://directory.company.example.");
        }

        function test_theOwnPictureIsToldToTheServer(): void {
            test.desk.pictures.setOwn(test.stage.picture());
            tryVerify(() => test.desk.pictures.own.length > 0);
            test.told("picture " + test.desk.pictures.own);
            test.press("Remove picture");
            test.told("picture none");
        }

        function test_theNarrowSettingsFit(): void {
            test.narrow();
            test.desk.rulesForm.addRule();
            wait(60);
            verify(test.stage.fits(test.item));
        }
    }
}
