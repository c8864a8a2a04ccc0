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

    width: 1280
    height: 844

    ShellCase {
        id: test

        readonly property RequestsModel list: client ? client.requests : null

        name: "Inbox"
        when: windowShown
        parent: root

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
            test.open();
        }

        function cleanup(): void {
            test.close();
        }

        function ask(count: int): void {
            for (let i = 0; i < count; ++i)
                test.stage.request("s%1@promo%2.example".arg(i).arg(i % 2), "S %1".arg(i), "");
            tryVerify(() => test.list.openCount === count);
            test.item.show(Shell.Requests);
        }

        function row(name: string): Item {
            return test.find("Request from " + name);
        }

        function test_arrowsAndReturnOpenARequest(): void {
            test.ask(3);
            tryVerify(() => test.row("S 2") !== null);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.client.answer !== null);
            compare(test.client.answer.row.addressText, "s1@promo1.example");
        }

        function test_spaceChoosesAndEscapeStops(): void {
            test.ask(3);
            tryVerify(() => test.row("S 2") !== null);
            keyClick(Qt.Key_Space);
            verify(test.list.choosing);
            compare(test.list.chosenCount, 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            compare(test.list.chosenCount, 2);
            keyClick(Qt.Key_Escape);
            verify(!test.list.choosing);
            compare(test.list.chosenCount, 0);
            keySequence(StandardKey.SelectAll);
            compare(test.list.chosenCount, 3);
        }

        function test_deleteDeniesQuietlyAndCanBeTakenBack(): void {
            test.ask(2);
            tryVerify(() => test.row("S 1") !== null);
            keyClick(Qt.Key_Delete);
            compare(test.list.openCount, 1);
            tryVerify(() => test.find("Undo") !== null);
            test.click("Undo");
            compare(test.list.openCount, 2);
            compare(test.stage.told().filter(line => line.includes("promo")).length, 0);
        }

        function test_allAreAnsweredAtOnce(): void {
            test.ask(6);
            test.list.choosing = true;
            tryVerify(() => test.find("Choose all") !== null);
            test.click("Choose all");
            compare(test.list.chosenCount, 6);
            test.click("Answer …");
            tryVerify(() => test.find("Deny quietly") !== null);
            test.click("Deny quietly");
            tryCompare(test.list, "openCount", 0);
            verify(!test.list.choosing);
            test.desk.undo.dismiss();
            tryCompare(test.list, "refusedCount", 6);
        }

        function test_aDomainIsAnsweredFromItsHeading(): void {
            test.ask(6);
            test.list.grouped = true;
            tryVerify(() => test.find("promo1.example") !== null);
            test.click("Answer the requests from promo1.example");
            tryVerify(() => test.find("Choose all of them") !== null);
            test.click("Choose all of them");
            tryCompare(test.list, "chosenCount", 3);
        }

        function test_declinedOnesCanBePutAside(): void {
            test.ask(1);
            test.client.requestBatch.decideOne("s0@promo0.example", Relation.Stranger);
            test.desk.undo.dismiss();
            tryCompare(test.list, "refusedCount", 1);
            tryVerify(() => test.find("Declined request from S 0") !== null);
            test.list.showsRefused = false;
            tryVerify(() => test.find("Declined request from S 0") === null);
            test.click("Show 1 declined");
            tryVerify(() => test.find("Declined request from S 0") !== null);
        }

        function test_nothingIsThereAndTheNextStepIsSaid(): void {
            test.item.show(Shell.Requests);
            verify(test.find("No requests"));
            verify(test.find("Everything is answered"));
        }

        function test_aToastOfManyShowsTheList(): void {
            test.ask(1);
            test.item.show(Shell.Chats);
            test.client.requestWanted("");
            compare(test.item.page, Shell.Requests);
            compare(test.client.answer, null);
        }

        function test_itFitsOnAPhone(): void {
            test.ask(4);
            test.narrow();
            test.list.grouped = true;
            test.list.chooseAll();
            wait(60);
            verify(test.stage.fits(test.item));
        }
    }
}
