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

    readonly property string perez: "r.perez@elhada.example"

    width: 900
    height: 900

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: detail

        RequestLoader {
            width: 900
            height: 900
            focus: true
        }
    }

    SignalSpy {
        id: left

        signalName: "backWanted"
    }

    TestCase {
        id: test

        property Stage stage
        property RequestLoader item

        name: "RequestDetail"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
            verify(test.stage.signIn());
            test.stage.request(root.perez, "R. Pérez", "One question");
            tryVerify(() => test.stage.client.requests.openCount === 1);
            test.stage.client.openRequest(root.perez);
            test.item = detail.createObject(root, {
                client: test.stage.client
            });
            left.target = test.item;
            left.clear();
            test.item.forceActiveFocus();
        }

        function cleanup(): void {
            test.item.destroy();
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function click(name: string): void {
            const thing = test.stage.find(test.item, name);
            verify(thing, name);
            mouseClick(thing);
        }

        function test_theFullAddressAndThePreviewAreShown(): void {
            verify(test.stage.find(test.item, root.perez));
            verify(test.stage.find(test.item, "One question"));
            compare(test.stage.told().filter(line => line.includes("perez")).length, 0);
        }

        function test_saveSharesPresenceAndLeaves(): void {
            click("Save");
            tryVerify(() => test.stage.told().includes("relate " + root.perez + " External"));
            tryCompare(left, "count", 1);
        }

        function test_withNoNothingIsShared(): void {
            click("No, do not share presence");
            verify(!test.stage.client.answer.sharesPresence);
            click("Save");
            tryCompare(left, "count", 1);
            verify(!test.stage.told().includes("relate " + root.perez + " External"));
        }

        function test_aNewGroupCanBeNamed(): void {
            const box = test.stage.find(test.item, "Contact group");
            box.forceActiveFocus();
            keyClick(Qt.Key_End);
            box.activated(box.count - 1);
            const field = test.stage.find(test.item, "Name of the new group");
            verify(field);
            field.forceActiveFocus();
            keySequence("X,Y");
            compare(test.stage.client.answer.group, "xy");
            click("Save");
            tryVerify(() => test.stage.told().some(line => line.includes("[xy]")));
        }

        function test_cancelLeavesItUndecided(): void {
            click("Cancel");
            compare(left.count, 1);
            compare(test.stage.client.requests.openCount, 1);
        }

        function test_denyTellsTheStrangerNothingMore(): void {
            click("Deny");
            tryCompare(left, "count", 1);
            tryVerify(() => test.stage.client.requests.openCount === 0);
            verify(!test.stage.told().includes("relate " + root.perez + " External"));
        }

        function test_blockingAsksFirst(): void {
            click("Block …");
            const overlay = test.item.Window.window.contentItem;
            tryVerify(() => test.stage.find(overlay, "Block") !== null);
            verify(!test.stage.told().includes("relate " + root.perez + " Blocked"));
        }

        function test_itShowsHowHeSeesMe(): void {
            test.stage.client.own.availability = Presence.Busy;
            click("How R. Pérez sees me");
            tryVerify(() => test.stage.find(test.item, "Does not see my note") !== null);
            verify(test.stage.find(test.item, "Busy"));
            test.stage.client.own.availability = Presence.Available;
            tryVerify(() => test.stage.find(test.item, "Available") !== null);
        }

        function test_aPermissionCanEndWithADay(): void {
            const box = test.stage.find(test.item, "How long");
            box.activated(box.count - 1);
            const field = test.stage.find(test.item, "Last day");
            verify(field);
            field.forceActiveFocus();
            keySequence("n,o");
            tryVerify(() => test.stage.find(test.item, "This is no date") !== null);
            verify(!test.stage.find(test.item, "Save").enabled);
            box.activated(0);
            verify(test.stage.find(test.item, "Save").enabled);
        }

        function test_theSenderCanBeToldOfTheNo(): void {
            click("More answers");
            const overlay = test.item.Window.window.contentItem;
            tryVerify(() => test.stage.find(overlay, "Deny, and tell the sender") !== null);
            waitForPolish(test.item.Window.window, 2000);
            mouseClick(test.stage.find(overlay, "Deny, and tell the sender"));
            tryCompare(left, "count", 1);
        }

        function test_itCanBeAnsweredByKeyboard(): void {
            test.stage.find(test.item, "No, do not share presence").forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(!test.stage.client.answer.sharesPresence);
            test.stage.find(test.item, "Save").forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryCompare(left, "count", 1);
        }

        function test_itFitsIntoANarrowWindow(): void {
            test.item.compact = true;
            Theme.touch = true;
            test.item.width = 360;
            test.item.height = 640;
            wait(60);
            verify(test.stage.fits(test.item));
            Theme.touch = false;
        }
    }
}
