// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client
import Verbund.Controls
import Verbund.Stage

Item {
    id: root

    readonly property string liza: "liza@toothfairy.example"

    width: 1280
    height: 800

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: shell

        Shell {
            width: 1280
            height: 800
            focus: true
        }
    }

    TestCase {
        id: test

        property Stage stage
        property Shell item

        name: "Lines"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
        }

        function cleanup(): void {
            if (test.item)
                test.item.destroy();
            test.item = null;
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function open(): void {
            test.item = shell.createObject(root, {
                client: test.stage.client
            });
            test.item.forceActiveFocus();
        }

        function test_theRouteIsShownAndChosen(): void {
            verify(test.stage.signInOverBoth());
            open();
            test.item.talkTo(root.liza);
            tryVerify(() => test.stage.find(test.item, "Messages go over") !== null);
            verify(test.stage.find(test.item, "from: SIP address · over XMPP") || test.stage.find(test.item, "from: XMPP address · over XMPP"));
            const chooser = test.stage.find(test.item, "Messages go over");
            compare(chooser.displayText, "Automatic");
            chooser.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            tryVerify(() => test.stage.find(test.item, "from: SIP address · over SIP") !== null || test.stage.find(test.item, "from: XMPP address · over SIP") !== null);
            compare(chooser.displayText, "SIP");
            compare(test.stage.client.conversation.person.routeWish, Route.OnlySip);
        }

        function test_withOneProtocolThereIsNothingToChoose(): void {
            verify(test.stage.signIn());
            open();
            test.item.talkTo(root.liza);
            tryVerify(() => test.stage.find(test.item, "About Liza") !== null);
            verify(test.stage.find(test.item, "Messages go over") === null);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            const overlay = test.item.Window.window.contentItem;
            tryVerify(() => test.stage.find(overlay, "New contact") !== null);
            verify(test.stage.find(overlay, "Protocol") === null);
            keyClick(Qt.Key_Escape);
        }

        function test_aNewContactGoesWhereTheUserWants(): void {
            verify(test.stage.signInOverBoth());
            open();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            tryVerify(() => test.stage.find(test.item, "E-mail (office)") !== null);
            test.stage.find(test.item, "E-mail (office)").forceActiveFocus();
            for (const letter of "a@b.example")
                keyClick(letter);
            tryVerify(() => test.stage.find(test.item, "Protocol") !== null);
            test.stage.find(test.item, "Protocol").forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            mouseClick(test.stage.find(test.item, "Save"));
            tryVerify(() => test.stage.toldOverSip().includes("subscribe to a@b.example"));
            verify(!test.stage.told().includes("subscribe to a@b.example"));
        }

        function test_aRefusedProtocolIsSaidInTheSettingsOnly(): void {
            verify(test.stage.signInOverBoth());
            open();
            test.stage.limitSip();
            test.stage.refuseSip();
            tryVerify(() => test.stage.client.connection.rows.length === 2);
            verify(test.stage.find(test.item, "Try now") === null);
            test.item.show(Shell.Settings);
            tryVerify(() => test.stage.find(test.item, "The certificate of zahnfee.example is not valid today") !== null);
            verify(test.stage.find(test.item, "Your server keeps no contact list over SIP."));
            verify(test.stage.find(test.item, "Connected"));
        }
    }
}
